import Charts
import Discussions
import Findings
import Language
import Replies
import Stances
import Topics

/// Where people stand, and what they talk about.
struct SubjectSections {
    let findings: ThreadFindings
    let charts: ThreadCharts
    let topicTable: Table

    var stance: PageSection {
        let figure = PageFigure(
            name: "stance", chart: charts.stance, files: ["stance.svg", "positions.csv", "stance.csv"],
            twin: findings.stances.targets.isEmpty
                ? .empty
                : TableMarkup(
                    table: Table.positions(findings), caption: "People by target and camp, 95 % intervals"
                ).html)
        return PageSection(name: "Where people stand", anchor: "stance", body: figure.html)
    }

    private static let list = """
        <ol class="topics">
        {{#topics}}<li><strong>{{{label}}}</strong> <span class="soft">{{{comments}}} comments, {{{share}}}; held by {{{holders}}}</span>
        <div class="soft">{{{terms}}}</div>
        <div dir="auto">“{{{example}}}” <a href="#c{{{place}}}">comment {{{id}}}</a></div></li>
        {{/topics}}</ol>
        """

    var topics: PageSection {
        let figure = PageFigure(
            name: "topics", chart: charts.topics,
            files: ["topics.svg", "topics.csv", "topic-use.csv", "topic-curve.csv"],
            twin: findings.topics.topics.isEmpty
                ? .empty : TableMarkup(table: topicTable, caption: "Topics, the larger first").html)
        let rows = findings.topics.topics.enumerated().map { index, topic -> [String: PageValue] in
            let members = findings.comments.filter { $0.topic?.topic == index }
            let nearest = members.max {
                ($0.topic?.weight ?? 0, -$0.index) < ($1.topic?.weight ?? 0, -$1.index)
            }
            return [
                "label": .text(topic.label), "comments": .text(String(topic.texts)),
                "share": .text("\(Int((100 * topic.share).rounded())) %"), "holders": .text(holders(members)),
                "terms": .text(topic.terms.joined(separator: " · ")),
                "example": .text(nearest.map(excerpt) ?? ""),
                "place": .text(nearest.map { String($0.index + 1) } ?? ""),
                "id": .text(nearest.map { findings.discussion.comments[$0.index].id } ?? ""),
            ]
        }
        let drift = PageFigure(
            name: "drift", chart: charts.drift, files: ["drift.svg", "comments.csv"], twin: .empty)
        let list = PagePart(template: Self.list, values: ["topics": .list(rows)]).html
        return PageSection(
            name: "What they talk about", anchor: "topics",
            body: "\(figure.html)\(findings.topics.topics.isEmpty ? .empty : list + drift.html)")
    }

    /// Who writes most of a topic's comments, by name.
    private func holders(_ members: [CommentFindings]) -> String {
        var counts: [Int: Int] = [:]
        for comment in members {
            if let person = comment.commenter { counts[person, default: 0] += 1 }
        }
        let leading = counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.prefix(3)
        return leading.map { "\(findings.people[$0.key].name) (\($0.value))" }.joined(separator: ", ")
    }

    private static let excerptWords = 40

    /// The beginning of what a comment says itself.
    private func excerpt(_ found: CommentFindings) -> String {
        let text = String(decoding: findings.replies.ownWords[found.index].bytes, as: UTF8.self)
        let words = text.split(whereSeparator: \.isWhitespace)
        return words.prefix(Self.excerptWords).joined(separator: " ")
            + (words.count > Self.excerptWords ? "…" : "")
    }
}
