import Language

/// Finds commenters called by name, by the hashes of words: fast enough for every word of every comment.
///
/// Knows whole names only, and the words of names that nobody else bears. A name that is also a common
/// word of the discussion counts only where it stands like an address.
struct CallIndex: Sendable {
    private struct Name: Sendable {
        let words: [UInt64]
        let commenter: Int
        let isCommon: Bool
    }

    /// Names by the joined hash of their words, so that a thousand names with one first word cost no more than one.
    private var names: [UInt64: Name] = [:]
    /// How long the names are that begin with a word, a bit for each number of words: asked of every word, so it has to
    /// be fast.
    private var lengths = HashTable<UInt8>(empty: 0, capacity: 0)

    /// - Parameters:
    ///   - names: The names of each commenter.
    ///   - frequency: How many comments use a word, by its hash.
    ///   - lowerUses: How often a word is written in lower case.
    ///   - comments: How many comments there are.
    init(_ names: [[String]], frequency: (UInt64) -> Int, lowerUses: (UInt64) -> Int, comments: Int) {
        var seen: Set<[UInt64]> = []
        var partOwners: [UInt64: Set<Int>] = [:]
        var wholes: [Name] = []
        for (commenter, aliases) in names.enumerated() {
            for alias in aliases {
                let text = TokenizedText(alias)
                let words = text.tokens.filter(\.isWordLike).map(\.hash)
                guard let first = words.first, words.count <= Self.longestName else { continue }
                for word in words { partOwners[word, default: []].insert(commenter) }
                guard seen.insert(words).inserted else { continue }
                let isCommon =
                    words.count == 1
                    && (alias.utf8.count < 3 || StopWords.contains(hash: first)
                        || frequency(first) > max(Self.rareUses, comments / Self.commonShare))
                wholes.append(Name(words: words, commenter: commenter, isCommon: isCommon))
            }
        }
        var beginners: [UInt64: Int] = [:]
        for name in wholes {
            if let first = name.words.first { beginners[first, default: 0] += 1 }
            add(name)
        }
        for name in wholes where name.words.count > 1 {
            guard let first = name.words.first, partOwners[first]?.count == 1, beginners[first] == 1,
                !StopWords.contains(hash: first)
            else { continue }
            let isCommon = frequency(first) > Self.rareUses || lowerUses(first) > 0
            add(Name(words: [first], commenter: name.commenter, isCommon: isCommon))
        }
    }

    private mutating func add(_ name: Name) {
        guard let first = name.words.first else { return }
        names[name.words.dropFirst().reduce(first, WordHash.joined)] = name
        lengths.update(first) { $0 |= 1 << UInt8(name.words.count - 1) }
    }

    /// In words; one bit of a byte for each.
    private static let longestName = 6
    private static let rareUses = 12
    /// A word in more than one comment of this many is a word of the discussion.
    private static let commonShare = 50

    /// A call of a commenter, and how plainly it is one.
    struct Call: Equatable, Sendable {
        let commenter: Int
        var strength: Strength
    }

    enum Strength: UInt8, Comparable, Sendable {
        /// Named within the text.
        case mentioned = 2
        /// The first word of a line.
        case namedFirst = 3
        /// First in a line and set off by a comma or colon, or behind an at sign.
        case addressed = 4

        static func < (a: Strength, b: Strength) -> Bool { a.rawValue < b.rawValue }
    }

    /// The people called in the tokens of a text for which `counts` holds, each once, as plainly as ever.
    func calls(in text: TokenizedText, counts: (Int) -> Bool) -> [Call] {
        var calls: [Call] = []
        for place in text.tokens.indices where text.tokens[place].isWordLike && counts(place) {
            let token = text.tokens[place]
            let isAt = token.kind == .mention || (place > 0 && isCharacter("@", text, place - 1))
            let hash = token.kind == .mention ? Self.hashBehindSign(token, text) : token.hash
            guard let lengths = lengths.value(hash) else { continue }
            for (name, end) in names(of: lengths, beginningWith: hash, at: place, in: text) {
                let strength = strength(place, end, text, isAt: isAt)
                if name.isCommon, strength < .addressed { continue }
                if let known = calls.firstIndex(where: { $0.commenter == name.commenter }) {
                    calls[known].strength = max(calls[known].strength, strength)
                } else {
                    calls.append(Call(commenter: name.commenter, strength: strength))
                }
                break
            }
        }
        return calls
    }

    /// The names of these lengths that begin at `place`, the longest first, each with the token after it; marks between
    /// their words are skipped.
    private func names(
        of lengths: UInt8, beginningWith first: UInt64, at place: Int, in text: TokenizedText
    ) -> [(name: Name, end: Int)] {
        var found: [(name: Name, end: Int)] = []
        var words = [first]
        var key = first
        var next = place + 1
        while true {
            if lengths & 1 << UInt8(words.count - 1) != 0, let name = names[key], name.words == words {
                found.append((name, next))
            }
            guard lengths >> UInt8(words.count) != 0 else { break }
            while next < text.tokens.count, !text.tokens[next].isWordLike, !text.tokens[next].followsSpace {
                next += 1
            }
            guard next < text.tokens.count else { break }
            words.append(text.tokens[next].hash)
            key = WordHash.joined(key, text.tokens[next].hash)
            next += 1
        }
        return found.reversed()
    }

    private func strength(_ place: Int, _ end: Int, _ text: TokenizedText, isAt: Bool) -> Strength {
        if isAt { return .addressed }
        var start = place
        while start > 0, !text.tokens[start].beginsLine, !text.tokens[start - 1].isWordLike { start -= 1 }
        guard text.tokens[start].beginsLine else { return .mentioned }
        // Marks that belong to the nick itself (`|trey|:`) may stand before the one that sets it off.
        var next = end
        while next < text.tokens.count, next < end + 3, text.tokens[next].kind == .punctuation {
            if isCharacter(",", text, next) || isCharacter(":", text, next) || isCharacter(";", text, next) {
                return .addressed
            }
            next += 1
        }
        return .namedFirst
    }

    private func isCharacter(_ character: Unicode.Scalar, _ text: TokenizedText, _ place: Int) -> Bool {
        text.tokens[place].kind == .punctuation
            && text.bytes[Int(text.tokens[place].start)] == UInt8(character.value)
    }

    /// The hash of the name behind `@`.
    private static func hashBehindSign(_ token: Token, _ text: TokenizedText) -> UInt64 {
        WordHash.of(String(text.text(of: token).dropFirst()))
    }
}
