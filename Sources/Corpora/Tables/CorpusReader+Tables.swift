public import Findings
public import Foundation
import Networks
import Parallel
public import Reports
import Topics

extension CorpusReader {
    /// What the tables hold, in short.
    public struct Corpus: Sendable {
        /// The sums over all threads.
        public let counts: ThreadCounts
        /// Who carries weight over all threads.
        public let influence: CorpusInfluence
        /// How the topics were found.
        public let topics: CorpusSummary.Topics
        /// How often each kind of notice was given.
        public let notices: [String: Int]
    }

    /// Writes the tables of the whole corpus: a pass over the pages for the rows of threads, then what is measured on
    /// all of them.
    ///
    /// - Parameters:
    ///   - target: An existing folder.
    ///   - timed: Runs each stage under its name; for those who want to know what takes how long.
    /// - Throws: ``CorpusError``, and `NetworkError` if a measure does not come to rest.
    public mutating func writeTables(
        into target: URL, timed: (_ stage: String, _ work: () throws -> Void) throws -> Void = { try $1() }
    ) throws -> Corpus {
        progress(Progress(stage: .topics, done: 0, total: 0))
        var topics: CorpusTopics?
        try timed("topics") {
            topics = try sample.topics(self.options.topics, comments: self.checkpoint.comments)
        }
        guard let topics else { throw CorpusError(target.path, "was not written: a stage was left out") }
        var pass = try FinishingPass(target, topics: topics)
        try timed("rows") { try finishRows(&pass, topics) }
        progress(Progress(stage: .measuring, done: 0, total: 0))
        var corpus: Corpus?
        try timed("network") {
            corpus = try pass.finish(seed: options.seed, notices: notices, comments: checkpoint.comments)
        }
        guard let corpus else { throw CorpusError(target.path, "was not written: a stage was left out") }
        return corpus
    }

    private func finishRows(_ pass: inout FinishingPass, _ topics: CorpusTopics) throws(CorpusError) {
        let order = pages.places.sorted { $0.order < $1.order }
        let total = order.reduce(0) { $0 + $1.length }
        var done = 0
        var first = 0
        while first < order.count {
            var batch: [[UInt8]] = []
            var size = 0
            while first < order.count, size < Self.finishedAtATime {
                batch.append(try pages.read(order[first]))
                size += order[first].length
                first += 1
            }
            for page in Parallel.mapEach(batch.count, { [batch] in FinishedPage(batch[$0], topics) }) {
                try pass.add(page)
            }
            done += size
            progress(Progress(stage: .finishing, done: done, total: total))
        }
    }

    /// Bytes of pages that are finished at a time.
    private static let finishedAtATime = 16 << 20
}

/// The tables of a corpus while they are written, and the network that comes out of it.
private struct FinishingPass {
    private let folder: URL
    private let topics: CorpusTopics
    private var comments: TableFile
    private var replies: TableFile
    private var stance: TableFile
    private var edges: TableFile
    private var threads: TableFile
    private var network = CorpusNetwork()
    private var notices: [String: Int] = [:]
    private var topicCounts: [Int]

    init(_ folder: URL, topics: CorpusTopics) throws(CorpusError) {
        func table(_ name: String, _ columns: [String]) throws(CorpusError) -> TableFile {
            try TableFile(name, in: folder, header: CorpusRows.header(columns))
        }
        self.folder = folder
        self.topics = topics
        comments = try table("comments.csv", Columns.comments)
        replies = try table("replies.csv", Columns.replies)
        stance = try table("stance.csv", Columns.stance)
        edges = try table("edges.csv", Columns.edges)
        threads = try table("threads.csv", Columns.threads)
        topicCounts = [Int](repeating: 0, count: topics.model.topics.count)
    }

    mutating func add(_ page: FinishedPage) throws(CorpusError) {
        try comments.append(page.comments)
        try replies.append(page.replies)
        try stance.append(page.stance)
        try edges.append(page.edges)
        try threads.append(CorpusTables.threadRow(page.digest))
        network.add(page.digest)
        for (kind, count) in page.notices { notices[kind, default: 0] += count }
        for topic in topicCounts.indices { topicCounts[topic] += page.topics[topic] }
    }

    mutating func finish(
        seed: UInt64, notices earlier: [String: Int], comments count: Int
    ) throws -> CorpusReader.Corpus {
        try comments.finish()
        try replies.finish()
        try stance.finish()
        try edges.finish()
        try threads.finish()
        var options = CorpusInfluence.Options()
        options.seed = seed
        let influence = try CorpusInfluence(network, options: options)
        var table = try TableFile(
            "commenters.csv", in: folder, header: CorpusRows.header(Columns.commenters))
        for places in Parallel.chunks(of: influence.ranking.count, size: 4_096) {
            try table.append(CorpusTables.commenters(influence, places))
        }
        try table.finish()
        var topicTable = try TableFile(
            "topics.csv", in: folder, header: CorpusTables.topics(topics.model, comments: topicCounts))
        try topicTable.finish()
        notices.merge(earlier, uniquingKeysWith: +)
        let summary = CorpusSummary.Topics(
            topics: topics.model.topics.count, fittedOn: topics.fittedOn, comments: count,
            reason: topics.model.reason)
        var document = try TableFile(
            "summary.json", in: folder,
            header: CorpusSummary(network, influence, topics: summary, notices: notices).bytes)
        try document.finish()
        return CorpusReader.Corpus(
            counts: network.counts, influence: influence, topics: summary, notices: notices)
    }
}
