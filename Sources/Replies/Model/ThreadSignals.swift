import Discussions
import Language
import Parallel

/// What the model asks of each comment, read once: whom it calls, points to and quotes, how it opens.
///
/// A class, so that all cores share it without counting references to each of its parts.
final class ThreadSignals: Sendable {
    /// Words that a comment quotes from one contribution.
    struct Quoted: Sendable {
        let position: Discussion.Position
        var words: Int
        /// Whether the contribution only repeats words that another wrote.
        let isRepeater: Bool
    }

    struct Signals: Sendable {
        let commenter: Int?
        let seconds: Int64?
        /// The people it calls by name.
        let calls: [CallIndex.Call]
        /// What it points to by number, copied signature or an address to the post.
        let points: [Discussion.Position]
        /// The comments that it says it answers, by number, signature or name: if there are any, no other
        /// comment is its parent.
        let declared: [Int]
        /// Whether all that it declares is an answer to the post, by its author's name or signature.
        let declaresPost: Bool
        /// What it quotes, in the order of its text.
        let quotes: [Quoted]
        let asks: Bool
        let opening: Opening
        /// Words that are not quoted.
        let length: Int
        /// Earlier comments by the same author.
        let ordinal: Int
    }

    let comments: [Signals]
    /// Rare words of each comment, and last of the post.
    let rare: RareWords
    let medium: Discussion.Medium
    let hasPost: Bool
    let postAsks: Bool
    let postLength: Int
    let postCommenter: Int?
    let commenterCount: Int
    let addressCustom: UInt8
    let quoteCustom: UInt8

    init(
        _ thread: ThreadIndex, reuse: TextReuse, short: ShortQuotes, explicit: [[FoundReference]]
    ) {
        let discussion = thread.discussion
        medium = discussion.medium
        hasPost = discussion.post != nil
        commenterCount = thread.identities.commenters.count
        let texts = thread.texts
        let runs = texts.indices.map { reuse.runs[$0] + short.runs[$0] }
        let read = Parallel.mapEach(texts.count, chunk: ThreadIndex.chunk) { index in
            let own = Self.ownTokens(of: texts[index], outside: runs[index])
            return (own: own, uses: Self.uses(texts[index]) { own[$0] })
        }
        let postUses = thread.post.map { Self.uses($0) { _ in true } } ?? []
        postLength = postUses.count
        let rare = RareWords(read.map(\.uses) + [postUses], hasPost: hasPost)
        self.rare = rare
        let calls = CallIndex(
            thread.identities.commenters.map(\.aliases), frequency: rare.frequency, lowerUses: rare.lowerUses,
            comments: discussion.comments.count)
        postAsks = thread.post.map { Self.asks($0) { _ in true } } ?? false
        postCommenter = thread.identities.ofPost
        let ordinals = Self.ordinals(thread.identities.ofComment, of: commenterCount)
        let comments = Parallel.mapEach(texts.count, chunk: ThreadIndex.chunk) { index in
            let text = texts[index]
            let own = read[index].own
            let commenter = thread.identities.ofComment[index]
            let quotes = Self.quotes(runs[index])
            let first = own.firstIndex(of: true) ?? text.tokens.count
            let found = calls.calls(in: text) { own[$0] }.filter { $0.commenter != commenter }
            return Signals(
                commenter: commenter, seconds: discussion.comments[index].time?.secondsSinceEpoch,
                calls: found, points: explicit[index].filter { !$0.isByName }.map(\.to),
                declared: Self.declared(explicit[index], quotes),
                declaresPost: Self.declaresPost(explicit[index], quotes), quotes: quotes,
                asks: Self.asks(text) { own[$0] },
                opening: Opening(of: text, from: Self.afterName(first, text, found)),
                length: read[index].uses.count, ordinal: ordinals[index])
        }
        self.comments = comments
        let pointing = explicit.count { $0.contains(where: Self.isMarked) }
        let quoting = comments.count { $0.quotes.contains { $0.words >= Self.plainQuote } }
        let total = max(1, comments.count)
        addressCustom = Facet.bin(pointing * 100 / total, below: [5, 20, 40])
        quoteCustom = Facet.bin(quoting * 100 / total, below: [10, 40, 70])
    }

