import Language

/// Decides whether a term stands near a mention of its target.
///
/// Near is within ``reach`` words in the same sentence, or anywhere in the sentence after a mention if
/// that sentence begins with a pronoun and names no target itself: "The lane is red. It is a disaster."
struct NearnessRule {
    /// Words between a term and a mention; a clause of written English has some ten.
    static let reach = 12
    /// What remains of a term where the text is known to be about a target that it does not name.
    static let unnamedFactor = 0.5

    private let sentences: [Int32]
    private let reading: StanceReading
    private let namedSentences: Set<Int32>

    /// - Parameter mentions: The words of every mention of any target.
    init(_ reading: StanceReading, sentences: [Int32], mentions: [Range<Int>]) {
        self.reading = reading
        self.sentences = sentences
        namedSentences = Set(mentions.map { sentences[$0.lowerBound] })
    }

    /// The distance in words from a term to the nearest of a target's mentions; `nil` if none is near.
    func distance(of term: Range<Int>, to mentions: [Range<Int>]) -> Int? {
        let sentence = sentences[term.lowerBound]
        var best: Int?
        for mention in mentions {
            let gap: Int
            if sentences[mention.lowerBound] == sentence {
                gap = max(0, max(mention.lowerBound - term.upperBound, term.lowerBound - mention.upperBound))
                guard gap <= Self.reach else { continue }
            } else if sentences[mention.lowerBound] + 1 == sentence, !namedSentences.contains(sentence),
                beginsWithPronoun(sentence, before: term.lowerBound)
            {
                gap = Self.reach
            } else {
                continue
            }
            best = min(best ?? gap, gap)
        }
        return best
    }

    private func beginsWithPronoun(_ sentence: Int32, before word: Int) -> Bool {
        var first = word
        while first > 0, sentences[first - 1] == sentence { first -= 1 }
        return (first..<min(first + 2, sentences.count)).contains {
            Self.pronouns.contains(reading.hashes[$0])
        }
    }

    private static let pronouns = Set(
        [
            "he", "she", "it", "they", "this", "that", "these", "those", "his", "her", "their", "its", "he's",
            "she's", "it's", "they're", "that's", "such",
        ].map(WordHash.of))
}
