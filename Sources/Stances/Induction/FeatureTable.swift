import Language

/// The terms that occur in training texts, by dense number, as a pack would write them.
///
/// A feature is a term with its scope: words and pairs of words anywhere, words in the opening, in the
/// closing and in capitals, runs of characters of hashtags and, where examples are few, of all words,
/// the text's outline, and the terms of a general lexicon.
struct FeatureTable {
    /// A term with its scope.
    struct Feature {
        let scope: StancePack.Scope
        let text: String
        /// What the lexicons say of it, by target: positive for, negative against, 0 nothing.
        var priors: [Double]

        /// Whether some lexicon has it.
        var isKnown: Bool { priors.contains { $0 != 0 } }
    }

    private(set) var features: [Feature] = []
    private var numbers: [UInt64: Int32] = [:]
    private let lexicon: PatternIndex
    /// The feature of each pattern of the lexicon.
    private var lexiconNumbers: [Int32] = []
    private let usesFragments: Bool
    private let noPriors: [Double]

    /// Words at the edges that are features of their own; see ``Weighing``.
    private static let edge = 2
    /// Letters in the shortest word that counts as written in capitals.
    private static let shortestCapitals = 3
    /// Lengths of runs of characters: the shorter say nothing, the longer are hardly seen twice.
    private static let fragmentLengths = 3...5
    private static let hashtagLengths = 4...5

    /// - Parameters:
    ///   - lexicons: Known terms for each target; those of whole words become features whether they occur or not.
    ///   - usesFragments: Whether runs of characters of all words are features.
    init(lexicons: [StancePack.Terms], usesFragments: Bool) {
        self.usesFragments = usesFragments
        noPriors = [Double](repeating: 0, count: lexicons.count)
        var entries: [PatternIndex.Entry] = []
        var terms: [Known] = []
        for (target, lexicon) in lexicons.enumerated() {
            for (list, sign) in [(lexicon.favor, 1.0), (lexicon.against, -1.0)] {
                for term in list {
                    switch term.scope {
                    case .near, .anywhere:
                        guard let pattern = TermPattern(term.text), pattern.afterNot == nil else { continue }
                        entries.append(.words(pattern))
                    case .hashtag: entries.append(.insideHashtag(Array(term.text.utf8)))
                    case .opening, .closing, .capitals, .inside, .shape: continue
                    }
                    terms.append(Known(term: term, target: target, prior: sign * term.weight))
                }
            }
        }
        self.lexicon = PatternIndex(entries)
        for known in terms {
            let scope: StancePack.Scope = known.term.scope == .hashtag ? .hashtag : .anywhere
            let feature = number(scope, hash: Self.hash(of: known.term)) { known.term.text }
            if features[Int(feature)].priors[known.target] == 0 {
                features[Int(feature)].priors[known.target] = known.prior
            }
            lexiconNumbers.append(feature)
        }
    }

    /// A term of a lexicon and the target it is known for.
    private struct Known {
        let term: StancePack.Term
        let target: Int
        let prior: Double
    }

    /// The hash under which a term of the lexicon is the same feature as the words it consists of.
    private static func hash(of term: StancePack.Term) -> UInt64 {
        guard term.scope != .hashtag, let pattern = TermPattern(term.text),
            pattern.words.allSatisfy({ $0.beginning == nil })
        else { return WordHash.of(term.text) }
        return pattern.words.dropFirst().reduce(pattern.words[0].hash) { WordHash.joined($0, $1.hash) }
    }

    /// The features of a text, ascending, each once.
    mutating func features(of reading: StanceReading) -> [Int32] {
        var found: [Int32] = []
        let count = reading.hashes.count
        for index in 0..<count {
            let hash = reading.hashes[index]
            let token = reading.token(index)
            let word = { WordFolding.folded(reading.text.text(of: token)) }
            found.append(number(.anywhere, hash: hash, word))
            if index < Self.edge { found.append(number(.opening, hash: hash, word)) }
            if index >= count - Self.edge { found.append(number(.closing, hash: hash, word)) }
            if index + 1 < count {
                found.append(
                    number(.anywhere, hash: WordHash.joined(hash, reading.hashes[index + 1])) {
                        word() + " " + WordFolding.folded(reading.text.text(of: reading.token(index + 1)))
                    })
            }
            if token.shape == .capitals, Int(token.end - token.start) >= Self.shortestCapitals {
                found.append(number(.capitals, hash: hash) { reading.text.text(of: token) })
            }
            guard token.isWordLike else { continue }
            if token.kind == .hashtag {
                appendRuns(of: Array(word().unicodeScalars), Self.hashtagLengths, .hashtag, to: &found)
            }
            if usesFragments {
                appendRuns(
                    of: ["^"] + Array(word().unicodeScalars) + ["$"], Self.fragmentLengths, .inside,
                    to: &found)
            }
        }
        for name in TextShape.names(of: reading) {
            found.append(number(.shape, hash: WordHash.of(name)) { name })
        }
        for hit in lexicon.hits(in: reading) { found.append(lexiconNumbers[Int(hit.pattern)]) }
        return Array(Set(found)).sorted()
    }

    private mutating func appendRuns(
        of scalars: [Unicode.Scalar], _ lengths: ClosedRange<Int>, _ scope: StancePack.Scope,
        to found: inout [Int32]
    ) {
        for length in lengths where length <= scalars.count {
            for start in 0...(scalars.count - length) {
                var hash = WordHash()
                for scalar in scalars[start..<start + length] {
                    for byte in UTF8.encode(scalar)! { hash.feed(byte) }
                }
                found.append(
                    number(scope, hash: hash.value) {
                        var run = String.UnicodeScalarView()
                        run.append(contentsOf: scalars[start..<start + length])
                        return String(run)
                    })
            }
        }
    }

    private mutating func number(
        _ scope: StancePack.Scope, hash: UInt64, _ text: () -> String
    ) -> Int32 {
        let key = WordHash.joined(hash, UInt64(Self.ordinal(scope)))
        if let known = numbers[key] { return known }
        let number = Int32(features.count)
        numbers[key] = number
        features.append(Feature(scope: scope, text: text(), priors: noPriors))
        return number
    }

    private static func ordinal(_ scope: StancePack.Scope) -> Int {
        switch scope {
        case .near: 0
        case .anywhere: 1
        case .opening: 2
        case .closing: 3
        case .capitals: 4
        case .hashtag: 5
        case .inside: 6
        case .shape: 7
        }
    }
}

extension FeatureTable.Feature {
    /// Whether a pack can hold the term and will find it again where it was found: its words are cut the
    /// same way when they stand alone, and nothing in it is a control character.
    var isWritable: Bool {
        guard text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }) else {
            return false
        }
        guard !scope.takesFragments, scope != .shape else { return !text.isEmpty }
        let words = text.split(separator: " ").count
        return TermPattern(text)?.words.count == words
    }
}
