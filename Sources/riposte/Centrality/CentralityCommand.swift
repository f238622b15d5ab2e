import ArgumentParser
import Foundation
import Networks
import Reports

struct CentralityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "centrality",
        abstract: "Measure the nodes of a network given as an edge list; CSV, a row a node.")

    @Argument(help: "A file of two or three columns (source, target, weight), or - for standard input.")
    var edges: String

    @Option(help: "Measures, separated by commas: \(CentralityMeasure.known).")
    var measures = "pagerank"

    @Flag(help: "Edges have no direction.")
    var undirected = false

    @Flag(help: "The third column is a weight.")
    var weighted = false

    @Option(
        help: "Whose scale the measures are written in: igraph, networkx or gephi.",
        transform: { try CentralityCommand.word($0) })
    var convention = Convention.igraph

    @Option(
        help:
            "The length of an edge for betweenness, harmonic and closeness: edges (1), weights, or inverses of the weights.",
        transform: { try CentralityCommand.word($0) })
    var lengths = Lengths.edges

    @Option(help: "Search from this many sources only for betweenness, and say how far it may be off.")
    var sources: Int?

    @Option(
        help: "What a good community is: modularity, directed (modularity), or cpm (constant Potts model).",
        transform: { try CentralityCommand.word($0) })
    var quality = CommunityQuality.modularity

    @Option(help: "The resolution of communities: larger gives more and smaller ones.")
    var resolution = 1.0

    @Option(help: "The seed of communities and of samples.")
    var seed: UInt64 = 1

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if let sources, sources < 2 { throw ValidationError("--sources is a number from 2.") }
        guard resolution > 0 else { throw ValidationError("--resolution is a positive number.") }
    }

    func run() throws {
        let wanted = try measures.split(separator: ",").map { name in
            guard let measure = CentralityMeasure(rawValue: name.trimmingSpaces) else {
                throw ValidationError("There is no measure “\(name)”; known are \(CentralityMeasure.known).")
            }
            return measure
        }
        try common.run(on: edges) { stopwatch in
            guard let input = try Input.resolve(edges).first else { return }
            var list = try stopwatch.time("read") { try readList(input) }
            let names = list.names
            let order = list.order
            let graph = try stopwatch.time("build") { try Graph(list.take(), isDirected: !undirected) }
            let settings = CentralityColumns(
                convention: convention, lengths: lengths, sources: sources, quality: quality,
                resolution: resolution, seed: seed)
            var columns: [CentralityColumn] = []
            for measure in wanted {
                columns += try stopwatch.time(measure.rawValue) { try settings.columns(measure, of: graph) }
            }
            var said: Set<String> = []
            for unsettled in columns.compactMap(\.unsettled) where said.insert(unsettled.measure).inserted {
                Output.say(
                    "riposte: \(edges): \(unsettled.measure) ended before it was at rest; it still moves by "
                        + "\(unsettled.residual), so digits beyond that say nothing")
            }
            try stopwatch.time("write") { try write(names, order, columns) }
        }
    }

    private func readList(_ input: Input) throws -> EdgeList {
        var reader = EdgeListReader(
            isWeighted: weighted, memoryLimit: Int(clamping: ProcessInfo.processInfo.physicalMemory))
        try input.forEachBlock(of: Self.blockSize) { try reader.read($0) }
        return try reader.finish()
    }

    /// Bytes read at once: enough for all cores, little beside the graph.
    private static let blockSize = 1 << 22

    private func write(
        _ names: NodeNames, _ order: [Int32], _ columns: [CentralityColumn]
    ) throws(InputFailure) {
        var bytes: [UInt8] = []
        CSV.write([.text("node")] + columns.map { Cell.text($0.name) }, to: &bytes)
        for node in order {
            CSV.write([.text(names[Int(node)])] + columns.map { $0.cells[Int(node)] }, to: &bytes)
            if bytes.count > Self.blockSize {
                try Output.write(bytes)
                bytes.removeAll(keepingCapacity: true)
            }
        }
        try Output.write(bytes)
    }

    /// Reads one of a few words.
    @Sendable
    private static func word<Choice: RawRepresentable & CaseIterable>(_ text: String) throws -> Choice
    where Choice.RawValue == String {
        guard let choice = Choice(rawValue: text) else {
            let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("There is no “\(text)” here; known are \(known).")
        }
        return choice
    }
}

extension NetworkError {
    /// The line of an edge list that it is about; 0 for other errors.
    var line: Int {
        switch self {
        case .oneColumn(let line), .noWeight(let line): line
        default: 0
        }
    }

    /// A sentence for people.
    var explanation: String {
        switch self {
        case .oneColumn:
            "one column; expected a source and a target, and perhaps a weight"
        case .noWeight: "the third column is no number; expected a weight"
        case .noEdges: "there is no edge in it; expected two columns of names"
        case .noSuchNode(let edge): "edge \(edge + 1) names a node that is not there"
        case .unusableWeight(let edge, let weight):
            "edge \(edge + 1) has the weight \(weight); expected a finite number, not negative"
        case .tooLarge(let bytes, let limit):
            "the network needs \(bytes >> 20) MB of memory or more; there are \(limit >> 20) MB"
        case .noConvergence(let iterations, let residual):
            "the measure did not come to rest in \(iterations) rounds (still moving by \(residual))"
        }
    }
}

extension Substring {
    fileprivate var trimmingSpaces: String { filter { $0 != " " } }
}
