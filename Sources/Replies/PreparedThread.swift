import Discussions
import Language
import Parallel

/// A discussion with everything read from its texts that recovery needs: names, references, quotations.
///
/// A class, so that all cores share it without counting references to each of its parts.
final class PreparedThread: Sendable {
    let index: ThreadIndex
    /// The quotations of each comment, in the order of its text.
    let quotes: [[TextReuse.Run]]
    /// What the rules find in each comment outside quotations, in the order of its text.
    let explicit: [[FoundReference]]
    /// The long quotations, found by runs of words.
    let reuse: TextReuse
    /// Quotations of a few words that fill a line.
    private let short: ShortQuotes
    /// The copied signatures of each comment.
    let signatures: [[Range<Int>]]

    init(_ discussion: Discussion) {
        let index = ThreadIndex(discussion)
        let isThread = discussion.medium == .thread
        let signatures = Parallel.mapEach(index.texts.count, chunk: ThreadIndex.chunk) { place in
            isThread ? SignatureRule.copies(in: index.texts[place]).map(\.tokens) : []
        }
        let reuse = TextReuse(post: index.post, comments: index.texts, signatures: signatures)
        let short = ShortQuotes(post: index.post, comments: index.texts, reuse: reuse, signatures: signatures)
        quotes = index.texts.indices.map { place in
            (reuse.runs[place] + short.runs[place]).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
        }
        let explicit = Parallel.mapEach(index.texts.count, chunk: ThreadIndex.chunk) { place in
            isThread ? Self.explicit(in: place, of: index, quotes: reuse.runs[place]) : []
        }
        self.explicit = explicit
        self.index = index
        self.reuse = reuse
        self.short = short
        self.signatures = signatures
    }

    /// What a model asks of each comment, where a parent has to be chosen.
    ///
    /// - Complexity: O(words).
    func signals() -> ThreadSignals {
        ThreadSignals(index, reuse: reuse, short: short, explicit: explicit)
    }

    /// Whether some parent has to be told from the texts; chat's calls are signals too.
    var needsSignals: Bool {
        index.discussion.medium == .chat
            || index.discussion.comments.contains { $0.recordedParent == .unrecorded }
    }

    /// What the rules find outside quotations, the earlier in the text first; what one rule took is not another's.
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
