import ArgumentParser
import Networks
import Parallel
import Reports

/// The measures that can be asked for, in the words of the field.
enum CentralityMeasure: String, CaseIterable, ExpressibleByArgument {
    case pagerank, betweenness, harmonic, eigenvector, hub, authority, coreness, constraint, closeness
    case katz, degree, community, clustering, triangles
    case effectiveSize = "effective_size"
    case inDegree = "indegree"
    case outDegree = "outdegree"
    case strength
    case inStrength = "instrength"
    case outStrength = "outstrength"

    static let known = allCases.map(\.rawValue).joined(separator: ", ")
}

/// A column of the centrality table.
struct CentralityColumn {
    let name: String
    let cells: [Cell]
    /// Set where the search for it ended before it was at rest.
    var unsettled: UnsettledMeasure?
}

/// How measures are computed, and the columns they give.
struct CentralityColumns {
    var convention = Convention.igraph
    var lengths = Lengths.edges
    /// Sources of a sampled betweenness; `nil` takes all.
    var sources: Int?
    var quality = CommunityQuality.modularity
    var resolution = 1.0
    var seed: UInt64 = 1

    /// One column a measure; a sampled betweenness has one more, with the bounds of its errors.
    func columns(_ measure: CentralityMeasure, of graph: Graph) throws(NetworkError) -> [CentralityColumn] {
        guard measure == .betweenness, let sources else {
            return [try column(measure, of: graph)]
        }
        var generator = SeededGenerator(seed: seed)
        let estimate = convention.betweenness(of: graph, sources: sources, using: &generator)
        return [
            CentralityColumn(name: measure.rawValue, cells: numbers(estimate.values)),
            CentralityColumn(name: "betweenness_bound", cells: numbers(estimate.bounds)),
        ]
    }

    private func column(
        _ measure: CentralityMeasure, of graph: Graph
    ) throws(NetworkError) -> CentralityColumn {
        var unsettled: UnsettledMeasure?
        let cells = try cells(measure, of: graph, &unsettled)
        return CentralityColumn(name: measure.rawValue, cells: cells, unsettled: unsettled)
    }

    private func cells(
        _ measure: CentralityMeasure, of graph: Graph, _ unsettled: inout UnsettledMeasure?
    ) throws(NetworkError) -> [Cell] {
        switch measure {
        case .pagerank: try numbers(PageRank.scores(of: graph).values)
        case .betweenness: numbers(convention.betweenness(of: graph, lengths: lengths))
        case .harmonic: numbers(convention.harmonic(of: graph, lengths: lengths))
        case .closeness: numbers(convention.closeness(of: graph, lengths: lengths))
        case .eigenvector: try numbers(eigenvector(of: graph, &unsettled))
        case .hub: try numbers(hits(of: graph, &unsettled).hubs)
        case .authority: try numbers(hits(of: graph, &unsettled).authorities)
        case .katz: try numbers(convention.katz(of: graph))
        case .coreness: Coreness.scores(of: graph).map { .integer($0) }
        case .constraint: optionals(Constraint.scores(of: graph))
        case .effectiveSize: optionals(EffectiveSize.scores(of: graph))
        case .clustering: optionals(convention.clustering(of: graph))
        case .triangles: Clustering(of: graph).triangles.map { .integer($0) }
        case .degree: convention.degree(of: graph).map { whole($0) }
        case .inDegree: (0..<graph.nodeCount).map { .integer(graph.incoming.degree($0)) }
        case .outDegree: (0..<graph.nodeCount).map { .integer(graph.outgoing.degree($0)) }
        case .strength: (0..<graph.nodeCount).map { whole(strength($0, graph)) }
        case .inStrength: (0..<graph.nodeCount).map { whole(graph.incoming.strength($0)) }
        case .outStrength: (0..<graph.nodeCount).map { whole(graph.outgoing.strength($0)) }
        case .community: communities(of: graph)
        }
    }

    private func eigenvector(
        of graph: Graph, _ unsettled: inout UnsettledMeasure?
    ) throws(NetworkError) -> [Double] {
        let scores = try convention.eigenvector(of: graph)
        unsettled = UnsettledMeasure(scores)
        return scores.values
    }

    private func hits(
        of graph: Graph, _ unsettled: inout UnsettledMeasure?
    ) throws(NetworkError) -> Hits.Scores {
        let scores = try convention.hits(of: graph)
        unsettled = UnsettledMeasure(scores)
        return scores
    }

    private func strength(_ node: Int, _ graph: Graph) -> Double {
        graph.outgoing.strength(node) + (graph.isDirected ? graph.incoming.strength(node) : 0)
    }

    private func communities(of graph: Graph) -> [Cell] {
        var options = Leiden.Options()
        options.quality = quality
        options.resolution = resolution
        var generator = SeededGenerator(seed: seed)
        return Leiden.communities(of: graph, options: options, using: &generator).membership
            .map { .integer($0 + 1) }
    }

    private func numbers(_ values: [Double]) -> [Cell] { values.map { .number($0) } }

    private func optionals(_ values: [Double?]) -> [Cell] { values.map { $0.map { .number($0) } ?? .empty } }

    /// A count as an integer, a share as a number.
    private func whole(_ value: Double) -> Cell {
        value == value.rounded() && value.magnitude < 0x1p53 ? .integer(Int(value)) : .number(value)
    }
}
