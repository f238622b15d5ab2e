import Foundation
import FoundationXML
import Reports
import Testing

@Suite("Networks for other tools")
struct NetworkDocumentTests {
    private var document: NetworkDocument {
        var nodes = Table(columns: ["rank", "commenter", "pagerank"])
        nodes.append([.integer(1), .text("Ann <b>"), .rounded(0.25, decimals: 6)])
        nodes.append([.integer(2), .text("]]> \u{1}\"Bo\""), .empty])
        var edges = Table(columns: ["source", "target", "weight", "comments"])
        edges.append([.text("Ann <b>"), .text("]]> \u{1}\"Bo\""), .integer(3), .text("4 7")])
        return NetworkDocument(nodes: nodes, key: "commenter", edges: edges)
    }

    @Test("GraphML parses, and holds every cell under its type")
    func graphML() throws {
        let xml = try XMLDocument(data: Data(document.graphML))
        let text = String(decoding: document.graphML, as: UTF8.self)
        #expect(xml.rootElement()?.name == "graphml")
        #expect(text.contains(#"attr.name="pagerank" attr.type="double""#))
        #expect(text.contains(#"attr.name="rank" attr.type="long""#))
        #expect(text.contains(#"<edge id="e0" source="n0" target="n1">"#))
        #expect(text.contains("<data key=\"n2\">0.25</data>"))
        #expect(!text.contains("\u{1}"))
    }

    @Test("GEXF parses, with labels and weights")
    func gexf() throws {
        let xml = try XMLDocument(data: Data(document.gexf))
        let text = String(decoding: document.gexf, as: UTF8.self)
        #expect(xml.rootElement()?.name == "gexf")
        #expect(text.contains(#"weight="3""#))
        #expect(text.contains("label=\"Ann &lt;b&gt;\""))
    }
}
