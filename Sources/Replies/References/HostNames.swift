import Discussions
import Language

/// The names under which a thread speaks of its opening post's author.
///
/// A flat thread often does not sign its post like a comment. Its own signature turns up all the same
/// where a comment copies it: `Posted by NAME on October 27, 2020 … Permalink`.
struct HostNames: Sendable {
    private let keys: Set<String>
    /// The hashes of the names as words.
    private let words: WordSet

    init(in texts: [TokenizedText], post: Comment?) {
        var keys: Set<String> = []
        if let author = post?.author { keys.insert(NameKey.of(author)) }
        let posted = Self.posted
        for text in texts {
            for index in text.tokens.indices where text.tokens[index].hash == posted {
                if let name = Self.signedName(at: index, in: text) { keys.insert(NameKey.of(name)) }
            }
        }
        self.keys = keys
        words = WordSet(keys.flatMap { [$0, "@" + $0] })
    }

    /// Whether this is the key of a name.
    func contains(_ key: String) -> Bool { keys.contains(key) }

    /// Whether a token may be a name: its hash says so, or it is written with more than ASCII letters and
    /// digits, which keys leave out.
    func mayBe(_ token: Token, in text: TokenizedText) -> Bool {
        guard !keys.isEmpty, token.kind == .word || token.kind == .mention else { return false }
        if words.contains(token.hash) { return true }
        let letters = token.kind == .mention ? token.range.dropFirst() : token.range
        return letters.contains { place in
            let byte = text.bytes[place]
            return byte | 0x20 &- 0x61 >= 26 && byte &- 0x30 >= 10
        }
    }

    /// The name in `Posted by NAME on <month> <day>, <year>` that begins at a token.
    private static func signedName(at index: Int, in text: TokenizedText) -> String? {
        let tokens = text.tokens
        guard index + 5 < tokens.count, tokens[index + 1].hash == by, tokens[index + 2].kind == .word
        else { return nil }
        for end in (index + 3)..<min(index + 8, tokens.count - 2)
        where tokens[end].hash == on && tokens[end + 1].kind == .word && tokens[end + 2].kind == .number {
            return text.text(of: (index + 2)..<end)
        }
        return nil
    }

    private static let posted = WordHash.of("posted")
    private static let by = WordHash.of("by")
    private static let on = WordHash.of("on")
}
