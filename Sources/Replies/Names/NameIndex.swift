import Discussions
import Language

/// Finds commenters by what others call them: the name, a part of it, a misspelling of it.
struct NameIndex: Sendable {
    /// A commenter found under some words, and how well the words fit.
    struct Match {
        let commenter: Int
        /// 1 for the whole name, less for a part or a misspelling.
        let fit: Double
    }

    private var exact: [String: Int] = [:]
    /// Words that occur in the names of one commenter only.
    private var parts: [String: Int] = [:]
    private var keysByLength: [Int: [Spelling]] = [:]
    /// The most words that a name has.
    let longestName: Int
    /// The words that a name or an unambiguous part of one may begin with, and the tokens of the longest such
    /// name, so that other words need no closer look.
    private var beginnings = HashTable<Int32>(empty: 0, capacity: 0)

    /// The first two letters or digits of every key: what most words fail at once.
    private var openings = NameOpenings()

    /// The hashes of the keys of names and of unambiguous parts: asked before any text is made.
    private var keys = HashTable<Bool>(empty: false, capacity: 0)

    /// A key and its letters, so that most keys need not be compared letter by letter.
    private struct Spelling {
        let key: String
        let letters: UInt64
    }

    /// - Parameter lowercaseWords: Words that the thread writes in lower case; a name that is one of them
    ///   (`hope`) is a name only where something else says so.
    init(_ commenters: [Commenter], lowercaseWords: Set<UInt64>) {
        var partOwners: [String: Set<Int>] = [:]
        var longest = 1
        var commons: Set<Int> = []
        for (index, commenter) in commenters.enumerated() {
            for alias in commenter.aliases {
                let key = NameKey.of(alias)
                if exact[key] == nil { exact[key] = index }
                let tokens = TokenizedText(alias).tokens
                let width = Int32(min(tokens.count, Self.mostWords * 2 + 1))
                let words = NameKey.words(of: alias)
                let begins: [UInt64?] = [
                    WordHash.of(key), words.first.map { WordHash.of($0) }, tokens.first?.hash,
                    tokens.first { $0.isWordLike }?.hash,
                ]
                for hash in begins.compactMap(\.self) {
                    beginnings.update(hash) { $0 = max($0, width) }
                }
                longest = max(longest, words.count)
                if words.count > 1 { for word in words { partOwners[word, default: []].insert(index) } }
                if words.count == 1, lowercaseWords.contains(WordHash.of(alias)) || key.count < 3 {
                    commons.insert(index)
                }
            }
        }
        for (word, owners) in partOwners where owners.count == 1 && word.count >= 3 {
            guard !StopWords.contains(hash: WordHash.of(word)) else { continue }
            if let owner = owners.first, exact[word] == nil { parts[word] = owner }
            beginnings.update(WordHash.of(word)) { $0 = max($0, 1) }
        }
        for key in exact.keys.sorted() {
            keysByLength[key.unicodeScalars.count, default: []].append(
                Spelling(key: key, letters: Self.letters(of: key)))
        }
        longestName = min(longest, Self.mostWords)
        commonNames = commons
        for key in exact.keys { note(key) }
        for key in parts.keys { note(key) }
    }

    private mutating func note(_ key: String) {
        keys.update(WordHash.of(key)) { $0 = true }
        openings.insert(key)
    }

    /// Whether a name, or an unambiguous part of one, may begin with this token: quick, and never wrong when it says
    /// no.
    @inline(__always)
    func mayBegin(_ token: Token, in text: TokenizedText) -> Bool {
        openings.mayContain(token, text.bytes.span)
    }

    /// Longer names are not looked for word by word: nobody is called by so many.
    private static let mostWords = 16
    /// Spellings that are looked through, and distances that are taken, for one name that nobody has. In a thread with
    /// more names of that length and those letters, a slip of the pen could be anybody's.
    private static let mostSpellings = 16_384
    private static let mostDistances = 256
    /// Of more words, nobody misspells a name so that it is still known.
    private static let mostMisspeltWords = 4

    /// Commenters whose name is also a word of the language as the thread uses it, or shorter than 3 letters.
    let commonNames: Set<Int>

    /// The commenter called by these words, where something marks them as a name.
    func match(_ words: String) -> Match? {
        let key = NameKey.of(words)
        guard !key.isEmpty else { return nil }
        if let commenter = exact[key] { return Match(commenter: commenter, fit: 1) }
        if let commenter = parts[key] { return Match(commenter: commenter, fit: 0.9) }
        let parted = NameKey.words(of: words)
        if let commenter = subset(of: parted) { return Match(commenter: commenter, fit: 0.9) }
        return parted.count <= Self.mostMisspeltWords ? misspelt(key) : nil
    }

    /// The tokens of the longest name that may begin with this one; 0 if none does.
    func longestName(beginningWith token: Token) -> Int { Int(beginnings.value(token.hash) ?? 0) }

    /// The letters and digits of a key as bits: a slip of the pen changes two of them at most.
    private static func letters(of key: String) -> UInt64 {
        key.unicodeScalars.reduce(0) { $0 | 1 << UInt64($1.value % 64) }
    }

    /// The commenter whose very name, or an unambiguous part of it, these tokens are.
    func exactMatch(_ tokens: Range<Int>, in text: TokenizedText) -> Match? {
        var hash = WordHash()
        for place in Int(text.tokens[tokens.lowerBound].start)..<Int(text.tokens[tokens.upperBound - 1].end) {
            let byte = text.bytes[place]
            guard byte < 0x80 else { return exactMatch(text.text(of: tokens)) }
            let folded = byte &- 0x41 < 26 ? byte | 0x20 : byte
            if folded &- 0x61 < 26 || folded &- 0x30 < 10 { hash.feed(folded) }
        }
        return keys.value(hash.value) == nil ? nil : exactMatch(text.text(of: tokens))
    }

    /// The commenter with this very name, or with this unambiguous part of a name.
    func exactMatch(_ words: String) -> Match? {
        let key = NameKey.of(words)
        if let commenter = exact[key] { return Match(commenter: commenter, fit: 1) }
        return parts[key].map { Match(commenter: $0, fit: 0.9) }
    }

    /// The one commenter whose name holds all these words (`Christian Chuba` for `Christian J. Chuba`).
    private func subset(of words: [String]) -> Int? {
        guard words.count > 1 else { return nil }
        let owners = Set(words.map { parts[$0] })
        guard owners.count == 1, let owner = owners.first else { return nil }
        return owner
    }

    private func misspelt(_ key: String) -> Match? {
        let length = key.unicodeScalars.count
        let bound = EditDistance.bound(forLength: length)
        guard bound > 0 else { return nil }
        let letters = Self.letters(of: key)
        var best: (distance: Int, owners: Set<Int>) = (bound + 1, [])
        var distances = 0
        for other in (length - bound)...(length + bound) {
            let candidates = keysByLength[other] ?? []
            guard candidates.count <= Self.mostSpellings else { return nil }
            for candidate in candidates where (candidate.letters ^ letters).nonzeroBitCount <= 2 * bound {
                distances += 1
                guard distances <= Self.mostDistances else { return nil }
                guard let distance = EditDistance.between(key, candidate.key, bound: bound),
                    let owner = exact[candidate.key]
                else { continue }
                if distance < best.distance {
                    best = (distance, [owner])
                } else if distance == best.distance {
                    best.owners.insert(owner)
                }
            }
        }
        guard best.owners.count == 1, let owner = best.owners.first else { return nil }
        return Match(commenter: owner, fit: 0.8)
    }
}
