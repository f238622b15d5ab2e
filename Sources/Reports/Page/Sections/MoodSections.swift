import Charts
import Discussions
import Findings
import Language
import Replies
import Sentiment

/// How volume and mood moved, and how they are spread, with the two comments at the ends.
struct MoodSections {
    let findings: ThreadFindings
    let charts: ThreadCharts

    var timeline: PageSection {
        let table = Table.timeline(findings.timeline)
        let figure = PageFigure(
            name: "timeline", chart: charts.timeline, files: ["timeline.svg", "timeline.csv"],
            twin: TableMarkup(table: table, caption: "Comments and mood over time, UTC").html)
        return PageSection(name: "How it went", anchor: "timeline", body: figure.html)
    }

    private static let quotes = """
        <div class="grid">
        {{#ends}}<div class="six"><h3>{{{heading}}}</h3>
        <blockquote dir="auto"><div>{{{text}}}</div><footer><bdi>{{{name}}}</bdi>, <a href="#c{{{place}}}">comment {{{id}}}</a>,
        compound {{{compound}}}</footer></blockquote></div>
        {{/ends}}</div>
        """

    var sentiment: PageSection {
        let figures = findings.figures
        var twin = Table(columns: ["label", "comments"])
        for (label, count) in [
            (SentimentScore.Label.negative, figures.negative), (.neutral, figures.neutral),
            (.positive, figures.positive),
        ] {
            twin.append([.text(label.rawValue), .integer(count)])
        }
        let figure = PageFigure(
            name: "sentiment", chart: charts.sentiment, files: ["sentiment.svg", "comments.csv"],
            twin: TableMarkup(table: twin, caption: "Comments by mood").html)
        return PageSection(
            name: "What they feel", anchor: "sentiment", body: "\(figure.html)\(extremes)")
    }

    /// The most positive and the most negative comment, the longer of equals.
    private var extremes: HTML {
        let scored = findings.comments.filter { !$0.sentiment.evidence.isEmpty }
        func value(_ found: CommentFindings) -> (Double, Int, Int) {
            (found.sentiment.compound, found.words, -found.index)
        }
        var ends: [[String: PageValue]] = []
        if let best = scored.max(by: { value($0) < value($1) }), best.sentiment.compound > 0 {
            ends.append(quote(best, "Most positive"))
        }
        if let worst = scored.min(by: {
            ($0.sentiment.compound, -$0.words, $0.index) < ($1.sentiment.compound, -$1.words, $1.index)
        }), worst.sentiment.compound < 0 {
            ends.append(quote(worst, "Most negative"))
        }
        return PagePart(template: Self.quotes, values: ["ends": .list(ends)]).html
    }

    /// A quotation is cut after this many bytes.
    private static let longest = 900

    private func quote(_ found: CommentFindings, _ heading: String) -> [String: PageValue] {
        let comment = findings.discussion.comments[found.index]
        var text: [UInt8] = []
        MarkedText(comment, ownWords: findings.replies.ownWords[found.index], found)
            .write(to: &text, most: Self.longest)
        return [
            "heading": .text(heading), "text": .html(HTML(markup: String(decoding: text, as: UTF8.self))),
            "name": .text(found.commenter.map { findings.people[$0].name } ?? "unnamed"),
            "place": .text(String(found.index + 1)), "id": .text(comment.id),
            "compound": .text(Number.rounded(found.sentiment.compound, decimals: 4)),
        ]
    }
}
