/// A network as two tables, ready to be written in the formats that network tools read.
///
/// Every column of the node table but the key becomes a node attribute, every column of the edge table but
/// `source` and `target` an edge attribute, so that a file for Gephi holds the very cells of the CSV.
public struct NetworkDocument: Sendable {
    let nodes: Table
    let edges: Table
    let key: Int
    let sourceColumn: Int
    let targetColumn: Int
    let isDirected: Bool
    let nodeAttributes: [Attribute]
    let edgeAttributes: [Attribute]

    /// - Parameters:
    ///   - nodes: One row a node.
    ///   - key: The column of `nodes` that names the node.
    ///   - edges: One row an edge; columns `source` and `target` hold node names.
    ///   - isDirected: Whether an edge leads from its source to its target only.
    public init(nodes: Table, key: String, edges: Table, isDirected: Bool = true) {
        guard let keyColumn = nodes.columns.firstIndex(of: key) else {
            preconditionFailure("The node table has no column \(key).")
        }
        guard let sourceColumn = edges.columns.firstIndex(of: "source"),
            let targetColumn = edges.columns.firstIndex(of: "target")
        else { preconditionFailure("The edge table has the columns source and target.") }
        self.nodes = nodes
        self.edges = edges
        self.key = keyColumn
        self.sourceColumn = sourceColumn
        self.targetColumn = targetColumn
        self.isDirected = isDirected
        nodeAttributes = Self.attributes(of: nodes, prefix: "n", without: [])
        edgeAttributes = Self.attributes(of: edges, prefix: "e", without: [sourceColumn, targetColumn])
    }
}

extension NetworkDocument {
    /// An attribute of nodes or edges: a column, and the type that all its cells share.
    struct Attribute: Sendable {
        let id: String
        let name: String
        let column: Int
        let type: Kind

        enum Kind: Sendable {
            case text, integer, real
        }
    }

    /// The attributes of a table, in the order of its columns.
    static func attributes(of table: Table, prefix: String, without keys: Set<Int>) -> [Attribute] {
        table.columns.indices.filter { !keys.contains($0) }.map { column in
            Attribute(
                id: "\(prefix)\(column)", name: table.columns[column], column: column,
                type: kind(of: table.rows.map { $0[column] }))
        }
    }

    private static func kind(of cells: [Cell]) -> Attribute.Kind {
        var kind = Attribute.Kind.integer
        for cell in cells {
            switch cell {
            case .text: return .text
            case .number, .rounded: kind = .real
            case .integer, .empty: break
            }
        }
        return cells.allSatisfy { $0 == .empty } ? .text : kind
    }

    /// A cell as an attribute value; `nil` leaves the attribute out.
    static func value(_ cell: Cell) -> String? {
        switch cell {
        case .empty: nil
        case .text(let text): XMLText.legal(text)
        case .integer(let number): String(number)
        case .number(let number): number.isFinite ? "\(number)" : nil
        case .rounded(let number, let decimals):
            number.isFinite ? Number.rounded(number, decimals: decimals) : nil
        }
    }

    /// The id in the file of each node, by the text of its key cell: `n0`, `n1`, …, in the table's order.
    var nodeIDs: [String: String] {
        Dictionary(
            nodes.rows.enumerated().map { (Self.value($1[key]) ?? "", "n\($0)") },
            uniquingKeysWith: { first, _ in first })
    }
}
