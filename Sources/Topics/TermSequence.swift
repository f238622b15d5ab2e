/// The terms of consecutive texts in the order in which they stand; −1 parts neighbours.
struct TermSequence: Sendable {
    let terms: [Int32]
    /// How often each term stands in them.
    let uses: [Int32]

    /// - Parameters:
    ///   - read: The words.
    ///   - termOfWord: The term of each of its words, −1 for those that are none.
    ///   - count: How many terms there are.
    init(_ read: WordSequences, _ termOfWord: [Int32], terms count: Int) {
        // What is left out stands before the words, and before the terms.
        let places = [-1] + termOfWord
        var uses = [Int32](repeating: 0, count: count + 1)
        terms = read.sequences.map { word in
            let term = places[Int(word) + 1]
            uses[Int(term) + 1] &+= 1
            return term
        }
        self.uses = Array(uses.dropFirst())
    }
}
