public import Language

/// How uncivil a text is: insult, dehumanising words, threat, profanity, shouting.
///
/// Each term found counts its weight w, more where it is aimed at a second person; together they make
/// 1 − Π (1 − w), so that one threat weighs more than many mild oaths and nothing exceeds 1.
public struct IncivilityScorer: Sendable {
    /// What was found and what it counts.
    public struct Finding: Sendable, Equatable {
        public var term: String
        public var category: IncivilityLexicon.Category
        public var weight: Double
    }

    public struct Score: Sendable, Equatable {
        /// 0, civil, to 1.
        public var value: Double
        public var findings: [Finding]
    }

    private let lexicon: IncivilityLexicon

    public init(_ lexicon: IncivilityLexicon) {
        self.lexicon = lexicon
    }

    /// A term within this many words of `you` is aimed at somebody.
    static let reach = 4
    /// How much of the distance to 1 aiming closes.
    static let aimed = 0.4
    /// Words in capitals from which a text shouts, and their weight.
    static let shoutingWords = 4
    static let shoutingWeight = 0.2

    /// - Complexity: O(tokens × longest term).
    public func score(_ text: TokenizedText) -> Score {
        let words = text.tokens.indices.filter { text.tokens[$0].isWordLike }
        let hashes = words.map { text.tokens[$0].hash }
        let second = hashes.map { Self.secondPerson.contains($0) }
        var findings: [Finding] = []
        var place = 0
        while place < words.count {
            guard let (length, term) = term(at: place, hashes) else {
                place += 1
                continue
            }
            let around = max(0, place - Self.reach)..<min(words.count, place + length + Self.reach)
            let isAimed = term.category != .profanity && around.contains { second[$0] }
            findings.append(
                Finding(
                    term: text.text(of: words[place]..<(words[place + length - 1] + 1)),
                    category: term.category,
                    weight: isAimed ? term.weight + Self.aimed * (1 - term.weight) : term.weight))
            place += length
        }
        if let shouting = shouting(in: text, words) { findings.append(shouting) }
        return Score(value: 1 - findings.reduce(1) { $0 * (1 - $1.weight) }, findings: findings)
    }

    private func term(at place: Int, _ hashes: [UInt64]) -> (Int, IncivilityLexicon.Term)? {
        for length in stride(from: min(lexicon.longest, hashes.count - place), through: 1, by: -1) {
            if let term = lexicon.terms[IncivilityLexicon.key(hashes[place..<(place + length)])] {
                return (length, term)
            }
        }
        return nil
    }

    /// Four words of four letters and more in capitals, where others are not.
    private func shouting(in text: TokenizedText, _ words: [Int]) -> Finding? {
        let loud = words.filter { text.tokens[$0].shape == .capitals && text.tokens[$0].range.count >= 4 }
        guard loud.count >= Self.shoutingWords, let first = loud.first else { return nil }
        return Finding(
            term: text.text(of: text.tokens[first]), category: .shouting, weight: Self.shoutingWeight)
    }

    private static let secondPerson = Set(
        ["you", "your", "yours", "yourself", "yourselves", "you're", "youre", "you've", "u", "ur"].map(
            WordHash.of))
}
