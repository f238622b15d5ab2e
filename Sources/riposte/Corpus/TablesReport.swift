import ArgumentParser
import Corpora
import Discussions
import Findings
import Foundation
import Networks
import Reports

/// `riposte report --layout tables`: one set of tables for corpora of any number of threads.
struct TablesReport {
    private let origin: CorpusOrigin
    private let out: URL
    private let corpus: CorpusOptions
    private let threads: ThreadOptions
    private let reading: ReadingOptions
    private let common: CommonOptions

    init(
        _ origin: CorpusOrigin, out: String, _ corpus: CorpusOptions, _ threads: ThreadOptions,
        _ reading: ReadingOptions, _ common: CommonOptions
    ) {
        self.origin = origin
        self.out = URL(fileURLWithPath: out)
        self.corpus = corpus
        self.threads = threads
        self.reading = reading
        self.common = common
    }

    /// - Parameter command: The options that bear on the result, for the manifest.
    func run(_ command: [String]) throws {
        try common.run(on: origin.name) { try write(command, &$0) }
    }

    private func write(_ command: [String], _ stopwatch: inout Stopwatch) throws {
        let sources = try origin.sources(reading)
        let command =
            command + (corpus.isOneCorpus ? ["--one-corpus"] : []) + [
                "--layout", "tables", "--topic-sample", "\(corpus.topicSample)",
            ]
        let partial = out.appendingPathComponent(".riposte-partial")
        let line = ProgressLine(isShown: !common.quiet)
        var reader = try CorpusReader(
            partial, analyst: try threads.analyst(), options: try options(command, sources)
        ) { source, notice in
            if common.verbose { Output.say("\(source):\(notice.line): \(notice.message)") }
        }
        reader.progress = { line.show($0) }
        if reader.isResumed, !common.quiet { Output.say("riposte: going on where a run before this stopped") }
        try stopwatch.time("gather") {
            try sources.gather(into: &reader)
        }
        try stopwatch.time("threads") { try reader.readThreads() }
        let tables = partial.appendingPathComponent("tables")
        try FileManager.default.createDirectory(at: tables, withIntermediateDirectories: true)
        let found = try reader.writeTables(into: tables) { stage, work in
            try stopwatch.time(stage, work)
        }
        line.clear()
        guard found.counts.comments > 0 else {
            reader.removeTraces()
            throw InputFailure(
                origin.name, "nothing in it can be used as a comment; expected threads")
        }
        let manifest = ManifestDocument(
            version: Riposte.configuration.version, command: command, seed: threads.seed,
            inputs: try sources.manifest(reader.checksums),
            data: try Scorers.checksums(targets: threads.targets, lexicon: threads.lexicon),
            notes: Self.notes(found))
        try Output.write(manifest.bytes, to: tables.appendingPathComponent(Self.manifest).path)
        try move(tables)
        reader.removeTraces()
        if !common.quiet { say(found) }
    }

    private func options(_ command: [String], _ sources: CorpusSources) throws -> CorpusReader.Options {
        var options = try CorpusReader.Options(threads, reading)
        options.topicSample = corpus.topicSample
        options.isOneCorpus = corpus.isOneCorpus
        let checksums = try Scorers.checksums(targets: threads.targets, lexicon: threads.lexicon).map(
            \.sha256)
        options.purpose =
            ([
                Riposte.configuration.version, reading.format, reading.identities ?? "",
                threads.pseudonyms ?? "",
            ] + command + checksums
            + sources.fingerprints).joined(separator: "\n")
        return options
    }

    /// Puts the finished tables in their place, one rename each. The manifest goes first and comes last: where there is
    /// one, the tables beside it are whole and of one run.
    private func move(_ tables: URL) throws {
        let manager = FileManager.default
        do {
            let names = try manager.contentsOfDirectory(atPath: tables.path).sorted()
            let others = names.filter { $0 != Self.manifest }
            for name in [Self.manifest] + others {
                let target = out.appendingPathComponent(name)
                if manager.fileExists(atPath: target.path) { try manager.removeItem(at: target) }
            }
            for name in others + [Self.manifest] {
                try manager.moveItem(
                    at: tables.appendingPathComponent(name), to: out.appendingPathComponent(name))
            }
        } catch {
            throw InputFailure(out.path, "the tables cannot be put there: \(error.localizedDescription)")
        }
    }

    private static let manifest = "manifest.json"

    /// What the manifest says of bounds that a corpus met.
    private static func notes(_ corpus: CorpusReader.Corpus) -> [String: String] {
        var notes = [
            "rank": corpus.influence.resamples > 0
                ? "by PageRank; 5 % and 95 % quantiles over \(corpus.influence.resamples) resamples of whole threads"
                : "by PageRank; no intervals: fewer than five threads, or too large a network to resample",
            "commenter":
                "people of several threads are one where case, spaces and punctuation are all that differ",
        ]
        if case .sampled(let pivots) = corpus.influence.paths {
            notes["betweenness"] =
                "Brandes and Pich, estimated from shortest paths of \(pivots) pivots, not normalised"
            notes["harmonic"] = "sum of 1 / distance over incoming paths, estimated from \(pivots) pivots"
        }
        notes["topics"] =
            corpus.topics.fittedOn < corpus.topics.comments
            ? "fitted on \(corpus.topics.fittedOn) comments drawn by chance; the other comments are placed at the topic "
                + "whose centre is nearest"
            : "fitted on all \(corpus.topics.comments) comments"
        return notes
    }

    private func say(_ corpus: CorpusReader.Corpus) {
        let counts = corpus.counts
        Output.say(
            "\(counts.threads) threads, \(counts.comments) comments by \(corpus.influence.ranking.count) people: "
                + "\(counts.toComments) answer a comment, \(counts.toPost) the post, \(counts.toSelf) themselves, "
                + "\(counts.toMissing) something missing, \(counts.unattached) unattached")
        for kind in Notice.Kind.allCases {
            guard let count = corpus.notices[kind.rawValue] else { continue }
            Output.say("\(kind.rawValue): \(count)\(common.verbose ? "" : " (--verbose names them)")")
        }
        Output.say("wrote \(out.path)")
    }
}
