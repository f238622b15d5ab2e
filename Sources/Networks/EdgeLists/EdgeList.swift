/// An edge list as read: edges between nodes, and what the nodes are called.
///
/// Nodes are numbered by how often the list names them, the most often first: neighbours then lie close together
/// in memory, which is worth a factor of two to every measure on a large network.
public struct EdgeList: Sendable {
    /// The nodes' names, each kept once.
    public let names: NodeNames
    /// The nodes in the order in which people expect them: by number where names are numbers, else as they first
    /// appear in the list.
    public let order: [Int32]
    var columns: EdgeColumns

    /// Edges as given, parallel ones and self-loops included.
    public var edgeCount: Int { columns.count }

    init(names: NodeNames, order: [Int32], columns: EdgeColumns) {
        self.names = names
        self.order = order
        self.columns = columns
    }

    /// Hands the list over and leaves it without edges, so that they are freed as soon as a graph is built.
    public mutating func take() -> EdgeList {
        EdgeList(names: names, order: order, columns: takeColumns())
    }

    /// Hands the columns over.
    mutating func takeColumns() -> EdgeColumns {
        let taken = columns
        columns = EdgeColumns(pieces: [])
        return taken
    }
}
