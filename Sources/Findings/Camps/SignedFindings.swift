public import Networks
import Parallel

/// The network of friends and foes: ties of a thread signed by agreement, and by nothing else.
///
/// Sentiment takes no part in it: people agree about bad news and quarrel politely.
public struct SignedFindings: Sendable {
    /// Everybody of the thread; ties that neither agree nor disagree are left out.
    public let graph: SignedGraph
    /// Triangles by their signs.
    public let triangles: SignedTriangles
    /// Balance by closed walks, 0 to 1; `nil` without ties, or of a network too large for it.
    public let walks: Double?
    /// The fewest ties out of place in two camps, between two bounds.
    public let frustration: Frustration
    /// Who stands together, by the signs alone.
    public let communities: SignedCommunities
    /// Signed modularity beside its null model; `nil` for fewer than three ties.
    public let polarisation: Polarisation?

    /// Whether a person has a friend or a foe.
    public func hasTies(_ person: Int) -> Bool { graph.degree(person) > 0 }

    init(_ network: CommenterNetwork, _ options: ThreadAnalyst.Options) throws(NetworkError) {
        graph = try SignedGraph(
            nodeCount: network.graph.nodeCount,
            ties: network.ties.filter { $0.sign != 0 }.map {
                SignedGraph.Tie($0.source, $0.target, sign: $0.agreement ?? Double($0.sign))
            })
        var generator = SeededGenerator(seed: options.seed)
        triangles = SignedTriangles(of: graph)
        walks = try SignedWalks.balance(of: graph)
        frustration = Frustration(of: graph, using: &generator)
        communities = SignedCommunities(of: graph, using: &generator)
        polarisation = Polarisation(of: graph, replicates: options.resamples, seed: options.seed)
    }
}
