/// What the cue lexicon finds in the words of a reply, each place by the number of its word.
struct CueFindings {
    private struct Phrase {
        let list: Int
        let words: Range<Int>
    }

    private var phrases: [Phrase] = []
    private var counts = [Int](repeating: 0, count: CueLexicon.List.allCases.count)
    /// The words that negate.
    var negations: [Int] = []
    /// The words that are oaths.
    var oaths: [Int] = []
    var content: ContentWords

    init(room: Int) {
        content = ContentWords(room: room)
        // Some phrase begins at every fourth word.
        phrases.reserveCapacity(room / 4 + 1)
    }

    mutating func append(_ words: Range<Int>, to list: Int) {
        phrases.append(Phrase(list: list, words: words))
        counts[list] += 1
    }

    /// The phrases of a list, in order.
    subscript(list: CueLexicon.List) -> [Range<Int>] {
        phrases.filter { $0.list == list.rawValue }.map(\.words)
    }

    /// How many phrases of a list were found.
    func count(_ list: CueLexicon.List) -> Int { counts[list.rawValue] }

    /// The phrases of a list that end within the first `width` words.
    func opening(_ list: CueLexicon.List, within width: Int) -> [Range<Int>] {
        phrases.filter { $0.list == list.rawValue && $0.words.upperBound <= width }.map(\.words)
    }

    /// Whether a phrase of a list ends within the first `width` words.
    func opens(_ list: CueLexicon.List, within width: Int) -> Bool {
        guard counts[list.rawValue] > 0 else { return false }
        for phrase in phrases {
            if phrase.words.lowerBound >= width { return false }
            if phrase.list == list.rawValue, phrase.words.upperBound <= width { return true }
        }
        return false
    }
}
