import Discussions

extension NetworkDocument {
    /// The network as GEXF 1.3, Gephi's own format.
    ///
    /// Source: GEXF Working Group, "GEXF 1.3 Primer" (2022). Labels are the key column; a column `weight`
    /// of the edge table also becomes the edge's weight, and from a column `first` an edge is there: its start.
    ///
    /// - Complexity: O(cells).
    public var gexf: [UInt8] {
        var xml = XMLWriter()
        xml.open("gexf", [("xmlns", "http://gexf.net/1.3"), ("version", "1.3")])
        let direction = isDirected ? "directed" : "undirected"
        xml.open(
            "graph",
            times == nil
                ? [("defaultedgetype", direction)]
                : [("defaultedgetype", direction), ("mode", "dynamic"), ("timeformat", "double")])
        declare(nodeAttributes, of: "node", in: &xml)
        declare(edgeAttributes, of: "edge", in: &xml)
        writeNodes(to: &xml)
        writeEdges(to: &xml)
        xml.close()
        xml.close()
        return xml.bytes
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

    private func declare(_ attributes: [Attribute], of domain: String, in xml: inout XMLWriter) {
        xml.open("attributes", [("class", domain)])
        for attribute in attributes {
            let type =
                switch attribute.type {
                case .text: "string"
                case .integer: "long"
                case .real: "double"
                }
            xml.element("attribute", [("id", attribute.id), ("title", attribute.name), ("type", type)])
        }
        xml.close()
    }

    private func writeNodes(to xml: inout XMLWriter) {
        xml.open("nodes")
        for (index, row) in nodes.rows.enumerated() {
            xml.open("node", [("id", "n\(index)"), ("label", Self.value(row[key]) ?? "")])
            writeValues(nodeAttributes, of: row, to: &xml)
            xml.close()
        }
        xml.close()
    }

    private func writeEdges(to xml: inout XMLWriter) {
        xml.open("edges")
        let ids = nodeIDs
        let weight = edges.columns.firstIndex(of: "weight")
        let times = times
        for (index, row) in edges.rows.enumerated() {
            guard let source = Self.value(row[sourceColumn]).flatMap({ ids[$0] }),
                let target = Self.value(row[targetColumn]).flatMap({ ids[$0] })
            else { continue }
            let value = weight.flatMap { Self.value(row[$0]) } ?? "1"
            var attributes: XMLWriter.Attributes = [
                ("id", "e\(index)"), ("source", source), ("target", target), ("weight", value),
            ]
            if let start = times.flatMap({ Self.value(row[$0]) }).flatMap(Self.milliseconds) {
                attributes.append(("start", start))
            }
            xml.open("edge", attributes)
            writeValues(edgeAttributes, of: row, to: &xml)
            xml.close()
        }
        xml.close()
    }

    private func writeValues(_ attributes: [Attribute], of row: [Cell], to xml: inout XMLWriter) {
        xml.open("attvalues")
        for attribute in attributes {
            guard let value = Self.value(row[attribute.column]) else { continue }
            xml.element("attvalue", [("for", attribute.id), ("value", value)])
        }
        xml.close()
    }
}
