import Foundation

/// What the words of a published list say by themselves in a passage: their valences summed, each with the
/// rules that bear on it, and saturated as VADER saturates its sum, x / √(x² + 15).
///
/// One term of the model beside its weights, which it corrects where few examples met a word: the weights'
/// sum is divided by the root of the words, this one is not, so three strong words say the same in a short
/// passage and in a long one.
struct ListedWords {
    private var sum = 0.0
    private var exclamations = 0
    private var questions = 0

    /// Approximates the largest sum that is expected of a sentence (Hutto and Gilbert 2014).
    static let saturation = 15.0

    /// Adds a term.
    ///
    /// - Parameter listed: Its valence in the list.
    @inline(__always)
    mutating func add(_ term: TermOccurrence, listed: Double) {
        sum += term.value * listed
        guard term.kind == .mark else { return }
        if term.key == Mark.exclamation.key { exclamations += 1 }
        if term.key == Mark.question.key { questions += 1 }
    }

    /// The valences' sum, with what exclamation and question marks add to it in its own direction.
    var emphasised: Double {
        guard sum != 0 else { return 0 }
        let emphasis = PunctuationRule.emphasis(exclamations: exclamations, questions: questions)
        return sum > 0 ? sum + emphasis : sum - emphasis
    }

    /// −1 to 1.
    var saturated: Double {
        let sum = emphasised
        return sum / (sum * sum + Self.saturation).squareRoot()
    }
}
