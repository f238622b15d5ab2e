import Discussions
import FoundationXML

extension NetworkDocument {
    /// The network as GEXF 1.3, Gephi's own format.
    ///
    /// Source: GEXF Working Group, "GEXF 1.3 Primer" (2022). Labels are the key column; a column `weight`
    /// of the edge table also becomes the edge's weight, and from a column `first` an edge is there: its start.
    ///
    /// - Complexity: O(cells).
    public var gexf: [UInt8] {
        let root = XMLText.element("gexf", ["xmlns": "http://gexf.net/1.3", "version": "1.3"])
        let direction = isDirected ? "directed" : "undirected"
        let graph =
            times == nil
            ? XMLText.element("graph", ["defaultedgetype": direction])
            : XMLText.element(
                "graph", ["defaultedgetype": direction, "mode": "dynamic", "timeformat": "double"])
        root.addChild(graph)
        graph.addChild(declaration(nodeAttributes, of: "node"))
        graph.addChild(declaration(edgeAttributes, of: "edge"))
        graph.addChild(nodeElements)
        graph.addChild(edgeElements)
        return XMLText.bytes(of: root)
    }

    /// The column that says since when an edge is there; `nil` where there is none, or no time in it.
    private var times: Int? {
        edges.columns.firstIndex(of: "first").flatMap { column in
            edges.rows.contains { $0[column] != .empty } ? column : nil
        }
    }

    /// Milliseconds since 1970, which Gephi's timeline counts in and every reader takes, of a time as tables give it.
    private static func milliseconds(_ time: String) -> String? {
        let fields = time.split { !$0.isNumber }.compactMap { Int($0) }
        guard fields.count == 6,
            let moment = Timestamp(
                year: fields[0], month: fields[1], day: fields[2], hour: fields[3], minute: fields[4],
                second: fields[5])
        else { return nil }
        return String(1_000 * moment.secondsSinceEpoch)
    }

    private func declaration(_ attributes: [Attribute], of domain: String) -> XMLElement {
        let element = XMLText.element("attributes", ["class": domain])
        for attribute in attributes {
            let type =
                switch attribute.type {
                case .text: "string"
                case .integer: "long"
                case .real: "double"
                }
            element.addChild(
                XMLText.element(
                    "attribute", ["id": attribute.id, "title": attribute.name, "type": type]))
        }
        return element
    }

    private var nodeElements: XMLElement {
        let element = XMLText.element("nodes")
        for (index, row) in nodes.rows.enumerated() {
            let label = Self.value(row[key]) ?? ""
            let node = XMLText.element("node", ["id": "n\(index)", "label": label])
            addValues(nodeAttributes, of: row, to: node)
            element.addChild(node)
        }
        return element
    }

    private var edgeElements: XMLElement {
        let element = XMLText.element("edges")
        let ids = nodeIDs
        let weight = edges.columns.firstIndex(of: "weight")
        for (index, row) in edges.rows.enumerated() {
            guard let source = Self.value(row[sourceColumn]).flatMap({ ids[$0] }),
                let target = Self.value(row[targetColumn]).flatMap({ ids[$0] })
            else { continue }
            let value = weight.flatMap { Self.value(row[$0]) } ?? "1"
            let edge = XMLText.element(
                "edge", ["id": "e\(index)", "source": source, "target": target, "weight": value])
            if let start = times.flatMap({ Self.value(row[$0]) }).flatMap(Self.milliseconds) {
                edge.addAttribute(XMLText.attribute("start", start))
            }
            addValues(edgeAttributes, of: row, to: edge)
            element.addChild(edge)
        }
        return element
    }

    private func addValues(_ attributes: [Attribute], of row: [Cell], to element: XMLElement) {
        let values = XMLText.element("attvalues")
        for attribute in attributes {
            guard let value = Self.value(row[attribute.column]) else { continue }
            values.addChild(XMLText.element("attvalue", ["for": attribute.id, "value": value]))
        }
        element.addChild(values)
    }
}
