import Foundation
import LinearAlgebra

/// Multinomial logistic regression with a ridge penalty over sparse binary rows.
///
/// Each row holds the features that occur, every one with the value 1/√(features of the row). Two more
/// columns hold the sum of the row's prior weights for and against, so that what is learnt of lexicon
/// words that do occur carries over to those that do not.
struct LogisticModel {
    /// Rows and their classes.
    struct Rows {
        /// The features of each row.
        var features: [[Int32]]
        /// Prior weight of each feature: positive for, negative against.
        var priors: [Double]
        /// The class of each row, from 0.
        var classes: [Int]
        /// How much each row counts.
        var weights: [Double]
        var classCount: Int

        /// The same rows with the features that `keeps` numbers anew; the others are dropped.
        func restricted(to kept: [Int]) -> Rows {
            var numbers = [Int32](repeating: -1, count: priors.count)
            for (new, old) in kept.enumerated() { numbers[old] = Int32(new) }
            var rows = self
            rows.features = features.map { row in row.map { numbers[Int($0)] }.filter { $0 >= 0 } }
            rows.priors = kept.map { priors[$0] }
            return rows
        }
    }

    /// Log-odds that each feature adds to each class, in the order feature, class.
    let coefficients: [Double]
    /// Log-odds of each class before anything is read.
    let intercepts: [Double]
    let classCount: Int

    /// What feature `feature` adds to class `label`.
    func coefficient(_ feature: Int, _ label: Int) -> Double {
        coefficients[feature * classCount + label]
    }

    /// Fits the model.
    ///
    /// - Parameters:
    ///   - fit: How much the fit to the rows counts against the size of the coefficients.
    ///   - priorScale: How much the prior columns are scaled up, which is how much less they are penalised: a
    ///     lexicon is known to be right more often than any one word.
    /// - Complexity: O(iterations × entries × classes).
    init(_ rows: Rows, fit: Double, priorScale: Double) {
        let classes = rows.classCount
        let features = rows.priors.count
        let scales = rows.features.map { 1 / Double(max($0.count, 1)).squareRoot() }
        let sums = rows.features.map { row in
            row.reduce(into: (favor: 0.0, against: 0.0)) { sums, feature in
                let prior = rows.priors[Int(feature)]
                if prior > 0 { sums.favor += prior } else { sums.against -= prior }
            }
        }
        let shared = features * classes
        let free = shared + 2 * classes
        var scores = [Double](repeating: 0, count: classes)
        let solution = LimitedMemoryMinimiser.minimum(from: [Double](repeating: 0, count: free + classes)) {
            point, gradient in
            var value = 0.0
            for index in 0..<free {
                value += point[index] * point[index] / 2
                gradient[index] = point[index]
            }
            for index in free..<free + classes { gradient[index] = 0 }
            for (row, columns) in rows.features.enumerated() {
                let scale = scales[row]
                let favor = scale * priorScale * sums[row].favor
                let against = scale * priorScale * sums[row].against
                for k in 0..<classes {
                    scores[k] =
                        point[free + k] + favor * point[shared + k] + against * point[shared + classes + k]
                }
                for column in columns {
                    let base = Int(column) * classes
                    for k in 0..<classes { scores[k] += scale * point[base + k] }
                }
                let top = scores.max() ?? 0
                var total = 0.0
                for k in 0..<classes { total += exp(scores[k] - top) }
                let weight = fit * rows.weights[row]
                let own = rows.classes[row]
                value += weight * (log(total) + top - scores[own])
                for k in 0..<classes {
                    scores[k] = weight * (exp(scores[k] - top) / total - (k == own ? 1 : 0))
                    gradient[free + k] += scores[k]
                    gradient[shared + k] += favor * scores[k]
                    gradient[shared + classes + k] += against * scores[k]
                    scores[k] *= scale
                }
                for column in columns {
                    let base = Int(column) * classes
                    for k in 0..<classes { gradient[base + k] += scores[k] }
                }
            }
            return value
        }
        var coefficients = Array(solution[..<shared])
        for (feature, prior) in rows.priors.enumerated() where prior != 0 {
            let column = prior > 0 ? shared : shared + classes
            for k in 0..<classes {
                coefficients[feature * classes + k] +=
                    priorScale * prior.magnitude * solution[column + k]
            }
        }
        self.coefficients = coefficients
        intercepts = Array(solution[free...])
        classCount = classes
    }
}
