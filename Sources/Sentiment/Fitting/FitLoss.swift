import Foundation
import Parallel

/// The loss of some weights on a set, and its slopes.
struct FitLoss: Sendable {
    var value = 0.0
    var constants = (0.0, 0.0)
    var valence: [Double]
    var feeling: [Double]

    private init(terms: Int) {
        valence = [Double](repeating: 0, count: terms)
        feeling = valence
    }

    /// Rows that one core works on at a time; large, since each piece has slopes of its own.
    private static let piece = 8_192

    static func all(
        _ rows: FitRows, _ weights: SentimentFit.Weights, _ constants: (Double, Double),
        _ options: SentimentFit.Options
    ) -> FitLoss {
        let pieces = Parallel.map(count: rows.count, chunk: piece) { range in
            rows.isRated
                ? ratings(rows, range, weights, constants, options.ratingWeight)
                : labels(rows, range, weights, constants)
        }
        var total = FitLoss(terms: weights.valence.count)
        for piece in pieces { total.add(piece) }
        return total
    }

    /// ½ w (a + g s − y)² over the rows.
    private static func ratings(
        _ rows: FitRows, _ range: Range<Int>, _ weights: SentimentFit.Weights, _ constants: (Double, Double),
        _ weight: Double
    ) -> FitLoss {
        var loss = FitLoss(terms: weights.valence.count)
        let valence = weights.valence.span
        var slopes = loss.valence
        loss.valence = []
        var value = 0.0
        var sums = (0.0, 0.0)
        do {
            var slopesSpan = slopes.mutableSpan
            for row in range {
                let sum = rows.sum(row, valence)
                let error = constants.0 + constants.1 * sum - rows.answers[row]
                value += weight * error * error / 2
                sums.0 += weight * error
                sums.1 += weight * error * sum
                rows.add(row, times: weight * error * constants.1, to: &slopesSpan)
            }
        }
        loss.valence = slopes
        loss.value = value
        loss.constants = sums
        return loss
    }

    /// Minus the log of the answers' shares.
    private static func labels(
        _ rows: FitRows, _ range: Range<Int>, _ weights: SentimentFit.Weights, _ constants: (Double, Double)
    ) -> FitLoss {
        var loss = FitLoss(terms: weights.valence.count)
        let valence = weights.valence.span
        let feeling = weights.feeling.span
        var valenceSlopes = loss.valence
        var feelingSlopes = loss.feeling
        loss.valence = []
        loss.feeling = []
        var value = 0.0
        var sums = (0.0, 0.0)
        do {
            var valenceSpan = valenceSlopes.mutableSpan
            var feelingSpan = feelingSlopes.mutableSpan
            for row in range {
                let own = rows.sum(row, valence)
                let felt = rows.sum(row, feeling) + rows.chances[row]
                let positive = own + felt + constants.0
                let negative = -own + felt + constants.1
                let top = max(positive, negative, 0)
                let shares = (exp(positive - top), exp(negative - top), exp(-top))
                let total = shares.0 + shares.1 + shares.2
                let answer = rows.answers[row]
                let said = answer > 0 ? positive : answer < 0 ? negative : 0
                value += log(total) + top - said
                let positiveSlope = shares.0 / total - (answer > 0 ? 1 : 0)
                let negativeSlope = shares.1 / total - (answer < 0 ? 1 : 0)
                sums.0 += positiveSlope
                sums.1 += negativeSlope
                rows.add(row, times: positiveSlope - negativeSlope, to: &valenceSpan)
                rows.add(row, times: positiveSlope + negativeSlope, to: &feelingSpan)
            }
        }
        loss.valence = valenceSlopes
        loss.feeling = feelingSlopes
        loss.value = value
        loss.constants = sums
        return loss
    }

    private mutating func add(_ other: FitLoss) {
        value += other.value
        constants.0 += other.constants.0
        constants.1 += other.constants.1
        for index in valence.indices {
            valence[index] += other.valence[index]
            feeling[index] += other.feeling[index]
        }
    }
}
