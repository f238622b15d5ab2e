import Language

/// Makes a stance pack from labelled examples: for each target a regularised linear model over words,
/// pairs of words, hashtags and the text's outline, written down as weighted terms.
///
/// The model is a multinomial logistic regression (ridge), after the baselines of Mohammad et al.,
/// "SemEval-2016 Task 6" (2016), DOI 10.18653/v1/S16-1003: linear models over n-grams, which no entry of that
/// task beat. The largest weights are kept and fitted once more; what remains is read by
/// ``StanceScorer`` under the ``StancePack/Reading/plain`` reading, term by term.
public struct StanceInducer: Sendable {
    /// What becomes a term, and how strongly weights are held back.
    public struct Options: Sendable {
        /// Examples of a target below which runs of characters and the general lexicon are used, and the fit
        /// is looser: words are then too rare to be seen again. Between SemEval's 500 and P-Stance's 5,800
        /// a target, where they begin to cost more than they bring.
        public var few = 2_000
        /// Texts in which a term has to occur, those on other targets among them.
        public var leastTexts = 2
        /// Terms that are kept for a target; beyond this, accuracy no longer grows.
        public var mostTerms = 8_000
        /// How much the fit counts against the size of the weights where examples are few, and where many.
        public var fitOfFew = 7.0
        /// How much the fit on all targets counts for each.
        public var fitOfMany = 1.0
        /// How much less than others known terms are held back, at least. 1, 2 and 4 were tried; 2 was best.
        public var leastPriorScale = 2.0
        /// The same over the number of examples of the rarer side, where that is more: of nine examples against
        /// something little can be learnt that a list of slogans does not know.
        public var priorWorth = 90.0
        /// The part of the examples, the last ones, whose shares of the labels are taken to hold from here
        /// on, where they differ beyond chance: examples come in the order of time, and opinions shift.
        public var recent = 0.2
        /// Examples whose worth the shares over all examples have in that.
        public var recentPrior = 10.0
        /// How much a general term counts beside a term of the seeds.
        public var generalShare = 0.5
        /// Weights below this are not written: half as many lines, and no difference that could be measured.
        public var leastWeight = 0.1

        /// The documented defaults.
        public init() {}
    }

    /// A pack and what a user should know of the examples.
    public struct Result: Sendable, Equatable {
        /// The pack, to be read and cut.
        public var pack: StancePack
        /// What was odd about the examples, and where.
        public var notices: [InductionNotice]
    }

    let options: Options
    private let lexicon: StancePack.Terms
    private let seeds: StancePack?
    private let background: StancePack?

    /// - Parameters:
    ///   - lexicon: General terms for and against, which carry over to words that no example has.
    ///   - seeds: A pack whose targets are taken over where there are no examples for them, and whose terms
    ///     count as known for a target where there are.
    ///   - background: A pack whose terms count as known for the targets of the examples, like those of the
    ///     seeds, but whose other targets are left out.
    ///   - options: How terms are chosen and weighed.
    public init(
        lexicon: StancePack.Terms = .init(), seeds: StancePack? = nil, background: StancePack? = nil,
        options: Options = Options()
    ) {
        self.options = options
        self.lexicon = lexicon
        self.seeds = seeds
        self.background = background
    }

    /// Makes a pack; targets in the order in which examples first name them, then those of the seeds.
    ///
    /// - Throws: ``StancesError`` if there is no example.
    public func induce(from examples: [StanceExample], name: String, file: String) throws(StancesError)
        -> Result
    {
        guard !examples.isEmpty else {
            throw StancesError(file: file, line: 0, message: "There is no example to learn from.")
        }
        var names: [String] = []
        var groups: [String: [StanceExample]] = [:]
        for example in examples {
            if groups[example.target] == nil { names.append(example.target) }
            groups[example.target, default: []].append(example)
        }
        var result = Result(pack: StancePack(name: name), notices: contradictions(in: examples))
        for target in targets(names, groups) {
            let group = groups[target.name] ?? []
            result.notices += thinness(of: group, target: target.name) + absence(of: target, from: group)
            result.pack.targets.append(target)
        }
        for seed in seeds?.targets ?? [] where result.pack.target(named: seed.name) == nil {
            result.pack.targets.append(seed)
        }
        Self.separateAliases(of: &result.pack)
        result.pack.about =
            "induced from \(examples.count) labelled examples on \(names.count) target\(names.count == 1 ? "" : "s")"
        return result
    }

    /// An alias belongs to the first target that has it.
    private static func separateAliases(of pack: inout StancePack) {
        var taken: Set<String> = []
        for index in pack.targets.indices {
            pack.targets[index].aliases.removeAll { !taken.insert(WordFolding.folded($0)).inserted }
        }
    }
}

// MARK: - All targets

extension StanceInducer {
    /// A target for each name. Those with few examples and the same labels learn from each other what a
    /// word is.
    private func targets(_ names: [String], _ groups: [String: [StanceExample]]) -> [StancePack.Target] {
        var targets = names.map { target($0, groups[$0] ?? []) }
        var together: [[StanceLabel]: [Int]] = [:]
        var order: [[StanceLabel]] = []
        for (number, name) in names.enumerated() {
            let examples = groups[name] ?? []
            let labels = StanceLabel.allCases.filter { label in examples.contains { $0.label == label } }
            let lesson = Lesson(
                target: targets[number], examples: examples,
                known: known(seed(name), isFew: examples.count < options.few))
            guard labels.count > 1 else {
                // Of one label nothing can be learnt but the label.
                targets[number].baseline = labels[0] == .favor ? 1 : labels[0] == .against ? -1 : 0
                targets[number].terms = seed(name)?.terms ?? .init()
                continue
            }
            guard examples.count < options.few else {
                targets[number] = fitted([lesson], labels, isFew: false)[0]
                continue
            }
            if together[labels] == nil { order.append(labels) }
            together[labels, default: []].append(number)
        }
        for labels in order {
            let numbers = together[labels] ?? []
            let lessons = numbers.map { number in
                Lesson(
                    target: targets[number], examples: groups[names[number]] ?? [],
                    known: known(seed(names[number]), isFew: true))
            }
            for (number, target) in zip(numbers, fitted(lessons, labels, isFew: true)) {
                targets[number] = target
            }
        }
        return targets
    }

    /// A target with its names, before anything is learnt.
    private func target(_ name: String, _ examples: [StanceExample]) -> StancePack.Target {
        var target = StancePack.Target(
            name: name, aliases: seed(name)?.aliases ?? TargetAliases.of(name), doubt: 0, reading: .plain)
        target.aliases += TargetAliases.handles(of: target.aliases, in: examples)
        return target
    }

    private func seed(_ name: String) -> StancePack.Target? {
        seeds?.target(goingBy: name) ?? background?.target(goingBy: name)
    }

    /// What is known before any example is read: the seed's terms, then, where examples are few, the
    /// general ones.
    private func known(_ seed: StancePack.Target?, isFew: Bool) -> StancePack.Terms {
        var terms = seed?.terms ?? .init()
        guard isFew else { return terms }
        func scaled(_ term: StancePack.Term) -> StancePack.Term {
            StancePack.Term(term.text, weight: options.generalShare * term.weight, scope: term.scope)
        }
        terms.favor += lexicon.favor.map(scaled)
        terms.against += lexicon.against.map(scaled)
        return terms
    }
}
