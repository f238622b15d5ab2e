import Discussions
import Findings
import Language
import Parallel
import Replies

/// Reads one gathered thread and makes its page.
struct PageMaker: Sendable {
    let analyst: ThreadAnalyst
    let options: CorpusReader.Options
    /// What threads of each source are told apart by.
    let stems: [String]
    /// Comments with this number or a larger one are in no topic sample.
    let bound: UInt64

    struct Page: Sendable {
        let bytes: [UInt8]
        let sample: [TopicSample.Entry]
        let comments: Int
    }

    /// Threads of this many bytes keep all cores busy by themselves; smaller ones are read on one.
    private static let largeThread = 1 << 20

    /// - Returns: `nil` for a thread without a comment or post.
    func page(of thread: GatheredThread) -> Page? {
        Parallel.$staysOnOneCore.withValue(thread.size < Self.largeThread) { read(thread) }
    }

    private func read(_ thread: GatheredThread) -> Page? {
        let stem = thread.source < stems.count ? stems[thread.source] : "thread"
        guard let gathered = thread.discussion(named: stem, aliases: options.aliases) else { return nil }
        let discussion = options.prepare?(gathered) ?? gathered
        let reading = analyst.reading(of: discussion, explains: false)
        let name = thread.name(among: stems, isOneCorpus: options.isOneCorpus)
        let page = ThreadPage(
            reading, thread: name, order: thread.order, keepsRows: options.keepsRows,
            keepsTallies: options.keepsTallies)
        let hash = ThreadHash.of(name.utf8, source: 0)
        var sample: [TopicSample.Entry] = []
        if options.keepsRows || options.keepsTallies {
            for (comment, text) in reading.replies.ownWords.enumerated() {
                let number = TopicSample.number(seed: options.seed, thread: hash, comment: comment)
                guard number < bound else { continue }
                let writer = options.keepsTallies ? reading.replies.commenterOfComment[comment] : nil
                sample.append(
                    TopicSample.Entry(
                        number: number,
                        writer: writer.map {
                            Array(NameReplacement.key(reading.replies.commenters[$0].name).utf8)
                        } ?? [],
                        text: text.bytes))
            }
        }
        return Page(bytes: page.bytes, sample: sample, comments: reading.comments.count)
    }
}
