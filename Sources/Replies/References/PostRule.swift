import Discussions
import Language

/// The opening post or its author addressed: `this post`, `the article`, the host's name where the thread
/// has shown it, the post's own signature copied.
enum PostRule: ReferenceRule {
    static let signatureConfidence = 0.97
    static let hostConfidence = 0.85
    static let wordConfidence = 0.75

    static func find(in index: Int, of thread: ThreadIndex) -> [FoundReference] {
        guard thread.discussion.post != nil else { return [] }
        let text = thread.texts[index]
        var found: [FoundReference] = []
        for place in text.tokens.indices {
            guard let hit = host(at: place, in: text, of: thread) ?? words(at: place, in: text) else {
                continue
            }
            found.append(
                FoundReference(
                    tokens: hit.tokens, to: .post, confidence: hit.confidence,
                    evidence: context(of: hit.tokens, in: text)))
        }
        return found
    }

    private struct Hit {
        let tokens: Range<Int>
        let confidence: Double
    }

    /// The host's name where it cannot be a letter of a list or somebody's initial.
    private static func host(at place: Int, in text: TokenizedText, of thread: ThreadIndex) -> Hit? {
        let token = text.tokens[place]
        guard thread.hosts.mayBe(token, in: text) || mayReport(place, in: text) else { return nil }
        var word = text.text(of: token)
        if token.kind == .mention { word.removeFirst() }
        let key = NameKey.of(word)
        let whole = thread.hosts.contains(key)
        let longer =
            key.count > 3 && mayReport(place, in: text) && thread.hosts.contains(String(key.prefix(1)))
        guard whole || longer else { return nil }
        if token.kind == .mention || longer {
            return Hit(tokens: place..<(place + 1), confidence: hostConfidence)
        }
        if place > 1, text.tokens[place - 1].hash == by, text.tokens[place - 2].hash == posted {
            return Hit(tokens: (place - 2)..<(place + 1), confidence: signatureConfidence)
        }
        guard key.count > 2 || isAddressed(place, in: text) else { return nil }
        return Hit(tokens: place..<(place + 1), confidence: hostConfidence)
    }

    /// `Bernhard mentions`: a capitalised word before a verb of saying.
    private static func mayReport(_ place: Int, in text: TokenizedText) -> Bool {
        let token = text.tokens[place]
        return token.kind == .word && token.shape == .capitalised && place + 1 < text.tokens.count
            && reports.contains(text.tokens[place + 1].hash)
    }

    /// Whether a short name stands where an address stands: opening a line before a comma, after thanks,
    /// praise or a preposition of authorship; never before a bracket or after a capitalised word.
    private static func isAddressed(_ place: Int, in text: TokenizedText) -> Bool {
        let tokens = text.tokens
        let next = place + 1 < tokens.count ? tokens[place + 1] : nil
        if let next, next.kind == .punctuation, !next.followsSpace {
            let byte = text.bytes[Int(next.start)]
            if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") {
                return false
            }
        }
        if tokens[place].beginsLine {
            guard let next else { return true }
            return next.kind == .punctuation && !next.followsSpace
        }
        let previous = tokens[place - 1]
        guard previous.kind == .word else {
            return previous.kind == .punctuation && text.bytes[Int(previous.start)] == UInt8(ascii: ",")
                && place > 1 && thanks.contains(tokens[place - 2].hash)
        }
        let endsClause =
            next.map { $0.kind == .punctuation || $0.beginsLine || joiners.contains($0.hash) } ?? true
        return endsClause && (previous.shape == .lower || thanks.contains(previous.hash))
            && leads.contains(previous.hash)
    }

    /// `this post`, `your article`, `the OP`.
    private static func words(at place: Int, in text: TokenizedText) -> Hit? {
        guard place + 1 < text.tokens.count else { return nil }
        let first = text.tokens[place]
        let second = text.tokens[place + 1]
        guard determiners.contains(first.hash), nouns.contains(second.hash), !second.beginsLine else {
            return nil
        }
        if place + 2 < text.tokens.count, !breaks(after: place + 2, in: text) { return nil }
        return Hit(tokens: place..<(place + 2), confidence: wordConfidence)
    }

    /// Whether the noun ends its phrase: `this post office` is no post.
    private static func breaks(after place: Int, in text: TokenizedText) -> Bool {
        let next = text.tokens[place]
        return next.kind != .word || StopWords.contains(next)
    }

    /// Some words around, so that the evidence can be read.
    private static func context(of tokens: Range<Int>, in text: TokenizedText) -> String {
        var start = tokens.lowerBound
        while start > 0, tokens.lowerBound - start < 4, !text.tokens[start].beginsLine { start -= 1 }
        var end = tokens.upperBound
        while end < text.tokens.count, end - tokens.upperBound < 4, !text.tokens[end].beginsLine { end += 1 }
        return text.text(of: start..<end)
    }

    private static let posted = WordHash.of("posted")
    private static let by = WordHash.of("by")
    private static let reports = WordSet(
        "mentioned mentions said says wrote writes noted notes posted points asked")
    private static let thanks = WordSet("thanks thank thx cheers hi hello hey dear sorry good again")
    private static let leads = WordSet(
        "thanks thank thx cheers hi hello hey dear by one again this it job work post article good with to")
    private static let joiners = WordSet("for and very is has")
    private static let determiners = WordSet("this your the")
    private static let nouns = WordSet("post article op blogpost posting editorial")
}
