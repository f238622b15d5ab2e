import Language

/// What there is to learn from on one target.
struct Lesson {
    /// The target with its names.
    let target: StancePack.Target
    let examples: [StanceExample]
    /// What is known before any example is read.
    let known: StancePack.Terms
}

extension StanceInducer {
    /// Fits a model to the examples of each of one or several targets and writes it down as terms.
    ///
    /// Which terms are worth keeping is told from the examples of all of them: a word that one target has once and
    /// another again is a word, not a slip.
    ///
    /// - Parameter labels: The labels that occur on every one of the targets.
    func fitted(_ lessons: [Lesson], _ labels: [StanceLabel], isFew: Bool) -> [StancePack.Target] {
        var table = FeatureTable(lexicons: lessons.map(\.known), usesFragments: isFew)
        let texts = lessons.map { lesson in
            lesson.examples.map { table.features(of: StanceReading(TokenizedText($0.text))) }
        }
        let shared = self.counts(table, texts.joined())
        return lessons.enumerated().map { number, lesson in
            let own = self.counts(table, texts[number])
            let common = table.features.indices.filter { feature in
                let isKnown = table.features[feature].priors[number] != 0
                return (isKnown || own[feature] > 0 && shared[feature] >= options.leastTexts)
                    && table.features[feature].isWritable
            }
            let rows = LogisticModel.Rows(
                features: texts[number], priors: table.features.map { $0.priors[number] },
                classes: lesson.examples.map { labels.firstIndex(of: $0.label)! },
                weights: weights(of: lesson.examples, labels), classCount: labels.count)
            var target = lesson.target
            let (kept, model) = fitted(rows, common, lesson, isFew: isFew)
            write(model, labels, kept.map { table.features[$0] }, into: &target)
            return target
        }
    }

    /// The model of the features that are worth their lines, and those features.
    private func fitted(
        _ rows: LogisticModel.Rows, _ common: [Int], _ lesson: Lesson, isFew: Bool
    ) -> (kept: [Int], model: LogisticModel) {
        let fit = isFew ? options.fitOfFew : options.fitOfMany
        let scale = priorScale(lesson)
        let model = LogisticModel(rows.restricted(to: common), fit: fit, priorScale: scale)
        guard common.count > options.mostTerms else { return (common, model) }
        let kept = largest(model, common)
        return (kept, LogisticModel(rows.restricted(to: kept), fit: fit, priorScale: scale))
    }

    /// How much less than others known terms are held back: the fewer examples the rarer side has, the more what is
    /// known counts beside them.
    private func priorScale(_ lesson: Lesson) -> Double {
        let favor = lesson.examples.count { $0.label == .favor }
        let against = lesson.examples.count { $0.label == .against }
        return max(options.leastPriorScale, options.priorWorth / Double(max(1, min(favor, against))))
    }

    /// The number of texts that each feature occurs in.
    private func counts(_ table: FeatureTable, _ texts: some Sequence<[Int32]>) -> [Int] {
        var counts = [Int](repeating: 0, count: table.features.count)
        for text in texts { for feature in text { counts[Int(feature)] += 1 } }
        return counts
    }

    /// The features with the largest weights, in their old order.
    private func largest(_ model: LogisticModel, _ features: [Int]) -> [Int] {
        let sizes = features.indices.map { feature in
            (0..<model.classCount).map { model.coefficient(feature, $0).magnitude }.max() ?? 0
        }
        let order = features.indices.sorted { sizes[$0] == sizes[$1] ? $0 < $1 : sizes[$0] > sizes[$1] }
        return order.prefix(options.mostTerms).sorted().map { features[$0] }
    }

    /// Writes a model's weights as log-odds of for over against, and of doubt.
    private func write(
        _ model: LogisticModel, _ labels: [StanceLabel], _ features: [FeatureTable.Feature],
        into target: inout StancePack.Target
    ) {
        let favor = labels.firstIndex(of: .favor)
        let against = labels.firstIndex(of: .against)
        let none = labels.firstIndex(of: .none)
        let intercepts = model.intercepts
        let least = (intercepts.min() ?? 0) - Self.missingLabelOdds
        let f = favor.map { intercepts[$0] } ?? least
        let a = against.map { intercepts[$0] } ?? least
        target.baseline = f - a
        target.doubt = none.map { 2 * intercepts[$0] - f - a } ?? 0
        for (place, feature) in features.enumerated() {
            let f = favor.map { model.coefficient(place, $0) } ?? 0
            let a = against.map { model.coefficient(place, $0) } ?? 0
            let direction = f - a
            let aside = none.map { 2 * model.coefficient(place, $0) - f - a } ?? 0
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
