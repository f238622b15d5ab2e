import Discussions
import Findings
import Networks
import Statistics
import Topics

/// The four answers at the top of a thread's page, each a hedged sentence whose figures lead to their proof.
struct ThreadAnswers {
    let findings: ThreadFindings

    /// Fewer comments are told to be few.
    private static let fewComments = 20

    private struct Answer {
        let question: String
        let sentence: HTML
        let caution: String
    }

    var html: HTML {
        let items = [about, weight, sides, mood].map { answer -> HTML in
            "<li><b>\(answer.question)</b>\(answer.sentence)<span class=\"not\">\(answer.caution)</span></li>\n"
        }
        return "<ol class=\"answers\">\(HTML.joined(items))</ol>"
    }

    private func percent(_ share: Double) -> String { "\(Int((100 * share).rounded())) %" }

    private var about: Answer {
        let question = "What was it about?"
        let topics = findings.topics.topics
        guard !topics.isEmpty else {
            return Answer(
                question: question,
                sentence: "No topics stand apart. \(findings.topics.reason ?? "")",
                caution: "Read the comments themselves.")
        }
        let named = topics.prefix(3).map { topic -> HTML in
            "“\(topic.label)” (\(HTML.figure(percent(topic.share), "topics")))"
        }
        let coherences = topics.compactMap(\.coherence)
        let isLoose = coherences.isEmpty || coherences.reduce(0, +) / Double(coherences.count) < 0.1
        let rest: HTML = topics.count > named.count ? ", and \(topics.count - named.count) more" : .empty
        return Answer(
            question: question,
            sentence: "Mostly, by the words used, \(HTML.joined(named, by: ", "))\(rest).",
            caution: isLoose
                ? "The groups are loose: their terms seldom stand together. Read the terms, not the names."
                : "Each comment counts for the topic nearest to it.")
    }

    private var weight: Answer {
        let question = "Who carries weight?"
        let ranking = findings.influence.ranking
        guard let leader = ranking.first, !findings.network.ties.isEmpty else {
            return Answer(
                question: question, sentence: "Nobody is answered by name, so nobody can be ranked.",
                caution: "")
        }
        let share = Int(findings.influence.leaderShare.rounded())
        let figure = HTML.figure("\(share) of 100", "ranking-chart")
        let certainty: HTML =
            share >= 95
            ? findings.comments.count < Self.fewComments
                ? "\(leader.name), in these few comments: first in \(figure) resamples"
                : "\(leader.name) does, and surely so: first in \(figure) resamples"
            : share >= 50
                ? "Probably \(leader.name): first in \(figure) resamples"
                : "Nobody for certain; \(leader.name) is first in only \(figure) resamples"
        let few =
            findings.comments.count < Self.fewComments
            ? "So few comments say next to nothing. " : ""
        return Answer(
            question: question, sentence: "\(certainty)\(tied).",
            caution: few + "Weight is being answered by those who are answered, not being right.")
    }

    /// How far down from the second place people cannot be told apart from it.
    private var tied: HTML {
        let ranking = findings.influence.ranking
        guard ranking.count > 2 else { return .empty }
        let second = ranking[1]
        let last = ranking.dropFirst(2).prefix { $0.rankLow <= second.rankHigh }.count + 2
        return last > 2
            ? "; places \(HTML.figure("2 to \(last)", "ranking-chart")) cannot be told apart" : .empty
    }

    private var sides: Answer {
        let question = "Where do people stand?"
        let targets = findings.stances.targets
        guard !targets.isEmpty else {
            return Answer(
                question: question, sentence: "Nobody takes a side that a stance pack knows.",
                caution: "That they take none in other words is not said.")
        }
        let people = findings.people.count
        let sentences = targets.prefix(3).map { target -> HTML in
            let figure = HTML.figure("\(target.favor) for, \(target.against) against", "stance")
            let unsaid = people > 0 ? Double(target.unsaid) / Double(people) : 0
            return "On \(target.name): \(figure), \(percent(unsaid)) did not say."
        }
        return Answer(
            question: question, sentence: HTML.joined(Array(sentences), by: " "),
            caution: "People, not comments, by the terms of a pack. Few voices say little: see the intervals."
        )
    }

    private var mood: Answer {
        let question = "How did the mood move?"
        let figures = findings.figures
        guard let mean = figures.compound else {
            return Answer(question: question, sentence: "Nothing was said.", caution: "")
        }
        let tone = mean >= 0.05 ? "friendly" : mean <= -0.05 ? "unfriendly" : "mixed"
        let level: HTML =
            "\(tone.prefix(1).uppercased() + tone.dropFirst()) on the whole (mean \(HTML.figure(NumberWords.signed(mean, decimals: 2), "sentiment")))"
        guard let shift = findings.timeline.shift else {
            return Answer(
                question: question,
                sentence: "\(level); there are too few comments with a time to see it move.",
                caution: "A lexicon reads words, not irony.")
        }
        let first = NumberWords.signed(shift.first, decimals: 2)
        let last = NumberWords.signed(shift.last, decimals: 2)
        let span = HTML.figure("\(first) to \(last)", "timeline")
        let move: HTML =
            shift.isClear
            ? "it \(shift.difference > 0 ? "rose" : "fell") from \(span) between the first and the last third"
            : "no clear move: \(span) between the first and the last third may be chance"
        return Answer(
            question: question, sentence: "\(level); \(move).",
            caution:
                "Difference \(NumberWords.signed(shift.interval.low, decimals: 2)) to \(NumberWords.signed(shift.interval.high, decimals: 2)) when people are drawn anew. A lexicon reads words, not irony."
        )
    }
}