    /// How many earlier comments each comment's author wrote.
    private static func ordinals(_ commenters: [Int?], of count: Int) -> [Int] {
        var written = [Int](repeating: 0, count: count)
        return commenters.map { commenter in
            guard let commenter else { return 0 }
            defer { written[commenter] += 1 }
            return written[commenter]
        }
    }

    /// Whether most who answer a comment here say which.
    var marksAnswers: Bool { addressCustom >= 2 }

    /// Fewer words in common are no quotation by themselves.
    static let plainQuote = 6

    /// Whether a reference keeps to a custom of marking: a number, a signature or an at sign.
    private static func isMarked(_ found: FoundReference) -> Bool {
        found.to != .post && (!found.isByName || found.confidence >= NameRule.atConfidence)
    }

    /// A comment that quotes answers what it quotes, whomever it calls by name alone.
    private static func declared(_ explicit: [FoundReference], _ quotes: [Quoted]) -> [Int] {
        let doesQuote = quotes.contains { $0.words >= plainQuote }
        return explicit.compactMap { found in
            guard case .comment(let index) = found.to, !(found.isByName && doesQuote) else { return nil }
            return index
        }
    }

    /// `This post` may be a comment; the host's name or signature is nobody else's.
    private static func declaresPost(_ explicit: [FoundReference], _ quotes: [Quoted]) -> Bool {
        !quotes.contains { $0.words >= plainQuote } && explicit.allSatisfy { $0.to == .post }
            && explicit.contains { $0.confidence >= PostRule.hostConfidence }
    }

    private static func ownTokens(of text: TokenizedText, outside runs: [TextReuse.Run]) -> [Bool] {
        var own = [Bool](repeating: true, count: text.tokens.count)
        for run in runs { for place in run.tokens { own[place] = false } }
        return own
    }

    /// The words of a text that count, and which of them are written like names.
    private static func uses(_ text: TokenizedText, counts: (Int) -> Bool) -> [RareWords.Use] {
        var uses: [RareWords.Use] = []
        uses.reserveCapacity(text.tokens.count)
        for (place, token) in text.tokens.enumerated() where token.isWordLike && counts(place) {
            let isInside = place > 0 && text.tokens[place - 1].isWordLike && !token.beginsLine
            uses.append(
                RareWords.Use(
                    hash: token.hash, isNameLike: isInside && token.shape != .lower,
                    isLower: token.kind == .word && token.shape == .lower))
        }
        return uses
    }

    private static func asks(_ text: TokenizedText, counts: (Int) -> Bool) -> Bool {
        text.tokens.indices.contains { place in
            text.tokens[place].kind == .punctuation
                && text.bytes[Int(text.tokens[place].start)] == UInt8(ascii: "?") && counts(place)
        }
    }

    /// The first token behind an opening `name:`.
    private static func afterName(_ first: Int, _ text: TokenizedText, _ calls: [CallIndex.Call]) -> Int {
        guard calls.contains(where: { $0.strength == .addressed }) else { return first }
        for place in first..<min(first + 6, text.tokens.count) where text.tokens[place].kind == .punctuation {
            let byte = text.bytes[Int(text.tokens[place].start)]
            if byte == UInt8(ascii: ":") || byte == UInt8(ascii: ",") { return place + 1 }
        }
        return first
    }

    /// Each contribution quoted once, with all its words.
    private static func quotes(_ runs: [TextReuse.Run]) -> [Quoted] {
        var quotes: [Quoted] = []
        for run in runs.sorted(by: { $0.tokens.lowerBound < $1.tokens.lowerBound }) {
            if let known = quotes.firstIndex(where: { $0.position == run.source }) {
                quotes[known].words += run.words
            } else {
                quotes.append(Quoted(position: run.source, words: run.words, isRepeater: false))
            }
            guard let repeater = run.repeater else { continue }
            if let known = quotes.firstIndex(where: { $0.position == repeater }) {
                quotes[known].words += run.words
            } else {
                quotes.append(Quoted(position: repeater, words: run.words, isRepeater: true))
            }
        }
        return quotes
    }
}
