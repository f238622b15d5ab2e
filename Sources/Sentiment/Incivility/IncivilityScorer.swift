public import Language

/// How uncivil a text is: insult, dehumanising words, threat, profanity, shouting.
///
/// Each term found counts its weight w, more where it is aimed at a second person; together they make
/// 1 − Π (1 − w), so that one threat weighs more than many mild oaths and nothing exceeds 1.
public struct IncivilityScorer: Sendable {
    /// What was found and what it counts.
    public struct Finding: Sendable, Equatable {
        /// The words found.
        public var term: String
        /// What kind of incivility they are.
        public var category: IncivilityLexicon.Category
        /// What they add, 0 to 1.
        public var weight: Double
    }

    /// How uncivil a text is, and what that rests on.
    public struct Score: Sendable, Equatable {
        /// 0, civil, to 1.
        public var value: Double
        /// The words found, in the order of the text.
        public var findings: [Finding]
    }

    private let lexicon: IncivilityLexicon

    /// A scorer by a list of terms.
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
        var findings: [Finding] = []
        var loud = 0
        var firstLoud = 0
        var place = 0
        while place < text.tokens.count {
            let token = text.tokens[place]
            if token.shape == .capitals, token.kind == .word, token.end - token.start >= 4 {
                if loud == 0 { firstLoud = place }
                loud += 1
            }
            guard token.isWordLike, lexicon.mayBegin(token.hash), let found = term(at: place, in: text) else {
                place += 1
                continue
            }
            let isAimed = found.term.category != .profanity && isAimed(place..<found.end, in: text)
            let weight = found.term.weight
            findings.append(
                Finding(
                    term: text.text(of: place..<found.end), category: found.term.category,
                    weight: isAimed ? weight + Self.aimed * (1 - weight) : weight))
            place = found.end
        }
        if loud >= Self.shoutingWords {
            findings.append(
                Finding(
                    term: text.text(of: text.tokens[firstLoud]), category: .shouting,
                    weight: Self.shoutingWeight))
        }
        return Score(value: 1 - findings.reduce(1) { $0 * (1 - $1.weight) }, findings: findings)
    }

    /// The longest term whose first word is at `place`, and the token after it.
    private func term(
        at place: Int, in text: TokenizedText
    ) -> (term: IncivilityLexicon.Term, end: Int)? {
        var key = IncivilityLexicon.empty
        var index = place
        var longest: (term: IncivilityLexicon.Term, end: Int)?
        while index < text.tokens.count {
            let token = text.tokens[index]
            index += 1
            guard token.isWordLike else {
                // A hyphen or an apostrophe may stand inside a term, nothing else.
                if token.kind == .punctuation, !token.followsSpace { continue }
                break
            }
            key = IncivilityLexicon.key(key, token.hash)
            if let term = lexicon.term(key) { longest = (term, index) }
            guard lexicon.goesOn(key) else { break }
        }
        return longest
    }

    /// Whether a second person stands near.
    private func isAimed(_ term: Range<Int>, in text: TokenizedText) -> Bool {
        var words = 0
        var index = term.lowerBound - 1
        while index >= 0, words < Self.reach {
            if text.tokens[index].isWordLike {
                words += 1
                if Self.secondPerson.contains(text.tokens[index].hash) { return true }
            }
            index -= 1
        }
        words = 0
        index = term.upperBound
        while index < text.tokens.count, words < Self.reach {
            if text.tokens[index].isWordLike {
                words += 1
                if Self.secondPerson.contains(text.tokens[index].hash) { return true }
            }
            index += 1
        }
        return false
    }

    private static let secondPerson = WordSet(
        "you your yours yourself yourselves you're youre you've youve you'll you'd u ur ya y'all")
}
