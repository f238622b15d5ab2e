public import Discussions
import Language

/// Recovers who answers whom from a discussion, from what it records and from what its texts say.
///
/// Recorded parents are used as they are. Elsewhere the rules of `References/` read numbers, names, copied
/// signatures and addresses to the post; what stands inside a quotation is the quoted comment's, not this
/// one's. Quotations are found by text reuse. A comment that says nothing is attached by
/// ``ImplicitParent``. Each reference carries the words it rests on and a confidence.
public enum ReplyRecovery {
    /// Who answers whom in `discussion`.
    ///
    /// - Complexity: O(words), and O(names) for each word that is marked as a name but is nobody's.
    public static func replies(in discussion: Discussion) -> RecoveredReplies {
        let thread = ThreadIndex(discussion)
        let signatures = thread.texts.map { SignatureRule.copies(in: $0).map(\.tokens) }
        let reuse = TextReuse(post: thread.post, comments: thread.texts, signatures: signatures)
        var references: [Reference] = []
        for index in discussion.comments.indices {
            references += self.references(of: index, in: thread, quotes: reuse.runs[index])
        }
        return RecoveredReplies(
            commenters: thread.identities.commenters, commenterOfComment: thread.identities.ofComment,
            commenterOfPost: thread.identities.ofPost,
            ownWords: discussion.comments.indices.map { index in
                OwnWords.of(
                    thread.texts[index], discussion.comments[index], reuse.runs[index], signatures[index])
            },
            references: references)
    }

    private static func references(
        of index: Int, in thread: ThreadIndex, quotes: [TextReuse.Run]
    ) -> [Reference] {
        var builder = ReferenceBuilder(index, thread)
        builder.addRecorded()
        for found in explicit(in: index, of: thread, quotes: quotes) { builder.addExplicit(found) }
        for run in quotes { builder.addQuote(run) }
        builder.addImplicitParent(quotes)
        builder.addMentions()
        return builder.finished
    }

    /// What the rules find outside quotations, the earlier in the text first; each token counts once.
    private static func explicit(
        in index: Int, of thread: ThreadIndex, quotes: [TextReuse.Run]
    ) -> [FoundReference] {
        let signatures = SignatureRule.find(in: index, of: thread)
        var taken = signatures.map(\.tokens)
        var found = signatures.filter { signature in
            !quotes.contains {
                $0.tokens.lowerBound < signature.tokens.lowerBound
                    && $0.tokens.upperBound > signature.tokens.upperBound
            }
        }
        for rule in [NumberRule.find, NameRule.find, PostRule.find] {
            let candidates = rule(index, thread).filter { candidate in
                !taken.contains { $0.overlaps(candidate.tokens) }
            }
            taken += candidates.map(\.tokens)
            found += candidates.filter { !isQuoted($0, quotes) }
        }
        return found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    private static func isQuoted(_ candidate: FoundReference, _ quotes: [TextReuse.Run]) -> Bool {
        quotes.contains {
            $0.source != candidate.to && $0.tokens.lowerBound <= candidate.tokens.lowerBound
                && $0.tokens.upperBound >= candidate.tokens.upperBound
        }
    }
}
