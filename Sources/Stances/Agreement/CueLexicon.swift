import Language

/// The phrases of all cues, found in one pass. Each list stands in the file of the rule that reads it.
struct CueLexicon: Sendable {
    /// A list of phrases.
    enum List: Int, CaseIterable {
        case assentOpenings, assents, thanks, additions
        case contradictionOpenings, contradictions, contrasts
        case address, insults, questionWords, imperatives, hedges
        case writer, others, us
        case reproaches, corrections
    }

    /// Where the phrases of each list were found: ranges of words, in order.
    struct Findings {
        private var ranges = [[Range<Int>]](repeating: [], count: List.allCases.count)

        subscript(list: List) -> [Range<Int>] { ranges[list.rawValue] }

        /// The phrases of a list that begin within the first `width` words and end there.
        func opening(_ list: List, within width: Int) -> [Range<Int>] {
            self[list].filter { $0.upperBound <= width }
        }

        fileprivate mutating func append(_ range: Range<Int>, to list: Int) {
            ranges[list].append(range)
        }
    }

    static let shared = CueLexicon()

    private let phrases: [(list: Int, hashes: [UInt64])]
    private let index: HashIndex

    private init() {
        var phrases: [(list: Int, hashes: [UInt64])] = []
        for list in List.allCases {
            for phrase in Self.text(of: list).split(separator: ",") {
                let words = phrase.split(whereSeparator: \.isWhitespace).map { WordHash.of(String($0)) }
                if !words.isEmpty { phrases.append((list.rawValue, words)) }
            }
        }
        self.phrases = phrases
        index = HashIndex(phrases.enumerated().map { ($1.hashes[0], Int32($0)) })
    }

    private static func text(of list: List) -> String {
        switch list {
        case .assentOpenings: AssentRule.openings
        case .assents: AssentRule.phrases
        case .thanks: ThanksRule.phrases
        case .additions: AdditionRule.openings
        case .contradictionOpenings: ContradictionRule.openings
        case .contradictions: ContradictionRule.phrases
        case .contrasts: ContrastRule.words
        case .address: AddressRule.words
        case .insults: HostilityRule.insults
        case .questionWords: QuestionRule.openings
        case .imperatives: ImperativeRule.openings
        case .hedges: HedgeRule.phrases
        case .writer: PersonRule.writer
        case .others: PersonRule.others
        case .us: PersonRule.us
        case .reproaches: SecondPersonRule.phrases
        case .corrections: CorrectionRule.phrases
        }
    }

    /// Every phrase among the words with these hashes.
    func findings(in words: [UInt64]) -> Findings {
        var findings = Findings()
        for start in words.indices {
            for place in index.places(under: words[start]) {
                let phrase = phrases[Int(index[place])]
                let end = start + phrase.hashes.count
                if end <= words.count, words[start..<end].elementsEqual(phrase.hashes) {
                    findings.append(start..<end, to: phrase.list)
                }
            }
        }
        return findings
    }
}
