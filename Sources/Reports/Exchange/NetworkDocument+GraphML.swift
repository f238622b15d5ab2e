import FoundationXML

extension NetworkDocument {
    /// The network as GraphML 1.0, as igraph, networkx and Gephi read it.
    ///
    /// Source: Brandes, Eiglsperger, Herman, Himsolt and Marshall, "GraphML Progress Report" (2002),
    /// DOI 10.1007/3-540-45848-4_59.
    ///
    /// - Complexity: O(cells).
    public var graphML: [UInt8] {
        let root = XMLText.element("graphml", ["xmlns": "http://graphml.graphdrawing.org/xmlns"])
        for attribute in nodeAttributes { root.addChild(key(attribute, for: "node")) }
        for attribute in edgeAttributes { root.addChild(key(attribute, for: "edge")) }
        let graph = XMLText.element(
            "graph", ["id": "network", "edgedefault": isDirected ? "directed" : "undirected"])
        root.addChild(graph)
        let ids = nodeIDs
        for (index, row) in nodes.rows.enumerated() {
            let node = XMLText.element("node", ["id": "n\(index)"])
            addData(nodeAttributes, of: row, to: node)
            graph.addChild(node)
        }
        for (index, row) in edges.rows.enumerated() {
            guard let source = Self.value(row[sourceColumn]).flatMap({ ids[$0] }),
                let target = Self.value(row[targetColumn]).flatMap({ ids[$0] })
            else { continue }
            let edge = XMLText.element("edge", ["id": "e\(index)", "source": source, "target": target])
            addData(edgeAttributes, of: row, to: edge)
            graph.addChild(edge)
        }
        return XMLText.bytes(of: root)
    }

    private func key(_ attribute: Attribute, for domain: String) -> XMLElement {
        let type =
            switch attribute.type {
            case .text: "string"
            case .integer: "long"
            case .real: "double"
            }
        return XMLText.element(
            "key", ["id": attribute.id, "for": domain, "attr.name": attribute.name, "attr.type": type])
    }

    private func addData(_ attributes: [Attribute], of row: [Cell], to element: XMLElement) {
        for attribute in attributes {
            guard let value = Self.value(row[attribute.column]) else { continue }
            let data = XMLText.element("data", ["key": attribute.id])
            data.stringValue = value
            element.addChild(data)
        }
    }
}
