/// What is wrong with an edge list, with a graph, or with a measure on it.
public enum NetworkError: Error, Sendable, Equatable {
    /// A line of an edge list has one column; lines count from 1.
    case oneColumn(line: Int)
    /// The third column of a weighted edge list is no number.
    case noWeight(line: Int)
    /// An edge list holds no edge.
    case noEdges
    /// An edge names a node that is not in the graph; the edge's place among those given.
    case noSuchNode(edge: Int)
    /// A weight is negative or not finite; the edge's place among those given.
    case unusableWeight(edge: Int, Double)
    /// A graph would take more memory than it may: the bytes it needs at least.
    case tooLarge(bytes: Int, limit: Int)
    /// An iteration did not come to rest.
    case noConvergence(iterations: Int, residual: Double)
}
