public import Discussions
import Language

/// A discussion without the names of its people: each is replaced by another wherever it stands.
///
/// Authors, the opening post's too; whole names in titles, texts, quotations and copied signatures, in any case, with
/// or without a possessive; the rarer words of a name by themselves; addresses that hold a name; ids that hold one.
/// A name that is also a word is replaced where it is a word as well: that costs some text and gives nobody away.
/// What a text says of somebody without naming them stays; whoever wants to can still search for a sentence.
public struct NameReplacement: Sendable {
    /// The replacement of each name by its ``key(_:)``.
    private var replacements: [String: String] = [:]
    /// Name patterns by the hash of their first word.
    private var patterns: [UInt64: [Pattern]] = [:]
    /// Names of letters and digits only, for addresses and ids.
    private var solid = SoughtNames()
    /// Names that hold no word, such as a row of signs.
    private var signs = SoughtNames()

    private struct Pattern: Sendable {
        let words: [UInt64]
        let replacement: String
        let extent: Extent
    }

    /// How much of a name a pattern is.
    private enum Extent: Sendable {
        case whole
        /// A common word: replaced only where somebody is addressed.
        case common
        /// A word of a longer name: replaced where it is written like a name.
        case part
    }

    /// Names of fewer letters are too short to be searched for inside of words.
    private static let solidLength = 5
    /// A word of a longer name stands for it from this length on.
    private static let partLength = 4
    /// Names of fewer letters that are stop words too, such as `we`, are names only where somebody is addressed.
    private static let shortLength = 3

    /// - Parameters:
    ///   - people: Everybody who writes, with all names they sign with.
    ///   - pseudonym: What a person is called instead, by the ``key(_:)`` of their name; one word that no text holds.
    public init(_ people: [Commenter], pseudonym: (String) -> String) {
        for person in people {
            let replacement = pseudonym(Self.key(person.name))
            for name in [person.name] + person.aliases { add(name, replacement) }
        }
        for key in patterns.keys {
            patterns[key]?.sort { ($1.words.count, $0.replacement) < ($0.words.count, $1.replacement) }
        }
    }

    /// What makes two spellings one name: letters and digits in lower case; the name itself where it has none.
    public static func key(_ name: String) -> String {
        let kept = name.lowercased().unicodeScalars.filter {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
        return kept.isEmpty ? name : String(String.UnicodeScalarView(kept))
    }

    private mutating func add(_ name: String, _ replacement: String) {
        let key = Self.key(name)
        guard replacements[key] == nil else { return }
        replacements[key] = replacement
        let text = TokenizedText(name)
        let words = text.tokens.filter(\.isWordLike).map { Self.word($0, in: text) }
        guard let first = words.first else {
            signs.add(name, replacement)
            return
        }
        patterns[WordHash.of(first), default: []].append(
            Pattern(
                words: words.map(WordHash.of), replacement: replacement,
                extent: key.count < Self.shortLength && text.tokens.contains { StopWords.contains($0) }
                    ? .common : .whole))
        if key.count >= Self.solidLength { solid.add(key, replacement) }
        guard words.count > 1 else { return }
        for word in words where word.count >= Self.partLength {
            patterns[WordHash.of(word), default: []].append(
                Pattern(words: [WordHash.of(word)], replacement: replacement, extent: .part))
        }
    }

    /// A token's word: lower case, no `@` or `#`, no possessive.
    private static func word(_ token: Token, in text: TokenizedText) -> String {
        var word = text.folded(token)
        if word.hasPrefix("@") || word.hasPrefix("#") { word.removeFirst() }
        if word.hasSuffix("'s") { word.removeLast(2) }
        return word
    }
}

extension NameReplacement {
    /// `discussion` with every name replaced.
    ///
    /// - Complexity: O(bytes × names that begin with the same word).
    public func applied(to discussion: Discussion) -> Discussion {
        var result = discussion
        result.id = text(discussion.id)
        result.title = text(discussion.title)
        result.post = discussion.post.map(comment)
        result.comments = discussion.comments.map(comment)
        result.aliases = [:]
        for index in result.notices.indices {
            result.notices[index].message = text(discussion.notices[index].message)
        }
        return result
    }

