import Foundation
import Language

/// The terms found in one text, weighed for one target after the other.
struct Weighing {
    private let pack: CompiledPack
    private let reading: StanceReading
    /// The terms of each target that were found, and the common ones.
    private let ownHits: [[PatternIndex.Hit]]
    private let commonHits: [PatternIndex.Hit]
    /// The words of every mention, by target, in the order of the text.
    private let mentions: [[Range<Int>]]
    private let sentences: SentenceMap
    private let nearness: NearnessRule

    init(_ pack: CompiledPack, _ reading: StanceReading, _ hits: [PatternIndex.Hit]) {
        self.pack = pack
        self.reading = reading
        var mentions = [[Range<Int>]](repeating: [], count: pack.targets.count)
        var own = [[PatternIndex.Hit]](repeating: [], count: pack.targets.count)
        var common: [PatternIndex.Hit] = []
        var all: [Range<Int>] = []
        for hit in hits {
            let kind = pack.kinds[Int(hit.pattern)]
            if kind.target < 0 {
                common.append(hit)
            } else if kind.isAlias {
                mentions[Int(kind.target)].append(hit.words)
                all.append(hit.words)
            } else {
                own[Int(kind.target)].append(hit)
            }
        }
        for target in mentions.indices where mentions[target].count > 1 {
            mentions[target].sort { $0.lowerBound < $1.lowerBound }
        }
        self.mentions = mentions
        ownHits = own
        commonHits = common
        sentences = SentenceMap(reading)
        nearness = NearnessRule(reading, sentences, mentions: all)
    }

    /// The position towards a target; `nil` if the text neither names it nor has a term of it.
    ///
    /// - Parameter isGiven: Whether the text is known to be about the target.
    func position(on number: Int, isGiven: Bool) -> Position? {
        let target = pack.targets[number]
        // A fitted model was shown texts about its target only: of others it knows nothing.
        let isAboutIt = isGiven || !mentions[number].isEmpty
        guard isAboutIt || (target.reading == .rules && !ownHits[number].isEmpty) else { return nil }
        let named = mentions[number]
        var sum = Sum(target: target)
        switch target.reading {
        case .rules: weighByRules(number, named, isGiven, into: &sum)
        case .plain: weighPlainly(number, into: &sum)
        }
        guard isGiven || !named.isEmpty || !sum.evidence.isEmpty else { return nil }
        return sum.position(mentions: named.count, isGiven: isGiven)
    }
}

// MARK: - Ways of reading

extension Weighing {
    /// Longer terms first, so that a term inside another that counts is not counted again.
    private func weighByRules(_ number: Int, _ named: [Range<Int>], _ isGiven: Bool, into sum: inout Sum) {
        let own = ownHits[number] + (isGiven || !named.isEmpty ? commonHits : [])
        let kinds = pack.kinds
        let ordered = own.sorted { a, b in
            if a.words.count != b.words.count { return a.words.count > b.words.count }
            let x = kinds[Int(a.pattern)].precedence
            let y = kinds[Int(b.pattern)].precedence
            if x != y { return x < y }
            if a.words.lowerBound != b.words.lowerBound { return a.words.lowerBound < b.words.lowerBound }
            return a.pattern < b.pattern
        }
        var isCovered = [Bool](repeating: false, count: reading.hashes.count)
        var isName = isCovered
        for mention in named { for word in mention { isName[word] = true } }
        var counted: Set<Int32> = []
        for hit in ordered where !counted.contains(hit.pattern) {
            let meaning = pack.meanings[Int(hit.pattern)]
            if hit.words.contains(where: { isCovered[$0] }) { continue }
            if meaning.target == nil, hit.words.contains(where: { isName[$0] }) { continue }
            guard let rules = applied(to: hit, meaning, named, isGiven) else { continue }
            for word in hit.words { isCovered[word] = true }
            counted.insert(hit.pattern)
            sum.add(meaning, rules, reading, hit.words)
        }
    }

    /// Every term that occurs, once.
    private func weighPlainly(_ number: Int, into sum: inout Sum) {
        var counted: Set<Int32> = []
        let none = Applied(factor: 1, rules: [])
        for hit in ownHits[number] {
            let meaning = pack.meanings[Int(hit.pattern)]
            guard stands(hit.words, meaning.scope) else { continue }
            guard counted.insert(hit.pattern).inserted else { continue }
            sum.add(meaning, none, reading, hit.words)
        }
        for name in TextShape.names(of: reading) {
            for pattern in pack.shapes[name] ?? [] where pack.meanings[pattern].target == number {
                sum.add(pack.meanings[pattern], none, reading, nil)
            }
        }
    }
}

