public import Charts
import Discussions
public import Findings
import Networks
import Statistics
import Topics

/// What the charts of a thread say: the answer in the title, hedged as the data ask for, and how to read it.
public struct ThreadWords: Sendable {
    let findings: ThreadFindings

    /// The words of a thread's report.
    public init(_ findings: ThreadFindings) {
        self.findings = findings
    }

    var figures: ThreadFigures { findings.figures }

    /// The communities, named after their most influential member.
    public var communities: [String] {
        (0..<findings.influence.communities.count).map { community in
            let members = findings.influence.ranking.filter { $0.community == community }
            guard let leader = members.first else { return "community \(community + 1)" }
            return members.count > 1 ? "\(leader.name) and \(members.count - 1) more" : leader.name
        }
    }

    /// Title, description and caption of the network.
    public var network: ChartText {
        let inferred = findings.network.ties.count { $0.isInferredOnly }
        let answering = figures.explicitParents + figures.inferredParents
        return ChartText(
            title:
                "\(figures.comments) comments by \(figures.commenters) people, \(answering) answer somebody or the post: "
                + "\(figures.explicitParents) say so themselves, \(figures.inferredParents) inferred",
            description: "A network of \(findings.people.count) people and \(figures.ties) ties, in "
                + "\(figures.communities) communities. \(leaders)",
            caption:
                "Each disc is a person; its area follows PageRank, its colour the community. A curve is one or "
                + "more comments by one person to another, thicker for more, dashed where it is only inferred "
                + "(\(inferred) of \(figures.ties)). Nearness on the page follows distance in the network and means "
                + "nothing by itself.")
    }

    private var leaders: String {
        let names = findings.influence.ranking.prefix(3).map(\.name)
        return names.isEmpty ? "" : "Most influential: \(names.joined(separator: ", "))."
    }

    /// Title, description and caption of the ranking.
    public var ranking: ChartText {
        let title: String
        if let leader = findings.influence.ranking.first, findings.network.ties.count > 0 {
            let share = Int(findings.influence.leaderShare.rounded())
            let tied = findings.influence.ranking.dropFirst().filter { $0.rankLow <= leader.rankHigh }.count
            title =
                "\(leader.name) leads in \(share) of 100 resamples"
                + (tied > 0 ? "; \(tied) other\(tied == 1 ? "" : "s") may stand as high" : "")
        } else {
            title = "Nobody is answered by name, so nobody leads"
        }
        return ChartText(
            title: title, description: "People by PageRank in the network of answers. \(leaders)",
            caption:
                "Bars are PageRank over \(figures.ties) ties; dots are ranks, lines hold 90 % of the ranks when the "
                + "\(figures.comments) comments are drawn anew. People whose lines overlap cannot be told apart. "
                + "Bars of one colour are one community, as in the network. Influence here is being answered by those who are answered, not being right."
        )
    }

    /// Title, description and caption of the timeline.
    public var timeline: ChartText {
        let span = figures.first.flatMap { first in figures.last.map { $0.seconds(since: first) } }
        return ChartText(
            title: span.map { "\(figures.comments) comments in \(TimeWords.duration($0))\(trend)" }
                ?? "No times are known",
            description: "Comments, mean compound and incivility over time.",
            caption:
                "Bars are comments in \(TimeWords.duration(max(60, findings.timeline.width))); the line is their "
                + "mean compound with a 95 % interval from resampling people; marks are mean incivility. Times are UTC. "
                + "A move inside the band may be chance.")
    }

    /// How the mood of the last third stands to that of the first, where the interval allows a word.
    private var trend: String {
        guard let shift = findings.timeline.shift else { return "" }
        guard shift.isClear else { return ", no clear move of mood" }
        return shift.difference > 0 ? ", the mood rising" : ", the mood falling"
    }

    /// Title, description and caption of the spread of moods.
    public var sentiment: ChartText {
        let mean = figures.compound.map { NumberWords.signed($0, decimals: 2) } ?? "unknown"
        let interval =
            figures.compoundInterval.map {
                " (\(NumberWords.signed($0.low, decimals: 2)) to \(NumberWords.signed($0.high, decimals: 2)))"
            } ?? ""
        return ChartText(
            title:
                "\(figures.negative) negative, \(figures.neutral) neutral, \(figures.positive) positive; mean \(mean)\(interval)",
            description: "A histogram of the compound of \(figures.comments) comments.",
            caption:
                "Compound of each of \(figures.comments) comments, −1 to 1, the mean over its sentences; quoted "
                + "words are left out. The interval resamples people. A lexicon reads words, not irony, and a "
                + "negative word may be about anything: sentiment is not stance.")
    }

