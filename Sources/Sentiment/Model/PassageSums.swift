import Foundation

/// Adds up what the terms of a text weigh: summed within a passage, averaged over passages.
///
/// A passage's sum is divided by √(words + 3), as a sum of many small weights grows with its root, and what the
/// list says of the passage is added (``ListedWords``); passages
/// count by their words, up to ``longest``, so that one long rant does not drown the rest. A text is without
/// feeling only if each of its parts is, so the odds of feeling grow with their number (``chances(words:)``).
struct PassageSums {
    /// Added to the words of a passage, so that one word does not weigh everything.
    static let extraWords = 3.0
    /// The most words a passage counts for.
    static let longest = 60

    static func scale(words: Int) -> Double { 1 / (Double(words) + extraWords).squareRoot() }
    /// The words in which somebody has said one thing: about a sentence.
    ///
    /// The best of 12, 15, 20 and 25 on GoEmotions' train and dev sets, whose comments are of any length up to 30 words.
    static let part = 20.0

    /// What the number of a text's parts adds to the log-odds of feeling.
    static func chances(words: Int) -> Double { log(max(1, Double(words) / part)) }
    static func share(words: Int) -> Double { Double(min(max(words, 1), longest)) }
}

/// The two sums of a text by the weights of a model.
struct SumVisitor: TermVisitor {
    let weights: WeightTable
    private let list: (own: WeightTable.Weight, size: WeightTable.Weight)
    private var valence = 0.0
    private var feeling = 0.0
    private var listed = ListedWords()
    private var totals = (valence: 0.0, feeling: 0.0, share: 0.0)
    /// Terms that have a weight, marks apart.
    private(set) var known = 0
    private(set) var words = 0

    init(_ weights: WeightTable) {
        self.weights = weights
        list = (weights[Mark.listed.key] ?? .zero, weights[Mark.listedStrength.key] ?? .zero)
    }

    @inline(__always)
    mutating func met(_ term: TermOccurrence) {
        guard let weight = weights[term.key] else { return }
        valence += term.value * weight.valence
        // Words that are not meant turn round; they are not felt less for it.
        feeling += term.value.magnitude * weight.feeling
        listed.add(term, listed: weight.listed)
        if term.kind != .mark || term.key == Mark.emoji.key { known += 1 }
    }

    mutating func endPassage(words: Int) {
        let scale = PassageSums.scale(words: words)
        let share = PassageSums.share(words: words)
        let said = listed.saturated
        let size = abs(said)
        totals.valence += share * (scale * valence + said * list.own.valence + size * list.size.valence)
        totals.feeling += share * (scale * feeling + said * list.own.feeling + size * list.size.feeling)
        totals.share += share
        valence = 0
        feeling = 0
        listed = ListedWords()
        self.words += words
    }

    /// The text's valence and feeling.
    var result: (valence: Double, feeling: Double) {
        guard totals.share > 0 else { return (0, 0) }
        return (
            totals.valence / totals.share,
            totals.feeling / totals.share + PassageSums.chances(words: words)
        )
    }
}
