import Networks
import Replies
import Sentiment
import Statistics
import Topics

extension ThreadComparison.Pair {
    /// Shares of the topics of all threads together, comment by comment.
    ///
    /// - Parameter starts: Where the comments of each thread begin among all texts.
    func topics(_ model: TopicModel, _ starts: [Int]) -> [ThreadComparison.Row] {
        model.topics.enumerated().compactMap { index, topic in
            func share(_ start: Int) -> (CommentFindings) -> Double? {
                { comment in model.assignments[start + comment.index].map { $0.topic == index ? 1 : 0 } }
            }
            return row("topic share", target: topic.label, share(starts[first]), share(starts[second]))
        }
    }

    /// How evenly weight is spread over people, and how often answers are returned.
    var influence: [ThreadComparison.Row] {
        let gini: @Sendable ([Double]) -> Double = { Concentration.gini($0) }
        let mean: @Sendable ([Double]) -> Double = { $0.reduce(0, +) / Double($0.count) }
        return [
            perPerson("concentration of replies (Gini)", gini) { thread in
                thread.influence.ranking.filter { $0.comments > 0 }.map { Double($0.repliesReceived) }
            },
            perPerson("share of people who are answered", mean) { thread in
                thread.influence.ranking.filter { $0.comments > 0 }.map { $0.repliesReceived > 0 ? 1 : 0 }
            },
        ].compactMap { $0 }
    }

    /// How those who write in both threads moved, person by person.
    func moves(_ both: PeopleInBoth) -> [ThreadComparison.Row] {
        both.moves(replicates: replicates, seed: seed)
    }

    private func perPerson(
        _ measure: String, _ statistic: @escaping @Sendable ([Double]) -> Double,
        _ values: (ThreadFindings) -> [Double]
    ) -> ThreadComparison.Row? {
        let one = values(a)
        let two = values(b)
        guard
            let outcome = ValueComparison.outcome(
                one, two, replicates: replicates, seed: seed, statistic: statistic)
        else { return nil }
        return ThreadComparison.Row(
            measure: measure, target: nil, first: first, second: second, firstValue: outcome.first,
            secondValue: outcome.second, difference: outcome.difference, interval: outcome.interval,
            p: outcome.p, effect: nil, people: one.count + two.count,
            comments: a.comments.count + b.comments.count, fewestPeople: min(one.count, two.count))
    }
}

extension PeopleInBoth {
    /// How they moved, as rows of a comparison.
    func moves(replicates: Int, seed: UInt64) -> [ThreadComparison.Row] {
        [
            move(
                "mean compound, people in both", replicates, seed, { $0.firstCompound }, { $0.secondCompound }
            ),
            move(
                "incivility, people in both", replicates, seed, { $0.firstIncivility },
                { $0.secondIncivility }),
        ].compactMap { $0 }
    }

    private func move(
        _ measure: String, _ replicates: Int, _ seed: UInt64, _ one: (Row) -> Double?,
        _ two: (Row) -> Double?
    ) -> ThreadComparison.Row? {
        let rows = rows.filter { one($0) != nil && two($0) != nil }
        let before = rows.compactMap(one)
        let after = rows.compactMap(two)
        let differences = zip(before, after).map { $1 - $0 }
        guard let outcome = ValueComparison.paired(differences, replicates: replicates, seed: seed) else {
            return nil
        }
        let count = Double(before.count)
        let mean = differences.reduce(0, +) / count
        let spread = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)
        return ThreadComparison.Row(
            measure: measure, target: nil, first: first, second: second,
            firstValue: before.reduce(0, +) / count, secondValue: after.reduce(0, +) / count,
            difference: mean, interval: outcome.interval, p: outcome.p,
            effect: spread > 0 ? mean / spread.squareRoot() : nil, people: before.count,
            comments: rows.reduce(0) { $0 + $1.firstComments + $1.secondComments },
            fewestPeople: before.count)
    }
}
