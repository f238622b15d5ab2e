import Language

/// Makes a stance pack from labelled examples: for each target a regularised linear model over words,
/// pairs of words, hashtags and the text's outline, written down as weighted terms.
///
/// The model is a multinomial logistic regression (ridge), after the baselines of Mohammad et al.,
/// "SemEval-2016 Task 6" (2016), DOI 10.18653/v1/S16-1003: linear models over n-grams, which no entry of that
/// task beat. The largest weights are kept and fitted once more; what remains is read by
/// ``StanceScorer`` under the ``StancePack/Reading/plain`` reading, term by term.
public struct StanceInducer: Sendable {
    public struct Options: Sendable {
        /// Examples of a target below which runs of characters and the general lexicon are used, and the fit
        /// is looser: words are then too rare to be seen again. Between SemEval's 500 and P-Stance's 5,800
        /// a target, where they begin to cost more than they bring.
        public var few = 2_000
        /// Texts in which a term has to occur.
        public var leastTexts = 2
        /// Terms that are kept for a target; beyond this, accuracy no longer grows.
        public var mostTerms = 8_000
        /// How much the fit counts against the size of the weights where examples are few, and where many.
        public var fitOfFew = 7.0
        public var fitOfMany = 1.0
        /// The part of the examples, the last ones, whose shares of the labels are taken to hold from here
        /// on, where they differ beyond chance: examples come in the order of time, and opinions shift.
        public var recent = 0.2
        /// Examples whose worth the shares over all examples have in that.
        public var recentPrior = 10.0
        /// How much a general term counts beside a term of the seeds.
        public var generalShare = 0.5
        /// Weights below this are not written: half as many lines, and no difference that could be measured.
        public var leastWeight = 0.1

        public init() {}
    }

    /// A pack and what a user should know of the examples.
    public struct Result: Sendable, Equatable {
        public var pack: StancePack
        public var notices: [InductionNotice]
    }

    private let options: Options
    private let lexicon: StancePack.Terms
    private let seeds: StancePack?
    private let background: StancePack?

