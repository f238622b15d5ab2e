import Discussions
import Language

/// Finds commenters by what others call them: the name, a part of it, a misspelling of it.
struct NameIndex {
    /// A commenter found under some words, and how well the words fit.
    struct Match {
        let commenter: Int
        /// 1 for the whole name, less for a part or a misspelling.
        let fit: Double
    }

    private var exact: [String: Int] = [:]
    /// Words that occur in the names of one commenter only.
    private var parts: [String: Int] = [:]
    private var keysByLength: [Int: [String]] = [:]
    /// The most words that a name has.
    let longestName: Int
    /// The words that any name holds or may be written as, so that others need no closer look.
    private var words = HashTable<Bool>(empty: false, capacity: 0)

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
                self.words.update(WordHash.of(key)) { $0 = true }
                for token in TokenizedText(alias).tokens { self.words.update(token.hash) { $0 = true } }
                let words = NameKey.words(of: alias)
                for word in words { self.words.update(WordHash.of(word)) { $0 = true } }
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
        }
        for key in exact.keys.sorted() { keysByLength[key.unicodeScalars.count, default: []].append(key) }
        longestName = longest
        commonNames = commons
    }

    /// Commenters whose name is also a word of the language as the thread uses it, or shorter than 3 letters.
    let commonNames: Set<Int>

    /// The commenter called by these words, where something marks them as a name.
    func match(_ words: String) -> Match? {
        let key = NameKey.of(words)
        guard !key.isEmpty else { return nil }
        if let commenter = exact[key] { return Match(commenter: commenter, fit: 1) }
        if let commenter = parts[key] { return Match(commenter: commenter, fit: 0.9) }
        if let commenter = subset(of: NameKey.words(of: words)) {
            return Match(commenter: commenter, fit: 0.9)
        }
        return misspelt(key)
    }

    /// Whether a name, or an unambiguous part of one, may begin with this token.
    func mayBegin(with token: Token) -> Bool { words.value(token.hash) != nil }

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
        var best: (distance: Int, owners: Set<Int>) = (bound + 1, [])
        for other in (length - bound)...(length + bound) {
            for candidate in keysByLength[other] ?? [] {
                guard let distance = EditDistance.between(key, candidate, bound: bound),
                    let owner = exact[candidate]
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
