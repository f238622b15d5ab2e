/// What the length of an edge is when paths are measured.
///
/// Tools differ: igraph and networkx read weights as lengths, Gephi leaves them aside. In a network of replies a
/// weight is a strength, so that its inverse is a length (Newman 2001, DOI 10.1103/PhysRevE.64.016132).
public enum Lengths: String, Sendable, CaseIterable {
    /// Every edge is 1 long.
    case edges
    /// The weight is the length.
    case weights
    /// The inverse of the weight is the length.
    case inverses

    @inline(__always)
    func length(_ weight: Double) -> Double {
        switch self {
        case .edges: 1
        case .weights: weight
        case .inverses: 1 / weight
        }
    }
}
