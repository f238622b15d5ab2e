public import Discussions
import Language

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
    ///   is nobody's.
    public static func replies(in discussion: Discussion, with models: ReplyModels) -> RecoveredReplies {
        let thread = PreparedThread(discussion)
        let model = discussion.medium == .chat ? models.chat : models.thread
        var candidates = CandidateReader(thread.signals)
        var references: [Reference] = []
        for index in discussion.comments.indices {
            let table = candidates.next()
            var builder = ReferenceBuilder(index, thread)
            builder.addRecorded()
            for found in thread.explicit[index] { builder.addExplicit(found) }
            for run in thread.quotes[index] { builder.addQuote(run) }
            builder.choose(among: table, with: model)
            builder.addMentions()
            references += builder.finished
        }
        return RecoveredReplies(
            commenters: thread.index.identities.commenters,
            commenterOfComment: thread.index.identities.ofComment,
            commenterOfPost: thread.index.identities.ofPost,
            identities: thread.index.identities.decisions,
            ownWords: discussion.comments.indices.map { index in
                OwnWords.of(
                    thread.index.texts[index], discussion.comments[index], thread.reuse.runs[index],
                    thread.signatures[index])
            },
            references: references)
    }
}
