// How much examples count, where opinions shift in time.

extension StanceInducer {
    /// How much each example counts: as much as makes the labels as frequent as they are in the recent
    /// past, where that differs from the time before.
    func weights(of examples: [StanceExample], _ labels: [StanceLabel]) -> [Double] {
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
}
