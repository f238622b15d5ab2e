/// Edges as columns of numbers, in pieces: what a graph is built from.
///
/// Twelve bytes less an edge than ``Graph/Edge`` values, and none for weights that are all 1.
public struct EdgeColumns: Sendable {
    /// Consecutive edges.
    struct Piece: Sendable {
        var sources: [Int32] = []
        var targets: [Int32] = []
        /// Empty where every weight is 1.
        var weights: [Double] = []
    }

    var pieces: [Piece] = []

    /// How many edges the columns hold.
    public var count: Int { pieces.reduce(0) { $0 + $1.sources.count } }

    var isWeighted: Bool { pieces.contains { !$0.weights.isEmpty } }

    init(pieces: [Piece]) {
        self.pieces = pieces
    }

    /// Edges in a piece that is filled bit by bit: eight megabytes a column, large enough for the system to take
    /// the memory back once the graph is built.
    private static let edgesInPiece = 1 << 21

    /// Adds unweighted edges to the last piece, or to a new one if it is full.
    mutating func append(_ edges: Piece) {
        let last = pieces.count - 1
        if last >= 0, pieces[last].sources.count + edges.sources.count <= Self.edgesInPiece {
            pieces[last].sources += edges.sources
            pieces[last].targets += edges.targets
            return
        }
        var piece = Piece()
        piece.sources.reserveCapacity(Self.edgesInPiece)
        piece.targets.reserveCapacity(Self.edgesInPiece)
        piece.sources += edges.sources
        piece.targets += edges.targets
        pieces.append(piece)
    }

    /// - Throws: ``NetworkError`` if an edge leaves the graph, or a weight is negative or not finite.
    init(_ edges: [Graph.Edge], nodeCount: Int) throws(NetworkError) {
        var piece = Piece()
        piece.sources.reserveCapacity(edges.count)
        piece.targets.reserveCapacity(edges.count)
        let isWeighted = edges.contains { $0.weight != 1 }
        if isWeighted { piece.weights.reserveCapacity(edges.count) }
        for (index, edge) in edges.enumerated() {
            guard (0..<nodeCount).contains(edge.source), (0..<nodeCount).contains(edge.target) else {
                throw .noSuchNode(edge: index)
            }
            piece.sources.append(Int32(edge.source))
            piece.targets.append(Int32(edge.target))
            if isWeighted { piece.weights.append(edge.weight) }
        }
        pieces = [piece]
        try checkWeights()
    }

    /// - Throws: ``NetworkError/unusableWeight(edge:_:)`` for the first weight that is negative or not finite.
    func checkWeights() throws(NetworkError) {
        var first = 0
        for piece in pieces {
            for (index, weight) in piece.weights.enumerated() where !(weight.isFinite && weight >= 0) {
                throw .unusableWeight(edge: first + index, weight)
            }
            first += piece.sources.count
        }
    }

    /// Leaves out edges of weight 0 and, if asked, edges from a node to itself.
    mutating func clean(droppingSelfLoops: Bool) {
        for index in pieces.indices {
            let piece = pieces[index]
            let isKept: (Int) -> Bool = { edge in
                (piece.weights.isEmpty || piece.weights[edge] > 0)
                    && !(droppingSelfLoops && piece.sources[edge] == piece.targets[edge])
            }
            guard !piece.sources.indices.allSatisfy(isKept) else { continue }
            let kept = piece.sources.indices.filter(isKept)
            pieces[index] = Piece(
                sources: kept.map { piece.sources[$0] }, targets: kept.map { piece.targets[$0] },
                weights: piece.weights.isEmpty ? [] : kept.map { piece.weights[$0] })
        }
    }
}
