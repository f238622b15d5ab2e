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

    private let reading: StanceReading
    private let sentences: SentenceMap
    /// Whether each sentence names a target.
    private var isNamed: [Bool]

    /// - Parameter mentions: The words of every mention of any target.
    init(_ reading: StanceReading, _ sentences: SentenceMap, mentions: [Range<Int>]) {
        self.reading = reading
        self.sentences = sentences
        isNamed = [Bool](repeating: false, count: sentences.firstWords.count)
        for mention in mentions { isNamed[sentences.sentence(of: mention.lowerBound)] = true }
    }

    /// Whether a term stands near one of a target's mentions, which are in the order of the text.
    ///
    /// - Complexity: O(log mentions): only the nearest on either side can be near.
    func isNear(_ term: Range<Int>, to mentions: [Range<Int>]) -> Bool {
        let sentence = sentences.sentence(of: term.lowerBound)
        var low = 0
        var high = mentions.count
        while low < high {
            let middle = (low + high) / 2
            if mentions[middle].lowerBound < term.lowerBound { low = middle + 1 } else { high = middle }
        }
        if low < mentions.count, sentences.sentence(of: mentions[low].lowerBound) == sentence,
            mentions[low].lowerBound - term.upperBound <= Self.reach
        {
            return true
        }
        guard low > 0 else { return false }
        let before = mentions[low - 1]
        let its = sentences.sentence(of: before.lowerBound)
        if its == sentence { return term.lowerBound - before.upperBound <= Self.reach }
        return its + 1 == sentence && !isNamed[sentence] && beginsWithPronoun(sentence)
    }

    private func beginsWithPronoun(_ sentence: Int) -> Bool {
        let first = sentences.firstWords[sentence]
        return (first..<min(first + 2, reading.hashes.count)).contains {
            Self.pronouns.contains(reading.hashes[$0])
        }
    }

    private static let pronouns = WordSet([
        "he", "she", "it", "they", "this", "that", "these", "those", "his", "her", "their", "its", "he's",
        "she's",
        "it's", "they're", "that's", "such",
    ])
}
