import Networks
import Statistics
import Topics

/// The rows of two corpora.
struct CorpusPair {
    let a: CorpusSide
    let b: CorpusSide
    let one: CorpusFigures
    let two: CorpusFigures
    let first: Int
    let second: Int
    /// Draws at most.
    let most: Int
    let seed: UInt64

    private typealias Row = ThreadComparison.Row

    /// What is measured on each comment.
    var means: [ThreadComparison.Row] {
        CorpusSide.Measure.allCases.compactMap { row($0.rawValue, a.sums(of: $0), b.sums(of: $0)) }
    }

    /// Mean positions on targets that both corpora speak about.
    var stances: [ThreadComparison.Row] {
        a.network.stances.compactMap { stance in
            guard let one = a.sums(onTarget: stance.target), let two = b.sums(onTarget: stance.target) else {
                return nil
            }
            return row("stance", target: stance.target, one, two)
        }
    }

    /// Shares of topics among the comments that were drawn.
    func topics(
        _ model: TopicModel, _ one: (start: Int, words: DrawnWords), _ two: (start: Int, words: DrawnWords)
    ) -> [ThreadComparison.Row] {
        model.topics.enumerated().compactMap { index, topic in
            func sample(_ side: (start: Int, words: DrawnWords)) -> ClusterSums {
                var places: [Int: Int] = [:]
                var groups: [[Double]] = []
                for (place, person) in side.words.people.enumerated() {
                    guard let assignment = model.assignments[side.start + place] else { continue }
                    let group = places[person] ?? groups.count
                    if group == groups.count {
                        places[person] = group
                        groups.append([])
                    }
                    groups[group].append(assignment.topic == index ? 1 : 0)
                }
                return ClusterSums(ClusterSample(groups))
            }
            return row("topic share", target: topic.label, sample(one), sample(two))
        }
    }

    private func row(
        _ measure: String, target: String? = nil, _ one: ClusterSums, _ two: ClusterSums
    ) -> ThreadComparison.Row? {
        let replicates = ThreadComparison.replicates(of: one.groups + two.groups, most: most)
        guard let comparison = Comparison(one, two, replicates: replicates, seed: seed) else { return nil }
        return Row(
            measure: measure, target: target, first: first, second: second, firstValue: comparison.first,
            secondValue: comparison.second, difference: comparison.difference, interval: comparison.interval,
            p: comparison.p, effect: comparison.effect, people: one.groups + two.groups,
            comments: one.count + two.count, fewestPeople: min(one.groups, two.groups))
    }

    /// How evenly weight is spread over people, and how often answers are returned.
    var influence: [ThreadComparison.Row] {
        let gini: @Sendable ([Double]) -> Double = { Concentration.gini($0) }
        let mean: @Sendable ([Double]) -> Double = { $0.reduce(0, +) / Double($0.count) }
        return [
            perPerson("concentration of replies (Gini)", gini) { Double($0.repliesReceived) },
            perPerson("share of people who are answered", mean) { $0.repliesReceived > 0 ? 1 : 0 },
        ].compactMap { $0 }
    }

    private func perPerson(
        _ measure: String, _ statistic: @escaping @Sendable ([Double]) -> Double,
        _ value: (CorpusNetwork.Person) -> Double
    ) -> ThreadComparison.Row? {
        let one = a.commenting.map { value(a.network.people[$0]) }
        let two = b.commenting.map { value(b.network.people[$0]) }
        let replicates = ThreadComparison.replicates(of: one.count + two.count, most: most)
        guard
            let outcome = ValueComparison.outcome(
                one, two, replicates: replicates, seed: seed, statistic: statistic)
        else { return nil }
        return Row(
            measure: measure, target: nil, first: first, second: second, firstValue: outcome.first,
            secondValue: outcome.second, difference: outcome.difference, interval: outcome.interval,
            p: outcome.p, effect: nil, people: one.count + two.count,
            comments: a.network.counts.comments + b.network.counts.comments,
            fewestPeople: min(one.count, two.count))
    }

    /// How those who write in both corpora moved, person by person.
    func moves(_ both: PeopleInBoth) -> [ThreadComparison.Row] {
        let replicates = ThreadComparison.replicates(of: both.rows.count, most: most)
        return both.moves(replicates: replicates, seed: seed)
    }

    /// Figures of the whole networks.
    var structure: [ThreadComparison.Row] {
        func interval(_ figure: (NetworkResampling) -> NetworkResampling.Figure) -> Interval? {
            one.resampling.flatMap { one in
                two.resampling.map { NetworkResampling.interval(figure(one), figure($0)) }
            }
        }
        func comments(_ side: CorpusSide) -> Double? {
            let people = side.commenting.count
            return people > 0 ? Double(side.network.counts.comments) / Double(people) : nil
        }
        return [
            whole("density", interval(\.density), one.density, two.density),
            whole("reciprocity", interval(\.reciprocity), one.reciprocity, two.reciprocity),
            whole("modularity", interval(\.modularity), one.modularity, two.modularity),
            whole("depth", nil, Double(a.network.counts.depth), Double(b.network.counts.depth)),
            whole("comments a person", nil, comments(a), comments(b)),
        ].compactMap { $0 }
    }

    private func whole(
        _ measure: String, _ interval: Interval?, _ one: Double?, _ two: Double?
    ) -> ThreadComparison.Row? {
        guard let one, let two else { return nil }
        return Row(
            measure: measure, target: nil, first: first, second: second, firstValue: one, secondValue: two,
            difference: two - one, interval: interval, p: nil, effect: nil,
            people: a.commenting.count + b.commenting.count,
            comments: a.network.counts.comments + b.network.counts.comments,
            fewestPeople: min(a.commenting.count, b.commenting.count))
    }
}
