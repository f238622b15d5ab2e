extension NetworkDocument {
    /// The network as GraphML 1.0, as igraph, networkx and Gephi read it.
    ///
    /// Source: Brandes, Eiglsperger, Herman, Himsolt and Marshall, "GraphML Progress Report" (2002),
    /// DOI 10.1007/3-540-45848-4_59.
    ///
    /// - Complexity: O(cells).
    public var graphML: [UInt8] {
        var xml = XMLWriter()
        xml.open("graphml", [("xmlns", "http://graphml.graphdrawing.org/xmlns")])
        for attribute in nodeAttributes { declare(attribute, for: "node", in: &xml) }
        for attribute in edgeAttributes { declare(attribute, for: "edge", in: &xml) }
        xml.open("graph", [("id", "network"), ("edgedefault", isDirected ? "directed" : "undirected")])
        let ids = nodeIDs
        for (index, row) in nodes.rows.enumerated() {
            xml.open("node", [("id", "n\(index)")])
            writeData(nodeAttributes, of: row, to: &xml)
            xml.close()
        }
        for (index, row) in edges.rows.enumerated() {
            guard let source = Self.value(row[sourceColumn]).flatMap({ ids[$0] }),
                let target = Self.value(row[targetColumn]).flatMap({ ids[$0] })
            else { continue }
            xml.open("edge", [("id", "e\(index)"), ("source", source), ("target", target)])
            writeData(edgeAttributes, of: row, to: &xml)
            xml.close()
        }
        xml.close()
        xml.close()
        return xml.bytes
    }

    private func declare(_ attribute: Attribute, for domain: String, in xml: inout XMLWriter) {
        let type =
            switch attribute.type {
            case .text: "string"
            case .integer: "long"
            case .real: "double"
            }
        xml.element(
            "key",
            [("id", attribute.id), ("for", domain), ("attr.name", attribute.name), ("attr.type", type)])
    }

    private func writeData(_ attributes: [Attribute], of row: [Cell], to xml: inout XMLWriter) {
        for attribute in attributes {
            guard let value = Self.value(row[attribute.column]) else { continue }
            xml.element("data", [("key", attribute.id)], text: value)
        }
    }
}
