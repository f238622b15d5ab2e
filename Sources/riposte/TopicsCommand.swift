import ArgumentParser
import Ingest
import Language
import Reports
import Topics

struct TopicsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "topics",
        abstract:
            "Say what texts talk about: JSON lines {\"id\", \"text\"} in, {\"id\", \"topic\", \"weight\"} out."
    )

    @Flag(help: "Read JSON lines from standard input.")
    var jsonl = false

    @Option(help: "How many topics, or auto.")
    var topics = "auto"

    @Option(help: "How topics are made: lsa (measured better) or nmf.")
    var method = MethodName.lsa

    @Option(help: "Also write the topics and their terms as CSV to this file.")
    var terms: String?

    @Option(
        help: "Also write how well each number of topics would do, where it is chosen, as CSV to this file.")
    var curve: String?

    @Option(
        help:
            "Also write how the topics spread over the groups of the lines (\"group\": a thread, a month) as CSV to this file."
    )
    var drift: String?

    @Flag(help: "Read signatures too: what follows a line of two hyphens at the end of a text.")
    var signatures = false

    @Flag(inversion: .prefixedNo, help: "Whether words that stand together are terms too.")
    var collocations = true

    @Option(help: "Terms at most; those in most texts stay.")
    var termsAtMost = 50_000

    @Option(
        help:
            "How much each term of a text weighs: sublinear tf-idf, log-entropy or bm25; without it, what measured best for the method."
    )
    var weights: WeightsName?

    @Option(help: "The seed.")
    var seed: UInt64 = 1

    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard jsonl else { throw ValidationError("Give --jsonl and lines on standard input.") }
        _ = try TopicCount.parse(topics)
    }

    func run() throws {
        let count = try TopicCount.parse(topics)
        try common.run { stopwatch in
            let input = try Input.resolve("-")[0].read()
            let lines = try stopwatch.time("read") { try self.lines(in: input) }
            let model = model(of: lines, count, &stopwatch)
            if let reason = model.reason, !common.quiet { Output.say("riposte: \(reason)") }
            if let terms {
                try Output.write(Table.topics(model, ids: lines.map(\.id.written)).csv, to: terms)
            }
            if let drift { try writeDrift(model, lines, to: drift) }
            if let curve { try Output.write(Table.topicCurve(model).csv, to: curve) }
            var answers = JSONWriter()
            for (line, assignment) in zip(lines, model.assignments) {
                answers.object { answer in
                    switch line.id {
                    case .text(let id): answer.member("id", id)
                    case .number(let id): answer.member("id", id)
                    }
                    // A text without a topic says so: null.
                    answer.member("topic", assignment.map { $0.topic + 1 })
                    answer.member("weight", exactly: assignment.map { ($0.weight * 1e6).rounded() / 1e6 })
                }
                answers.endLine()
            }
            try Output.write(answers.bytes)
        }
    }

    private func lines(in input: [UInt8]) throws(InputFailure) -> [TextLine] {
        do throws(IngestError) {
            return try TextLine.all(in: input[...])
        } catch {
            throw InputFailure("standard input", line: error.line, error.message)
        }
    }

    /// Groups in the order in which they were met.
    private func writeDrift(_ model: TopicModel, _ lines: [TextLine], to file: String) throws {
        var names: [String] = []
        var places: [String: Int] = [:]
        var groups: [Int?] = []
        for line in lines {
            guard let name = line.group else {
                groups.append(nil)
                continue
            }
            if places[name] == nil {
                places[name] = names.count
                names.append(name)
            }
            groups.append(places[name])
        }
        let found = TopicDrift(model, groups: groups, count: names.count)
        try Output.write(
            Table.topicDrift(model, found, names: names, column: "group").csv, to: file)
    }

    enum MethodName: String, CaseIterable, ExpressibleByArgument {
        case lsa, nmf

        var method: TopicModel.Method {
            switch self {
            case .lsa: .lsa
            case .nmf: .nmf
            }
        }
    }

    enum WeightsName: String, CaseIterable, ExpressibleByArgument {
        case sublinear
        case logEntropy = "log-entropy"
        case bm25

        var weighting: TermWeighting {
            switch self {
            case .sublinear: .sublinear
            case .logEntropy: .logEntropy
            case .bm25: .bm25
            }
        }
    }

    /// The stages one after the other, so that each can be timed.
    private func model(of lines: [TextLine], _ count: Int?, _ stopwatch: inout Stopwatch) -> TopicModel {
        var options = TopicModel.Options(count: count)
        options.method = method.method
        options.terms.mostTerms = termsAtMost
        options.terms.collocations = collocations
        options.weighting = weights?.weighting
        let readsSignatures = signatures
        let corpus = stopwatch.time("tf-idf") {
            TopicCorpus(
                TermTable(count: lines.count, options: options.terms) { place in
                    let text = lines[place].text
                    return TokenizedText(
                        readsSignatures ? [UInt8](text.utf8) : Signatures.bytes(before: text))
                }, weighting: options.weighting)
        }
        switch method {
        case .lsa:
            let spaces = stopwatch.time("lsa") { corpus.spaces(options, seed: seed) }
            return stopwatch.time("k-means") { TopicModel(corpus, spaces, options: options, seed: seed) }
        case .nmf:
            let factors = stopwatch.time("nmf") { corpus.factors(count ?? 0, seed: seed) }
            if let factors, common.verbose {
                Output.say("riposte: relative error \(factors.error) after \(factors.iterations) rounds")
            }
            return TopicModel(corpus, factors, options: options, seed: seed)
        }
    }
}

/// `auto` or a number of topics.
enum TopicCount {
    static func parse(_ text: String) throws -> Int? {
        if text == "auto" { return nil }
        guard let count = Int(text), count > 0 else {
            throw ValidationError("“\(text)” is no number of topics; give auto or a number from 1.")
        }
        return count
    }
}
