/// Whose scale a measure is written in. The rankings agree; the numbers do not.
///
/// | | igraph | networkx | gephi |
/// |---|---|---|---|
/// | betweenness | pairs, as counted | over (n − 1)(n − 2) ordered or half as many unordered pairs | as igraph |
/// | harmonic | Σ 1 / distance over incoming paths | as igraph | mean of 1 / distance over outgoing paths |
/// | closeness | 1 / mean distance of those who reach the node | times the share of the others who do | of those whom the node reaches |
/// | eigenvector | largest 1 | length 1 | largest 1 |
/// | hub, authority | largest 1 | sum 1 | length 1 |
/// | katz | as ``Katz`` gives it | length 1 | as ``Katz`` gives it |
/// | degree | edges | over n − 1 | edges |
/// | clustering | none below two contacts | 0 below two contacts | as networkx |
///
/// PageRank (adding up to 1), coreness, constraint and effective size are the same in all three. Degrees in and out
/// and strengths are sums, whatever the convention.
public enum Convention: String, Sendable, CaseIterable {
    case igraph
    case networkx
    case gephi
}

extension Convention {
    /// Betweenness of every node, on this convention's scale (``Betweenness/scores(of:lengths:)``).
    public func betweenness(of graph: Graph, lengths: Lengths = .edges) -> [Double] {
        scaled(betweenness: Betweenness.scores(of: graph, lengths: lengths), graph)
    }

    /// Betweenness from a sample of sources, with the bounds of its errors.
    public func betweenness(
        of graph: Graph, sources: Int, using generator: inout some RandomNumberGenerator
    ) -> Betweenness.Estimate {
        let estimate = Betweenness.estimate(of: graph, sampling: .init(sources: sources), using: &generator)
        return Betweenness.Estimate(
            values: scaled(betweenness: estimate.values, graph),
            bounds: scaled(betweenness: estimate.bounds, graph), sources: estimate.sources)
    }

    private func scaled(betweenness scores: [Double], _ graph: Graph) -> [Double] {
        let n = Double(graph.nodeCount)
        guard self == .networkx, n > 2 else { return scores }
        let pairs = graph.isDirected ? (n - 1) * (n - 2) : (n - 1) * (n - 2) / 2
        return scores.map { $0 / pairs }
    }

    /// Harmonic centrality of every node, on this convention's scale and in its direction.
    public func harmonic(of graph: Graph, lengths: Lengths = .edges) -> [Double] {
        guard self == .gephi else { return Distances.harmonic(of: graph, lengths: lengths) }
        let reached = Distances.reached(of: graph.reversed)
        return zip(Distances.harmonic(of: graph.reversed, lengths: lengths), reached).map {
            $1 > 0 ? $0 / Double($1) : 0
        }
    }

    /// Closeness of every node, on this convention's scale and in its direction.
    public func closeness(of graph: Graph, lengths: Lengths = .edges) -> [Double] {
        switch self {
        case .igraph: return Distances.closeness(of: graph, lengths: lengths)
        case .gephi: return Distances.closeness(of: graph.reversed, lengths: lengths)
        case .networkx:
            let others = Double(max(1, graph.nodeCount - 1))
            return zip(Distances.closeness(of: graph, lengths: lengths), Distances.reached(of: graph)).map {
                $0 * Double($1) / others
            }
        }
    }

    /// Eigenvector centrality of every node, on this convention's scale; throws what ``Eigenvector`` throws.
    public func eigenvector(of graph: Graph) throws(NetworkError) -> Eigenvector.Scores {
        let scores = try Eigenvector.scores(of: graph)
        guard self == .networkx else { return scores }
        return Eigenvector.Scores(
            values: scores.values.scaled(to: .length), iterations: scores.iterations,
            residual: scores.residual)
    }

    /// Hubs and authorities, on this convention's scale; throws what ``Hits`` throws.
    public func hits(of graph: Graph) throws(NetworkError) -> Hits.Scores {
        let scores = try Hits.scores(of: graph)
        guard self != .igraph else { return scores }
        let scale: VectorScale = self == .networkx ? .sum : .length
        return Hits.Scores(
            hubs: scores.hubs.scaled(to: scale), authorities: scores.authorities.scaled(to: scale),
            iterations: scores.iterations, residual: scores.residual)
    }

    /// Katz centrality of every node, on this convention's scale; throws what ``Katz`` throws.
    public func katz(of graph: Graph) throws(NetworkError) -> [Double] {
        let scores = try Katz.scores(of: graph).values
        return self == .networkx ? scores.scaled(to: .length) : scores
    }

    /// The share of a node's pairs of contacts that are tied; below two contacts `nil` for igraph and 0 for the
    /// others.
    public func clustering(of graph: Graph) -> [Double?] {
        let local = Clustering(of: graph).local
        return self == .igraph ? local : local.map { $0 ?? 0 }
    }

    /// Edges in and out together, for networkx as a share of the other nodes.
    public func degree(of graph: Graph) -> [Double] {
        let degrees = (0..<graph.nodeCount).map { node in
            Double(graph.outgoing.degree(node) + (graph.isDirected ? graph.incoming.degree(node) : 0))
        }
        guard self == .networkx, graph.nodeCount > 1 else { return degrees }
        return degrees.map { $0 / Double(graph.nodeCount - 1) }
    }
}

/// What is 1 of a vector once it is scaled.
private enum VectorScale {
    case sum
    case length
}

extension [Double] {
    fileprivate func scaled(to scale: VectorScale) -> [Double] {
        let size =
            switch scale {
            case .sum: reduce(0, +)
            case .length: reduce(0) { $0 + $1 * $1 }.squareRoot()
            }
        return size > 0 ? map { $0 / size } : self
    }
}
