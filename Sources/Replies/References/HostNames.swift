import Discussions
import Language

/// The names under which a thread speaks of its opening post's author.
///
/// A flat thread often does not sign its post like a comment. Its own signature turns up all the same
/// where a comment copies it: `Posted by NAME on October 27, 2020 … Permalink`.
enum HostNames {
    static func find(in texts: [TokenizedText], post: Comment?) -> Set<String> {
        var hosts: Set<String> = []
        if let author = post?.author { hosts.insert(NameKey.of(author)) }
        for text in texts {
            for index in text.tokens.indices {
                if let name = signedName(at: index, in: text) { hosts.insert(NameKey.of(name)) }
            }
        }
        return hosts
    }

    /// The name in `Posted by NAME on <month> <day>, <year>` that begins at a token.
    private static func signedName(at index: Int, in text: TokenizedText) -> String? {
        let tokens = text.tokens
        guard index + 5 < tokens.count, tokens[index].hash == posted, tokens[index + 1].hash == by,
            tokens[index + 2].kind == .word
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