    /// - Parameters:
    ///   - lexicon: General terms for and against, which carry over to words that no example has.
    ///   - seeds: A pack whose targets are taken over where there are no examples for them, and whose terms
    ///     count as known for a target where there are.
    ///   - background: A pack whose terms count as known for the targets of the examples, like those of the
    ///     seeds, but whose other targets are left out.
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
        for name in names {
            let group = groups[name] ?? []
            let target = target(name, group)
            result.notices += thinness(of: group, target: name) + absence(of: target, from: group)
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

// MARK: - One target

extension StanceInducer {
    private func target(_ name: String, _ examples: [StanceExample]) -> StancePack.Target {
        let seed = seeds?.target(goingBy: name) ?? background?.target(goingBy: name)
        var target = StancePack.Target(
            name: name, aliases: seed?.aliases ?? TargetAliases.of(name), doubt: 0, reading: .plain)
        target.aliases += TargetAliases.handles(of: target.aliases, in: examples)
        let labels = StanceLabel.allCases.filter { label in examples.contains { $0.label == label } }
        guard labels.count > 1 else {
            // Of one label nothing can be learnt but the label.
            target.baseline = labels[0] == .favor ? 1 : labels[0] == .against ? -1 : 0
            target.terms = seed?.terms ?? .init()
            return target
        }
        let isFew = examples.count < options.few
        var table = FeatureTable(lexicon: known(seed, isFew: isFew), usesFragments: isFew)
        let texts = examples.map { table.features(of: StanceReading(TokenizedText($0.text))) }
        let rows = LogisticModel.Rows(
            features: texts, priors: table.features.map(\.prior),
            classes: examples.map { labels.firstIndex(of: $0.label)! },
            weights: weights(of: examples, labels), classCount: labels.count)
        let fit = isFew ? options.fitOfFew : options.fitOfMany
        let common = kept(table, texts)
        var kept = common
        var model = LogisticModel(rows.restricted(to: common), fit: fit)
        if common.count > options.mostTerms {
            kept = largest(model, common)
            model = LogisticModel(rows.restricted(to: kept), fit: fit)
        }
        write(model, labels, kept.map { table.features[$0] }, into: &target)
        return target
    }

    /// The features that occur often enough, and all of the lexicon.
    private func kept(_ table: FeatureTable, _ texts: [[Int32]]) -> [Int] {
        var counts = [Int](repeating: 0, count: table.features.count)
        for text in texts { for feature in text { counts[Int(feature)] += 1 } }
        return table.features.indices.filter {
            (counts[$0] >= options.leastTexts || table.features[$0].prior != 0)
                && table.features[$0].isWritable
        }
    }

    /// The features with the largest weights, in their old order.
    private func largest(_ model: LogisticModel, _ features: [Int]) -> [Int] {
        let sizes = features.indices.map { feature in
            (0..<model.classCount).map { model.coefficient(feature, $0).magnitude }.max() ?? 0
        }
        let order = features.indices.sorted { sizes[$0] == sizes[$1] ? $0 < $1 : sizes[$0] > sizes[$1] }
        return order.prefix(options.mostTerms).sorted().map { features[$0] }
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

    /// How much each example counts: as much as makes the labels as frequent as they are in the recent
    /// past, where that differs from the time before.
    private func weights(of examples: [StanceExample], _ labels: [StanceLabel]) -> [Double] {
        let recent = examples.suffix(Int(Double(examples.count) * options.recent))
        let earlier = examples.dropLast(recent.count)
        guard Self.differ(recent, earlier, labels) else { return examples.map { _ in 1 } }
        var weight: [StanceLabel: Double] = [:]
        for label in labels {
            let share = Double(examples.count { $0.label == label }) / Double(examples.count)
            let now =
                (Double(recent.count { $0.label == label }) + options.recentPrior * share)
                / (Double(recent.count) + options.recentPrior)
            weight[label] = now / share
        }
        return examples.map { weight[$0.label] ?? 1 }
    }

    /// Whether two lots of examples have labels in different shares, by Pearson's χ² test at one in a
    /// hundred.
    private static func differ(
        _ a: ArraySlice<StanceExample>, _ b: ArraySlice<StanceExample>, _ labels: [StanceLabel]
    ) -> Bool {
        guard !a.isEmpty, !b.isEmpty else { return false }
        let total = Double(a.count + b.count)
        var statistic = 0.0
        for label in labels {
            let inA = Double(a.count { $0.label == label })
            let inB = Double(b.count { $0.label == label })
            for (seen, size) in [(inA, a.count), (inB, b.count)] {
                let expected = (inA + inB) * Double(size) / total
                statistic += (seen - expected) * (seen - expected) / expected
            }
        }
        return statistic > (labels.count > 2 ? 9.210 : 6.635)
    }

    /// Writes a model's weights as log-odds of for over against, and of doubt.
    private func write(
        _ model: LogisticModel, _ labels: [StanceLabel], _ features: [FeatureTable.Feature],
        into target: inout StancePack.Target
    ) {
        let favor = labels.firstIndex(of: .favor)
        let against = labels.firstIndex(of: .against)
        let none = labels.firstIndex(of: .none)
        let least = (model.intercepts.min() ?? 0) - Self.missingLabelOdds
        let f = favor.map { model.intercepts[$0] } ?? least
        let a = against.map { model.intercepts[$0] } ?? least
        target.baseline = f - a
        target.doubt = none.map { 2 * model.intercepts[$0] - f - a } ?? 0
        for (number, feature) in features.enumerated() {
            let f = favor.map { model.coefficient(number, $0) } ?? 0
            let a = against.map { model.coefficient(number, $0) } ?? 0
            let direction = f - a
            let aside = none.map { 2 * model.coefficient(number, $0) - f - a } ?? 0
            if direction.magnitude >= options.leastWeight {
                let term = StancePack.Term(feature.text, weight: direction.magnitude, scope: feature.scope)
                if direction > 0 {
                    target.terms.favor.append(term)
                } else {
                    target.terms.against.append(term)
                }
            }
            if aside.magnitude >= options.leastWeight {
                target.terms.aside.append(StancePack.Term(feature.text, weight: aside, scope: feature.scope))
            }
        }
        for side in [\StancePack.Terms.favor, \.against, \.aside] {
            target.terms[keyPath: side].sort {
                ($1.weight.magnitude, $0.text) < ($0.weight.magnitude, $1.text)
            }
        }
    }

    /// Log-odds by which a label that no example has is less likely than the rarest that one has.
    private static let missingLabelOdds = 3.0
}
