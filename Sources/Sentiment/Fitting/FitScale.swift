/// The variables of a fit, each scaled by its curvature, so that the minimiser's steps suit all of them.
///
/// In order: deviations of valence, deviations of feeling, the lexicons' coefficients for valence and for
/// feeling, two constants a set (which are not scaled).
struct FitScale {
    private let terms: FitTerms
    private let valence: [Double]
    private let feeling: [Double]
    private let lexicon: (valence: [Double], feeling: [Double])
    private let ridges: (valence: [Double], feeling: [Double])

    /// The ridge of marks and of the lexicons' coefficients, which are few and met often.
    private static let weakRidge = 0.1
    /// p (1 − p) of a label that is met once in four times or so.
    private static let curvature = 0.15

    init(_ terms: FitTerms, _ rows: [FitRows], _ options: SentimentFit.Options) {
        self.terms = terms
        var squares = [Double](repeating: 0, count: terms.count)
        var valenceSums = [Double](repeating: 0, count: terms.lexicons.count)
        var feelingSums = valenceSums
        let width = terms.lexicons.count
        for rows in rows {
            for row in 0..<rows.count {
                var here = (
                    valence: [Double](repeating: 0, count: width),
                    feeling: [Double](repeating: 0, count: width)
                )
                for place in rows.starts[row]..<rows.starts[row + 1] {
                    let term = Int(rows.terms[place])
                    let value = rows.values[place]
                    squares[term] += value * value
                    for k in 0..<width {
                        here.valence[k] += value * terms.valencePriors[term * width + k]
                        here.feeling[k] += value * terms.feelingPriors[term * width + k]
                    }
                }
                for k in 0..<width {
                    valenceSums[k] += here.valence[k] * here.valence[k]
                    feelingSums[k] += here.feeling[k] * here.feeling[k]
                }
            }
        }
        let factors = terms.terms.map { term in
            switch term.kind {
            case .mark: 0.0
            case .pair, .negated: options.pairRidge
            case .word, .emoticon: 1.0
            }
        }
        ridges = (
            factors.map { $0 == 0 ? Self.weakRidge : $0 * options.valenceRidge },
            factors.map { $0 == 0 ? Self.weakRidge : $0 * options.feelingRidge }
        )
        let curved = squares.map { Self.curvature * $0 }
        valence = zip(ridges.valence, curved).map { 1 / ($0 + $1).squareRoot() }
        feeling = zip(ridges.feeling, curved).map { 1 / ($0 + $1).squareRoot() }
        lexicon = (
            valenceSums.map { 1 / (Self.weakRidge + Self.curvature * $0).squareRoot() },
            feelingSums.map { 1 / (Self.weakRidge + Self.curvature * $0).squareRoot() }
        )
    }

    /// Every term's weights at a point.
    func weights(at point: [Double]) -> SentimentFit.Weights {
        let count = terms.count
        let width = lexicon.valence.count
        var weights = SentimentFit.Weights(
            valence: (0..<count).map { point[$0] * valence[$0] },
            feeling: (0..<count).map { point[count + $0] * feeling[$0] }, constants: [])
        for k in 0..<width {
            let own = point[2 * count + k] * lexicon.valence[k]
            let felt = point[2 * count + width + k] * lexicon.feeling[k]
            for term in 0..<count {
                weights.valence[term] += own * terms.valencePriors[term * width + k]
                weights.feeling[term] += felt * terms.feelingPriors[term * width + k]
            }
        }
        return weights
    }

    /// The deviations' part of a point, without the lexicons'.
    func penalty(at point: [Double], _ gradient: inout [Double]) -> Double {
        let count = terms.count
        let width = lexicon.valence.count
        var value = 0.0
        func add(_ place: Int, _ scale: Double, _ ridge: Double) {
            let size = point[place] * scale
            value += ridge * size * size / 2
            gradient[place] = ridge * size * scale
        }
        for term in 0..<count {
            add(term, valence[term], ridges.valence[term])
            add(count + term, feeling[term], ridges.feeling[term])
        }
        for k in 0..<width {
            add(2 * count + k, lexicon.valence[k], Self.weakRidge)
            add(2 * count + width + k, lexicon.feeling[k], Self.weakRidge)
        }
        return value
    }

    /// Adds the slopes by the weights to the gradient by the variables.
    func add(_ valenceSlope: [Double], _ feelingSlope: [Double], to gradient: inout [Double]) {
        let count = terms.count
        let width = lexicon.valence.count
        for term in 0..<count {
            gradient[term] += valence[term] * valenceSlope[term]
            gradient[count + term] += feeling[term] * feelingSlope[term]
        }
        for k in 0..<width {
            var own = 0.0
            var felt = 0.0
            for term in 0..<count {
                own += valenceSlope[term] * terms.valencePriors[term * width + k]
                felt += feelingSlope[term] * terms.feelingPriors[term * width + k]
            }
            gradient[2 * count + k] += lexicon.valence[k] * own
            gradient[2 * count + width + k] += lexicon.feeling[k] * felt
        }
    }
}
