import Discussions
public import Findings
public import Topics

extension Columns {
    /// `threads.csv`, after the thread itself.
    public static let threads = [
        "title", "comments", "commenters", "first", "last", "ties", "explicit_parents", "inferred_parents",
        "mean_compound", "incivility", "leader",
    ]

    static let topics = ["topic", "label", "terms", "comments", "share", "coherence"]
}

/// The tables of a corpus that are written once all threads are known, and its `threads.csv`.
public enum CorpusTables {
    /// The thread column of rows that speak of the whole corpus.
    public static let allThreads = "all"

    /// The row of one thread in `threads.csv`.
    public static func threadRow(_ digest: ThreadDigest) -> [UInt8] {
        var rows = CSVRows(leadingWith: digest.thread)
        let counts = digest.counts
        rows.text(digest.title)
        rows.integer(counts.comments)
        rows.integer(counts.commenters)
        rows.text(counts.first?.description)
        rows.text(counts.last?.description)
        rows.integer(counts.ties)
        rows.integer(counts.explicitParents)
        rows.integer(counts.inferredParents)
        rows.rounded(counts.meanCompound, decimals: 4)
        rows.rounded(counts.meanIncivility, decimals: 4)
        rows.text(digest.leader.map { digest.people[$0].name })
        rows.endRow()
        return rows.bytes
    }

    /// Rows of `commenters.csv`: everybody over all threads, the most influential first.
    ///
    /// - Parameters:
    ///   - influence: Who carries weight over all threads.
    ///   - places: Which places of the ranking; they are many.
    public static func commenters(_ influence: CorpusInfluence, _ places: Range<Int>) -> [UInt8] {
        var rows = CSVRows(leadingWith: allThreads)
        for row in influence.ranking[places] {
            rows.append(row, influence.camps, nil, hasIntervals: influence.resamples > 0)
        }
        return rows.bytes
    }

    /// `topics.csv`: the topics of the whole corpus, with the comments counted that were placed at each.
    public static func topics(_ model: TopicModel, comments: [Int]) -> [UInt8] {
        var rows = CSVRows(leadingWith: allThreads)
        rows.bytes = CorpusRows.header(Columns.topics)
        let total = comments.reduce(0, +)
        for (index, topic) in model.topics.enumerated() {
            rows.integer(index + 1)
            rows.text(topic.label)
            rows.text(topic.terms.joined(separator: " "))
            rows.integer(comments[index])
            rows.rounded(total > 0 ? Double(comments[index]) / Double(total) : nil, decimals: 4)
            rows.rounded(topic.coherence, decimals: 4)
            rows.endRow()
        }
        return rows.bytes
    }
}