    /// Title, description and caption of the stances.
    public var stance: ChartText {
        let title: String
        if let leading = findings.stances.targets.first {
            let said = leading.favor + leading.against
            title =
                "On \(leading.name), \(leading.favor) are for, \(leading.against) against; "
                + "\(leading.unsaid) of \(said + leading.unsaid) did not say"
        } else {
            title = "Nobody takes a side that a stance pack knows"
        }
        return ChartText(
            title: title,
            description: findings.stances.targets.map {
                "\($0.name): \($0.favor) for, \($0.against) against."
            }
            .joined(separator: " "),
            caption:
                "People, not comments: each counts once for a target, by the mean of their comments. In brackets, "
                + "and as whiskers, the 95 % interval among those who took a side. Terms of a pack decide; those who say it in other "
                + "words are among the unsaid.")
    }

    /// Title, description and caption of the topics.
    public var topics: ChartText {
        let topics = findings.topics.topics
        return ChartText(
            title: topics.first.map {
                "\(topics.count) topics; the largest, “\($0.label)”, holds \(Int((100 * $0.share).rounded())) % of the comments"
            } ?? "No topics stand apart",
            description: topics.map { "\($0.label): \($0.texts) comments." }.joined(separator: " "),
            caption:
                "Each comment counts for the topic it is nearest to; bars are split by the community of who "
                + "wrote. Names are the terms that set a topic apart. In short threads topics are loose: read the terms."
        )
    }
}

extension ThreadWords {
    /// - Parameter inside: Replies within communities; `all`: all replies that the matrix holds.
    func matrix(inside: Int, all: Int) -> ChartText {
        let share = all > 0 ? Int((100 * Double(inside) / Double(all)).rounded()) : 0
        return ChartText(
            title: all > 0
                ? "\(share) of 100 replies stay within a community" : "Nobody answers anybody’s comment",
            description: "Replies between communities: \(inside) of \(all) stay within one.",
            caption:
                "Each row is a community that answers, each column one that is answered; numbers are replies. "
                + "Communities are found from the same ties, so replies within them are many by construction: what tells "
                + "is which communities answer each other.")
    }

    var chance: ChartText {
        let rows = ChanceRow.all(findings)
        let beyond = rows.filter { $0.found.p < 0.05 }.map(\.structure)
        let title =
            rows.isEmpty
            ? "Too few ties to be set beside chance"
            : beyond.isEmpty
                ? "Nothing here falls apart by more than chance"
                : "More than chance: \(beyond.joined(separator: ", "))"
        return ChartText(
            title: title,
            description: rows.map {
                "\($0.structure): \(Number.rounded($0.found.score, decimals: 3)), by chance "
                    + "\(Number.rounded($0.found.nullMean, decimals: 3))."
            }.joined(separator: " "),
            caption:
                "Dots are what was found, bands the mean and two standard deviations of networks in which everybody has "
                + "as many ties, friends and foes, and all else is chance; z counts deviations, p is the share of those "
                + "networks that reach as far. Modularity by itself says little: sparse networks always have much of it."
        )
    }

    var drift: ChartText {
        ChartText(
            title: "When each topic was talked about",
            description: "Comments of each topic over time.",
            caption:
                "Bars are comments in \(TimeWords.duration(max(60, findings.timeline.width))), all topics on one scale. Times "
                + "are UTC. A topic of few comments comes and goes by chance.")
    }

    func tree(shown: Int) -> ChartText {
        let all = findings.comments.count
        let part = shown < all ? " The \(shown) comments of the largest branches of \(all)." : ""
        return ChartText(
            title: "The longest chain of answers is \(findings.figures.depth) comments deep",
            description: "The conversation as a tree of \(shown) comments.\(part)",
            caption:
                "A row a comment, set in under what it answers; lines are dashed where that is inferred. Triangles "
                + "up agree with what they answer, down disagree, dots do neither; agreement is read from words and is "
                + "wrong nearly as often as right.\(part)")
    }
}

/// Numbers in sentences.
enum NumberWords {
    /// With a sign, a true minus.
    static func signed(_ value: Double, decimals: Int) -> String {
        let text = Number.rounded(value, decimals: decimals)
        return text.hasPrefix("-") ? "−" + text.dropFirst() : value > 0 ? "+" + text : text
    }
}
