import ArgumentParser
import Findings
import Networks
import Parallel
import Reports

struct BalanceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "balance",
        abstract:
            "Measure how far friends and foes fall into camps: source,target,sign in, measure,value out.")

    @Argument(help: "A CSV file of source, target and sign (1 or -1), or - for standard input.")
    var signed: String

    @Option(help: "Blocks of the division into friends inside and foes across.")
    var blocks = 3

    @Option(help: "How much a foe inside a block weighs against a friend across, 0 to 1.")
    var alpha = 0.5

    @Option(help: "The seed of the searches.")
    var seed: UInt64 = 1

    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard blocks > 0 else { throw ValidationError("--blocks is at least 1.") }
        guard (0...1).contains(alpha) else { throw ValidationError("--alpha is 0 to 1.") }
    }

    func run() throws {
        try common.run(on: signed) { stopwatch in
            guard let input = try Input.resolve(signed).first else { return }
            let list = try stopwatch.time("read") {
                try SignedTies(try input.read(), source: input.name)
            }
            let graph = try SignedGraph(nodeCount: list.names.count, ties: list.ties)
            try Output.write(try stopwatch.time("balance") { try table(graph) }.csv)
        }
    }

    /// Rewired networks of the null model.
    private static let replicates = 200

    private func table(_ graph: SignedGraph) throws(NetworkError) -> Table {
        var generator = SeededGenerator(seed: seed)
        let triangles = SignedTriangles(of: graph)
        let frustration = Frustration(of: graph, using: &generator)
        let division = SignedBlocks(
            of: graph, options: .init(blocks: blocks, alpha: alpha), using: &generator)
        var table = Table(columns: ["measure", "value"])
        func add(_ measure: String, _ value: Cell) { table.append([.text(measure), value]) }
        add("nodes", .integer(graph.nodeCount))
        add("positive_ties", .integer(graph.positiveCount))
        add("negative_ties", .integer(graph.negativeCount))
        add("ambivalent_pairs", .integer(graph.ambivalentCount))
        for (negative, count) in triangles.counts.enumerated() {
            add("triangles_with_\(negative)_negative", .integer(count))
        }
        add("triangles", triangles.balancedShare.map { .number($0) } ?? .empty)
        add("walks", try SignedWalks.balance(of: graph).map { .number($0) } ?? .empty)
        add("frustration", frustration.balance.map { .number($0) } ?? .empty)
        add("frustrated_ties", .integer(frustration.ties))
        add("frustration_is_exact", .flag(frustration.isExact))
        add("blocks", .integer(blocks))
        add("blockmodel", .number(division.criterion))
        add("frustrated_at_least", .integer(frustration.atLeast))
        let communities = SignedCommunities(of: graph, using: &generator)
        add("communities", .integer(communities.count))
        // A score without what chance gives says nothing, so it stands with its null model or not at all.
        if let polarisation = Polarisation(of: graph, replicates: Self.replicates, seed: seed) {
            add("polarisation", .number(polarisation.score))
            add("polarisation_by_chance", .number(polarisation.nullMean))
            add("polarisation_deviation", .number(polarisation.nullDeviation))
            add("polarisation_z", polarisation.z.map { .number($0) } ?? .empty)
            add("polarisation_p", .number(polarisation.p))
        }
        return table
    }
}