    private func comment(_ comment: Comment) -> Comment {
        var result = comment
        result.id = id(comment.id)
        result.author = comment.author.map { replacements[Self.key($0)] ?? text($0) }
        for index in result.body.passages.indices {
            result.body.passages[index].text = text(comment.body.passages[index].text)
        }
        if case .comment(let parent) = comment.recordedParent {
            result.recordedParent = .comment(id: id(parent))
        }
        return result
    }

    /// An id, or another in its place that holds no name.
    private func id(_ id: String) -> String {
        let key = Self.key(id)
        guard let found = solid.longest(in: key) else { return text(id) }
        let rest = key.replacing(found.name, with: "")
        return rest.isEmpty ? found.replacement : "\(found.replacement)_\(WordHash.of(rest))"
    }

    /// `text` with every name in it replaced.
    public func text(_ text: String) -> String {
        let cut = TokenizedText(text)
        let words = cut.tokens.map { $0.isWordLike ? Self.word($0, in: cut) : "" }
        let hashes = words.map { $0.isEmpty ? 0 : WordHash.of($0) }
        var bytes: [UInt8] = []
        var next = 0
        var place = 0
        while place < cut.tokens.count {
            let token = cut.tokens[place]
            var found: (count: Int, replacement: String)?
            if token.kind == .url {
                let address = Self.key(cut.text(of: token))
                if solid.longest(in: address) != nil { found = (1, "[link]") }
            } else if hashes[place] != 0 {
                found = match(at: place, cut, hashes) ?? inside(words[place])
            }
            guard let found else {
                place += 1
                continue
            }
            let isTagged = token.kind == .mention || token.kind == .hashtag
            bytes += cut.bytes[next..<(Int(token.start) + (isTagged ? 1 : 0))]
            bytes += Array(found.replacement.utf8)
            place += found.count
            next = Int(cut.tokens[place - 1].end)
        }
        bytes += cut.bytes[next...]
        return signs.replaced(in: String(decoding: bytes, as: UTF8.self))
    }

    /// The longest name that begins at `place`; its words may have punctuation between them.
    private func match(
        at place: Int, _ text: TokenizedText, _ hashes: [UInt64]
    ) -> (count: Int, replacement: String)? {
        for pattern in patterns[hashes[place]] ?? [] {
            var next = place
            var matched = 0
            while matched < pattern.words.count, next < hashes.count {
                if hashes[next] == 0 {
                    next += 1
                    continue
                }
                guard hashes[next] == pattern.words[matched] else { break }
                matched += 1
                next += 1
            }
            guard matched == pattern.words.count, next - place <= 3 * matched else { continue }
            switch pattern.extent {
            case .whole: break
            case .common: if !isAddress(place, next, text) { continue }
            case .part: if text.tokens[place].shape == .lower, text.tokens[place].kind == .word { continue }
            }
            return (next - place, pattern.replacement)
        }
        return nil
    }

    /// Whether the tokens from `place` to `end` stand where somebody is addressed or signs.
    private func isAddress(_ place: Int, _ end: Int, _ text: TokenizedText) -> Bool {
        let token = text.tokens[place]
        if token.kind == .mention { return true }
        func written(_ index: Int) -> String {
            text.tokens.indices.contains(index) ? text.text(of: text.tokens[index]) : ""
        }
        if written(place - 1) == "@" { return true }
        if written(place - 1) == ":", written(place - 2).lowercased() == "by" { return true }
        return token.beginsLine && ["@", ":", ",", "#", "|"].contains(written(end))
    }

    /// A word that holds a longer name, such as two names run together.
    private func inside(_ word: String) -> (count: Int, replacement: String)? {
        let key = Self.key(word)
        guard key.utf8.count > Self.solidLength, let found = solid.longest(in: key) else { return nil }
        return (1, found.replacement)
    }
}
