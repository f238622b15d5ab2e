extension ModelScorer {
    /// How well the model does on a set.
    public func measure(on set: SentimentSet) -> SentimentFit.Measure {
        let sums = set.examples.map { self.sums(of: $0.text) }
        var held = SentimentFit.HeldOutSums(isRated: set.isRated)
        for (example, sums) in zip(set.examples, sums) {
            switch example.answer {
            case .valence(let valence): held.answers.append(valence)
            case .label(let label): held.answers.append(label == .positive ? 1 : label == .negative ? -1 : 0)
            }
            held.valence.append(sums.valence)
            held.feeling.append(sums.feeling)
        }
        return SentimentFit.Measure(
            set: set.name, examples: held.answers.count,
            correlation: set.isRated ? constants.correlation(of: held) : nil,
            macroF1: set.isRated ? nil : constants.macroF1(of: held))
    }
}
