import Foundation
import Language

/// The terms found in one text, weighed for one target after the other.
struct Weighing {
    private let pack: CompiledPack
    private let reading: StanceReading
    /// The terms and names of targets that were found, and the common terms where they can say something.
    private let ownHits: [PatternIndex.Hit]
    private let commonHits: [PatternIndex.Hit]
    /// The target that the text is known to be about.
    private let given: Int?
    private let explains: Bool
    private let sentences: SentenceMap
    private let nearness: NearnessRule

    init(
        _ pack: CompiledPack, _ reading: StanceReading, _ hits: [PatternIndex.Hit], given: Int? = nil,
        explains: Bool
    ) {
        self.pack = pack
        self.reading = reading
        self.given = given
        self.explains = explains
        ownHits = hits
        var mentions: [Range<Int>] = []
        var isByRules = given.map { pack.readings[$0] == .rules } ?? false
        var namesRules = isByRules
        for hit in hits {
            let kind = pack.kinds[Int(hit.pattern)]
            guard pack.readings[Int(kind.target)] == .rules || kind.isAlias else { continue }
            if pack.readings[Int(kind.target)] == .rules {
                isByRules = true
                if kind.isAlias { namesRules = true }
            }
            if kind.isAlias { mentions.append(hit.words) }
        }
        // A fitted model needs neither common terms nor sentences.
        commonHits = namesRules ? pack.commonIndex.hits(in: reading) : []
        sentences = isByRules ? SentenceMap(reading) : SentenceMap()
        nearness = NearnessRule(reading, sentences, mentions: isByRules ? mentions : [])
    }

    /// The positions towards the targets that something was found of, in the order of the pack.
    func positions() -> [Position] {
        var isFound = [Bool](repeating: false, count: pack.readings.count)
        for hit in ownHits { isFound[Int(pack.kinds[Int(hit.pattern)].target)] = true }
        return isFound.indices.compactMap { isFound[$0] ? position(on: $0) : nil }
    }

    /// The position towards a target; `nil` if the text neither names it nor has a term of it.
    func position(on number: Int) -> Position? {
        let isGiven = given == number
        var named: [Range<Int>] = []
        var own: [PatternIndex.Hit] = []
        for hit in ownHits {
            let kind = pack.kinds[Int(hit.pattern)]
            guard Int(kind.target) == number else { continue }
            if kind.isAlias { named.append(hit.words) } else { own.append(hit) }
        }
        // A fitted model was shown texts about its target only: of others it knows nothing.
        let isAboutIt = isGiven || !named.isEmpty
        guard isAboutIt || (pack.readings[number] == .rules && !own.isEmpty) else { return nil }
        if named.count > 1 { named.sort { $0.lowerBound < $1.lowerBound } }
        var sum = Sum(target: pack.targets[number], explains: explains)
        switch pack.readings[number] {
        case .rules: weighByRules(isAboutIt ? own + commonHits : own, named, isGiven, into: &sum)
        case .plain: weighPlainly(own, number, into: &sum)
        }
        guard isGiven || !named.isEmpty || sum.weighed > 0 else { return nil }
        return sum.position(mentions: named.count, isGiven: isGiven)
    }
}

// MARK: - Ways of reading

extension Weighing {
    /// Longer terms first, so that a term inside another that counts is not counted again.
    private func weighByRules(
        _ hits: [PatternIndex.Hit], _ named: [Range<Int>], _ isGiven: Bool, into sum: inout Sum
    ) {
        let kinds = pack.kinds
        let ordered = hits.sorted { a, b in
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
            let kind = kinds[Int(hit.pattern)]
            if hit.words.contains(where: { isCovered[$0] }) { continue }
            if kind.target < 0, hit.words.contains(where: { isName[$0] }) { continue }
            guard let rules = applied(to: hit, kind, named, isGiven) else { continue }
            for word in hit.words { isCovered[word] = true }
            counted.insert(hit.pattern)
            sum.add(kind, rules) { evidence(Int(hit.pattern), rules, hit.words) }
        }
    }

    /// Every term that occurs, once.
    private func weighPlainly(_ hits: [PatternIndex.Hit], _ number: Int, into sum: inout Sum) {
        var counted: Set<Int32> = []
        let none = Applied(factor: 1, rules: [])
        for hit in hits {
            let kind = pack.kinds[Int(hit.pattern)]
            guard stands(hit.words, kind.scope) else { continue }
            guard counted.insert(hit.pattern).inserted else { continue }
            sum.add(kind, none) { evidence(Int(hit.pattern), none, hit.words) }
        }
        for name in TextShape.names(of: reading) {
            for pattern in pack.shapes[name] ?? [] where Int(pack.kinds[pattern].target) == number {
                sum.add(pack.kinds[pattern], none) { evidence(pattern, none, nil) }
            }
        }
    }

    /// What is shown of a term; one about the text's outline has no words.
    private func evidence(_ pattern: Int, _ applied: Applied, _ words: Range<Int>?) -> Position.Evidence {
        let text = pack.meanings[pattern].text
        let tokens = words.map(reading.tokenRange) ?? 0..<0
        return Position.Evidence(
            words: words == nil ? text : reading.text.text(of: tokens), term: text, tokens: tokens,
            weight: pack.kinds[pattern].direction * applied.factor, rules: applied.rules)
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
        to hit: PatternIndex.Hit, _ kind: CompiledPack.Kind, _ named: [Range<Int>], _ isGiven: Bool
    ) -> Applied? {
        var applied = Applied(factor: 1, rules: [])
        guard stands(hit.words, kind.scope) else { return nil }
        if kind.scope == .near, !nearness.isNear(hit.words, to: named) {
            guard isGiven else { return nil }
            applied = Applied(factor: NearnessRule.unnamedFactor, rules: [.unnamedTarget])
        }
        let tokens = reading.tokenRange(hit.words)
        let isNegated = NegationRule.negates(reading.text, before: tokens.lowerBound)
        if kind.needsNegation {
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
        if kind.scope == .near, ScareQuotesRule.mocks(reading.text, tokens) {
            applied.factor *= kind.direction > 0 ? ScareQuotesRule.praiseFactor : ScareQuotesRule.blameFactor
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
        let explains: Bool
        private(set) var evidence: [Position.Evidence] = []
        /// Terms that speak for either side.
        private(set) var weighed = 0
        private var direction = 0.0
        private var doubt = 0.0
        private var terms = 0

        init(target: StancePack.Target, explains: Bool) {
            self.target = target
            self.explains = explains
        }

        mutating func add(
            _ kind: CompiledPack.Kind, _ applied: Applied, _ shown: () -> Position.Evidence
        ) {
            terms += 1
            doubt += kind.doubt * applied.factor.magnitude
            guard kind.direction != 0 else { return }
            direction += kind.direction * applied.factor
            weighed += 1
            if explains { evidence.append(shown()) }
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
