import Language

/// The phrases of all cues, found in one pass. Each list stands in the file of the rule that reads it.
///
/// One probe of one table tells everything that is asked of a word: the phrases that begin with it, whether
/// it negates, whether it is a stop word.
struct CueLexicon: Sendable {
    /// A list of phrases.
    enum List: Int, CaseIterable {
        case assentOpenings, assents, thanks, additions
        case contradictionOpenings, contradictions, contrasts
        case address, insults, questionWords, imperatives, hedges
        case writer, others, us
        case reproaches, corrections
    }

    /// What is known of a word by itself.
    struct Marks {
        var isNegator = false
        var isStopWord = false
    }

    static let shared = CueLexicon()

    /// The list of each phrase; its words are those of ``hashes`` from ``starts`` on.
    private let lists: [UInt8]
    private let starts: [Int32]
    private let hashes: [UInt64]
    private let index: HashIndex
    private let oaths = Oaths()
    let questionMark = WordHash.of("?")
    let exclamationMark = WordHash.of("!")

    /// The numbers behind those of the phrases, which say that a word negates or is a stop word.
    private let negator: Int32
    private let stopWord: Int32

    private init() {
        var phrases: [(list: Int, hashes: [UInt64])] = []
        for list in List.allCases {
            for phrase in Self.text(of: list).split(separator: ",") {
                let words = phrase.split(whereSeparator: \.isWhitespace).map { WordHash.of(String($0)) }
                if !words.isEmpty { phrases.append((list.rawValue, words)) }
            }
        }
        lists = phrases.map { UInt8($0.list) }
        starts = phrases.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32($1.hashes.count)) }
        hashes = phrases.flatMap(\.hashes)
        let negator = Int32(phrases.count)
        let stopWord = negator + 1
        self.negator = negator
        self.stopWord = stopWord
        index = HashIndex(
            phrases.enumerated().map { ($1.hashes[0], Int32($0)) }
                + NegationRule.negators.map { (WordHash.of($0), negator) }
                + StopWords.english.map { (WordHash.of($0), stopWord) })
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
}

extension CueLexicon {
    /// What is known of one word.
    @inline(__always)
    func marks(of token: Token, in text: TokenizedText) -> Marks {
        marks(of: token, in: text, index.places(under: token.hash))
    }

    @inline(__always)
    private func marks(of token: Token, in text: TokenizedText, _ places: Range<Int32>) -> Marks {
        var marks = Marks()
        for place in places {
            let number = index[place]
            if number == negator { marks.isNegator = true }
            if number == stopWord { marks.isStopWord = true }
        }
        if !marks.isNegator { marks.isNegator = NegationRule.isContraction(token, in: text) }
        return marks
    }

    /// Everything that is known of some words of a text.
    func findings(in words: [Int], of text: TokenizedText) -> CueFindings {
        var findings = CueFindings(room: words.count)
        var negation = NegationReach()
        for (start, word) in words.enumerated() {
            let token = text.tokens[word]
            let places = index.places(under: token.hash)
            for place in places {
                let number = index[place]
                guard number < negator else { break }
                if let length = length(of: Int(number), at: start, words, text) {
                    findings.append(start..<start + length, to: Int(lists[Int(number)]))
                }
            }
            let marks = marks(of: token, in: text, places)
            if marks.isNegator { findings.negations.append(start) }
            if oaths.contains(token, text.bytes) { findings.oaths.append(start) }
            negation.take(token, marks, into: &findings.content)
        }
        return findings
    }

    /// The number of words of a phrase, if it stands where its first word does; else `nil`.
    @inline(__always)
    private func length(
        of phrase: Int, at start: Int, _ words: [Int], _ text: TokenizedText
    ) -> Int? {
        let first = Int(starts[phrase])
        let length = Int(starts[phrase + 1]) - first
        guard start + length <= words.count else { return nil }
        var offset = 1
        while offset < length {
            guard text.tokens[words[start + offset]].hash == hashes[first + offset] else { return nil }
            offset += 1
        }
        return length
    }
}
