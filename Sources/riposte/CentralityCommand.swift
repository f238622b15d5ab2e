import ArgumentParser
import LinearAlgebra
import Networks
import Parallel
import Reports

struct CentralityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "centrality",
        abstract: "Measure the nodes of a network given as an edge list; CSV, a row a node.")

    /// The measures that can be asked for, in the words of the field.
    enum Measure: String, CaseIterable, ExpressibleByArgument {
        case pagerank, betweenness, harmonic, eigenvector, hub, authority, coreness, constraint, closeness
        case katz, degree, community
    }

    @Argument(help: "A file of two or three columns (source, target, weight), or - for standard input.")
    var edges: String

    @Option(
        help: "Measures, separated by commas: \(Measure.allCases.map(\.rawValue).joined(separator: ", ")).")
    var measures = "pagerank"

    @Flag(help: "Edges have no direction.")
    var undirected = false

    @Flag(help: "The third column is a weight.")
    var weighted = false

    @Option(
        help: "Whose scale the measures are written in: igraph, networkx or gephi.",
        transform: CentralityCommand.convention)
    var convention = Convention.igraph

    @Option(help: "The seed of the communities.")
    var seed: UInt64 = 1

    @OptionGroup var common: CommonOptions

    func run() throws {
        let wanted = try measures.split(separator: ",").map { name in
            guard let measure = Measure(rawValue: name.trimmingSpaces) else {
                throw ValidationError("There is no measure “\(name)”; known are \(Self.known).")
            }
            return measure
        }
        try common.run { stopwatch in
            guard let input = try Input.resolve(edges).first else { return }
            var list = try stopwatch.time("read") { try Self.named(input) { try readList(input) } }
            let names = list.names
            let order = list.order
            let graph = try stopwatch.time("build") {
                try Self.named(input) { try Graph(list.take(), isDirected: !undirected) }
            }
            var columns: [[Cell]] = []
            for measure in wanted {
                columns.append(
                    try stopwatch.time(measure.rawValue) {
                        try Self.named(input) { try column(measure, of: graph) }
                    })
            }
            try stopwatch.time("write") {
                try write(["node"] + wanted.map(\.rawValue), names, order, columns)
            }
        }
    }

    private func readList(_ input: Input) throws -> EdgeList {
        var reader = EdgeListReader(isWeighted: weighted)
        try input.forEachBlock(of: Self.blockSize) { try reader.read($0) }
        return try reader.finish()
    }

    /// Bytes read at once: enough for all cores, little beside the graph.
    private static let blockSize = 1 << 22

    private func write(
        _ header: [String], _ names: NodeNames, _ order: [Int32], _ columns: [[Cell]]
    ) throws(InputFailure) {
        var bytes: [UInt8] = []
        CSV.write(header.map { Cell.text($0) }, to: &bytes)
        for node in order {
            CSV.write([.text(names[Int(node)])] + columns.map { $0[Int(node)] }, to: &bytes)
            if bytes.count > Self.blockSize {
                try Output.write(bytes)
                bytes.removeAll(keepingCapacity: true)
            }
        }
        try Output.write(bytes)
    }

    private static let known = Measure.allCases.map(\.rawValue).joined(separator: ", ")

    private func column(_ measure: Measure, of graph: Graph) throws(NetworkError) -> [Cell] {
        switch measure {
        case .pagerank: try Self.numbers(PageRank.scores(of: graph).values)
        case .betweenness: Self.numbers(convention.betweenness(of: graph))
        case .harmonic: Self.numbers(convention.harmonic(of: graph))
        case .closeness: Self.numbers(convention.closeness(of: graph))
        case .eigenvector: try Self.numbers(convention.eigenvector(of: graph))
        case .hub: try Self.numbers(convention.hits(of: graph).hubs)
        case .authority: try Self.numbers(convention.hits(of: graph).authorities)
        case .katz: try Self.numbers(convention.katz(of: graph))
        case .coreness: Coreness.scores(of: graph).map { .integer($0) }
        case .constraint: Constraint.scores(of: graph).map { $0.map { .number($0) } ?? .empty }
        case .degree: convention.degree(of: graph).map { Self.whole($0) }
        case .community: communities(of: graph)
        }
    }

    @Sendable
    private static func convention(_ name: String) throws -> Convention {
        guard let convention = Convention(rawValue: name) else {
            throw ValidationError("There is no convention “\(name)”; known are igraph, networkx and gephi.")
        }
        return convention
    }

    private static func numbers(_ values: [Double]) -> [Cell] {
        values.map { Cell.number($0) }
    }

    /// A count as an integer, a share as a number.
    private static func whole(_ value: Double) -> Cell {
        value == value.rounded() ? Cell.integer(Int(value)) : Cell.number(value)
    }

    private func communities(of graph: Graph) -> [Cell] {
        var generator = SeededGenerator(seed: seed)
        return Leiden.communities(of: graph, using: &generator).membership.map { .integer($0 + 1) }
    }

    private static func named<Result>(_ input: Input, _ work: () throws -> Result) throws -> Result {
        do {
            return try work()
        } catch let error as NetworkError {
            throw InputFailure(input.name, line: error.line, error.explanation)
        }
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
        case .noConvergence(let iterations, let residual):
            "the measure did not come to rest in \(iterations) rounds (still moving by \(residual))"
        }
    }
}

extension Substring {
    fileprivate var trimmingSpaces: String { filter { $0 != " " } }
}
