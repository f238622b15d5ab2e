public import Discussions
import Language
import Parallel

/// Recovers who answers whom from a discussion, from what it records and from what its texts say.
///
/// Recorded parents are used as they are. Elsewhere the rules of `References/` read numbers, names, copied
/// signatures and addresses to the post; what stands inside a quotation is the quoted comment's, not this
/// one's. Quotations are found by text reuse. Which of all these is the parent, or whether it is a comment
/// that nothing points to, is for the ``ReplyModel`` of the discussion's medium to say. Each reference
/// carries the words it rests on and a confidence.
public enum ReplyRecovery {
    /// Who answers whom in `discussion`.
    ///
    /// - Complexity: O(words), O(window) a comment, and O(names) for each word that is marked as a name but
    ///   is nobody's; divided among the cores.
    public static func replies(in discussion: Discussion, with models: ReplyModels) -> RecoveredReplies {
        let thread = PreparedThread(discussion)
        let model = discussion.medium == .chat ? models.chat : models.thread
        let index = thread.index
        return RecoveredReplies(
            commenters: index.identities.commenters, commenterOfComment: index.identities.ofComment,
            commenterOfPost: index.identities.ofPost, identities: index.identities.decisions,
            ownWords: Parallel.mapEach(index.texts.count, chunk: ThreadIndex.chunk) { place in
                OwnWords.of(
                    index.texts[place], discussion.comments[place], thread.reuse.runs[place],
                    thread.signatures[place])
            },
            references: references(in: thread, with: model))
    }

    /// Who answers whom in each of many discussions, with the cores shared among and within them.
    ///
    /// - Parameters:
    ///   - discussions: Any number of them.
    ///   - models: What names the parents of comments.
    ///   - use: Gets each discussion's place and replies, on any core, in any order, so that not all of them need
    ///     be in memory at once.
    /// - Returns: What `use` returned, in the order of the discussions.
    public static func replies<Result: Sendable>(
        in discussions: [Discussion], with models: ReplyModels,
        _ use: @Sendable (Int, RecoveredReplies) -> Result
    ) -> [Result] {
        let total = discussions.reduce(0) { $0 + $1.comments.count }
        let isLarge = discussions.map { $0.comments.count * largeShare > total }
        // All cores work within a large discussion; the others are done side by side.
        let large = discussions.indices.map { place in
            isLarge[place] ? use(place, replies(in: discussions[place], with: models)) : nil
        }
        return Parallel.mapEach(discussions.count) { place in
            large[place] ?? use(place, replies(in: discussions[place], with: models))
        }
    }

    /// A discussion with more than one in so many of all comments would keep the other cores waiting.
    private static let largeShare = 8

    private static func references(in thread: PreparedThread, with model: ReplyModel) -> [Reference] {
        let count = thread.index.texts.count
        guard thread.needsSignals else {
            return Parallel.mapEach(count, chunk: ThreadIndex.chunk) { index in
                var builder = begun(index, in: thread, nil)
                builder.addMentions()
                return builder.finished
            }.flatMap { $0 }
        }
        let signals = thread.signals()
        let scorer = ReplyScorer(model)
        let chunks = Parallel.chunks(of: count, size: max(smallestPart, (count + parts - 1) / parts))
        // What a comment's candidates depend on beside itself is what those before it say, which is quick to
        // walk through: each part begins with a copy of that.
        var reader = CandidateReader(signals)
        let readers = chunks.map { chunk in
            defer { reader.skip(chunk.count) }
            return reader
        }
        return Parallel.mapEach(chunks.count) { part in
            var reader = readers[part]
            var references: [Reference] = []
            for index in chunks[part] {
                var builder = begun(index, in: thread, signals)
                if builder.isOpen {
                    builder.choose(among: reader.next(), with: model, scorer)
                } else {
                    reader.skip(1)
                }
                builder.addMentions()
                references += builder.finished
            }
            return references
        }.flatMap { $0 }
    }

    /// What a comment's source records and its own words say, before a model chooses.
    private static func begun(
        _ index: Int, in thread: PreparedThread, _ signals: ThreadSignals?
    ) -> ReferenceBuilder {
        var builder = ReferenceBuilder(index, thread, signals)
        builder.addRecorded()
        for found in thread.explicit[index] { builder.addExplicit(found) }
        for run in thread.quotes[index] { builder.addQuote(run) }
        return builder
    }

    /// Parts that a discussion is cut into, each of which copies what is remembered of those before.
    private static let parts = 16
    private static let smallestPart = 256
}