// MARK: - Rules

extension Weighing {
    /// What the rules make of a term.
    struct Applied {
        var factor: Double
        var rules: [StanceRule]
    }

    /// The rules that apply to a term that was found; `nil` if it does not stand where it has to.
    private func applied(
        to hit: PatternIndex.Hit, _ meaning: CompiledPack.Meaning, _ named: [Range<Int>], _ isGiven: Bool
    ) -> Applied? {
        var applied = Applied(factor: 1, rules: [])
        guard stands(hit.words, meaning.scope) else { return nil }
        if meaning.scope == .near, !nearness.isNear(hit.words, to: named) {
            guard isGiven else { return nil }
            applied = Applied(factor: NearnessRule.unnamedFactor, rules: [.unnamedTarget])
        }
        let tokens = reading.tokenRange(hit.words)
        let isNegated = NegationRule.negates(reading.text, before: tokens.lowerBound)
        if meaning.needsNegation {
            guard isNegated else { return nil }
        } else if isNegated {
            applied.factor *= NegationRule.factor
            applied.rules.append(.negation)
        }
        let sentence = sentences.firstTokens[sentences.sentence(of: hit.words.lowerBound)]
        if ReportedSpeechRule.reports(reading.text, from: sentence, before: tokens.lowerBound) {
            applied.factor *= ReportedSpeechRule.factor
            applied.rules.append(.reportedSpeech)
        }
        if meaning.scope == .near, case .term(let weight, _) = meaning.role,
            ScareQuotesRule.mocks(reading.text, tokens)
        {
            applied.factor *= weight > 0 ? ScareQuotesRule.praiseFactor : ScareQuotesRule.blameFactor
            applied.rules.append(.scareQuotes)
        }
        return applied
    }

    /// Whether words stand where a scope wants them, nearness apart.
    private func stands(_ words: Range<Int>, _ scope: StancePack.Scope) -> Bool {
        switch scope {
        case .near, .anywhere, .hashtag, .inside, .shape: true
        case .opening: words.upperBound <= Self.edge
        case .closing: words.lowerBound >= reading.hashes.count - Self.edge
        case .capitals: words.allSatisfy { reading.token($0).shape == .capitals }
        }
    }

    /// The share of a target's doubt that is left where a text is known to be about it: then any lean is
    /// more likely a position than none. Of 1, 0.6, 0.4, 0.2, 0.1 and 0, the last two did best on eight
    /// targets of SemEval-2016 and P-Stance that no example was given of.
    fileprivate static let givenDoubt = 0.1

    /// Words at the beginning, and at the end, that count as opening and closing.
    private static let edge = 2
}

// MARK: - The sum

extension Weighing {
    /// Log-odds and doubt as they add up for one target.
    struct Sum {
        let target: StancePack.Target
        private(set) var evidence: [Position.Evidence] = []
        private var direction = 0.0
        private var doubt = 0.0
        private var terms = 0

        init(target: StancePack.Target) {
            self.target = target
        }

        mutating func add(
            _ meaning: CompiledPack.Meaning, _ applied: Applied, _ reading: StanceReading,
            _ words: Range<Int>?
        ) {
            terms += 1
            guard case .term(let weight, let raise) = meaning.role else { return }
            doubt += raise * applied.factor.magnitude
            guard weight != 0 else { return }
            direction += weight * applied.factor
            let tokens = words.map(reading.tokenRange) ?? 0..<0
            evidence.append(
                Position.Evidence(
                    words: words == nil ? meaning.text : reading.text.text(of: tokens), term: meaning.text,
                    tokens: tokens, weight: weight * applied.factor, rules: applied.rules))
        }

        func position(mentions: Int, isGiven: Bool) -> Position {
            let scale = target.reading == .plain ? 1 / Double(max(terms, 1)).squareRoot() : 1
            let logOdds = target.baseline + direction * scale
            let share = isGiven && target.reading == .rules ? Weighing.givenDoubt : 1
            let bar = target.doubt * share + doubt * scale
            let label: StanceLabel =
                logOdds.magnitude <= bar || logOdds == 0 ? .none : logOdds > 0 ? .favor : .against
            return Position(
                target: target.name, label: label, score: tanh(logOdds / 2), mentions: mentions,
                evidence: evidence.enumerated().sorted {
                    ($0.element.tokens.lowerBound, $0.offset) < ($1.element.tokens.lowerBound, $1.offset)
                }.map(\.element))
        }
    }
}
