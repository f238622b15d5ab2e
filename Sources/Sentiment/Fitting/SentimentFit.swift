import Foundation
import Language
import LinearAlgebra
import Parallel

/// Fits a model's weights to examples.
///
/// A term's weight is what the published lexicons say of it, each lexicon with one coefficient for all its
/// terms, and a deviation of its own under a ridge penalty: a word that was met often says itself what it
/// means, a rare one leans on the lexicons. Labels are fitted by a multinomial logistic loss over the three
/// log-odds of ``SentimentModel``, ratings by squares; each set has its own shares of the labels, or its own
/// scale, so that no word learns which set it comes from.
public struct SentimentFit {
    /// What becomes a term, and how strongly weights are held back.
    public struct Options: Sendable {
        /// Examples that a word, or a pair of words, has to be met in to have a weight of its own.
        public var leastWord = 3
        /// Examples that a pair of words must stand in.
        public var leastPair = 4
        /// Ridge penalties of the deviations.
        public var valenceRidge = 6.0
        /// How strongly the weights of words with a known feeling are held to it.
        public var feelingRidge = 1.5
        /// Of pairs and negated words, as a multiple of that of words.
        public var pairRidge = 1.0
        /// How much a rating counts against a label.
        public var ratingWeight = 1.0
        /// Rounds of fitting at most.
        public var iterations = 200
        /// Deviations of pairs and negated words below these are left out of the model.
        public var leastValence = 0.05
        /// Weights of smaller size are left out.
        public var leastFeeling = 0.1
        /// The rules that the weights are fitted beside.
        public var rules = ModelRules()

        /// The documented defaults.
        public init() {}
    }

    /// What was fitted: the weights of each term, and each set's constants.
    struct Weights: Sendable {
        var valence: [Double]
        var feeling: [Double]
        /// For each set, biases of positive and negative, or offset and gain.
        var constants: [(Double, Double)]
    }

    let options: Options
    let reader: TermReader
    let terms: FitTerms
    let sets: [FitRows]

    /// Reads the examples.
    ///
    /// - Parameters:
    ///   - sets: The examples.
    ///   - lexicons: What weights lean on; the first is also the list whose words are summed up by themselves.
    ///   - emoji: The file of emoji and their valences.
    ///   - options: Penalties and rules.
    /// - Throws: ``LexiconError`` where the emoji's file is not as it should be.
    public init(
        _ sets: [SentimentSet], lexicons: [PriorLexicon], emoji: [UInt8], options: Options = Options()
    ) throws(LexiconError) {
        var terms = FitTerms(lexicons)
        let reader = TermReader(
            rules: options.rules, emoticons: terms.emoticons, emoji: try SentimentModel.emojiValences(emoji),
            listed: terms.listedWords)
        Self.count(sets, reader, &terms, options)
        self.options = options
        self.reader = reader
        self.terms = terms
        self.sets = sets.map { [terms] in FitRows($0, reader, terms) }
    }

    /// Adds the terms that are met often enough, in the order in which they are met first.
    private static func count(
        _ sets: [SentimentSet], _ reader: TermReader, _ terms: inout FitTerms, _ options: Options
    ) {
        var counts: [UInt64: Int] = [:]
        var order: [(key: UInt64, kind: TermKind, text: String)] = []
        for set in sets {
            let examples = set.examples
            let met = Parallel.mapEach(examples.count, chunk: 512) { index in
                var visitor = CountVisitor(examples[index].text)
                reader.read(examples[index].text, &visitor)
                return visitor.order
            }
            for list in met {
                for term in list {
                    counts[term.key, default: 0] += 1
                    if counts[term.key] == 1 { order.append((term.key, term.kind, term.text)) }
                }
            }
        }
        for term in order {
            let seen = counts[term.key] ?? 0
            let least = term.kind == .word ? options.leastWord : options.leastPair
            guard seen >= least || terms.number(of: term.key) != nil else { continue }
            terms.note(seen: seen, terms.add(term.kind, term.text, term.key))
        }
    }

    /// Fits to some rows of each set.
    func weights(of rows: [FitRows]) -> Weights {
        let scale = FitScale(terms, rows, options)
        let lexicons = terms.lexicons.count
        let count = terms.count
        let shared = 2 * count
        let constants = shared + 2 * lexicons
        var start = [Double](repeating: 0, count: constants + 2 * rows.count)
        for (set, rows) in rows.enumerated() where rows.isRated { start[constants + 2 * set + 1] = 1 }
        let solution = LimitedMemoryMinimiser.minimum(from: start, iterations: options.iterations) {
            point, gradient in
            let weights = scale.weights(at: point)
            var value = scale.penalty(at: point, &gradient)
            var valenceSlope = [Double](repeating: 0, count: count)
            var feelingSlope = [Double](repeating: 0, count: count)
            for (set, rows) in rows.enumerated() {
                let place = constants + 2 * set
                let loss = FitLoss.all(rows, weights, (point[place], point[place + 1]), options)
                value += loss.value
                gradient[place] = loss.constants.0
                gradient[place + 1] = loss.constants.1
                for index in 0..<count {
                    valenceSlope[index] += loss.valence[index]
                    feelingSlope[index] += loss.feeling[index]
                }
            }
            scale.add(valenceSlope, feelingSlope, to: &gradient)
            return value
        }
        var fitted = scale.weights(at: solution)
        fitted.constants = rows.indices.map {
            (solution[constants + 2 * $0], solution[constants + 2 * $0 + 1])
        }
        return fitted
    }
}
