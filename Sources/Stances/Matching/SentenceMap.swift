import Language

/// The sentences of a text, by its words.
struct SentenceMap {
    /// The first word of each sentence that has words, ascending.
    let firstWords: [Int]
    /// The first token of each.
    let firstTokens: [Int]

    /// The map of a text whose sentences nobody asks for.
    init() {
        firstWords = []
        firstTokens = []
    }

    init(_ reading: StanceReading) {
        var words: [Int] = []
        var tokens: [Int] = []
        var word = 0
        let sentences = reading.text.sentences
        words.reserveCapacity(sentences.count)
        tokens.reserveCapacity(sentences.count)
        for sentence in sentences {
            let first = word
            while word < reading.tokens.count, Int(reading.tokens[word]) < sentence.upperBound { word += 1 }
            guard word > first else { continue }
            words.append(first)
            tokens.append(sentence.lowerBound)
        }
        firstWords = words
        firstTokens = tokens
    }

    /// The sentence of a word, counted from 0.
    ///
    /// - Complexity: O(log sentences).
    func sentence(of word: Int) -> Int {
        var low = 0
        var high = firstWords.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if firstWords[middle] <= word { low = middle } else { high = middle }
        }
        return low
    }
}
