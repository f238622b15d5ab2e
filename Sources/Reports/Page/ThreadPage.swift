import Discussions
import Findings

/// A thread's page: answers first, charts second, proof third.
struct ThreadPage {
    let findings: ThreadFindings
    let charts: ThreadCharts
    let commenters: Table
    let edges: Table
    let topics: Table
    let manifest: ManifestDocument?

    /// Bytes of a page: what a phone opens at once.
    static let size = 2_900_000

    var bytes: [UInt8] {
        let people = PeopleSection(
            findings: findings, charts: charts, commenters: commenters, edges: edges)
        let mood = MoodSections(findings: findings, charts: charts)
        let subjects = SubjectSections(findings: findings, charts: charts, topicTable: topics)
        let answers = PageSection(
            name: "In short", anchor: "answers", body: ThreadAnswers(findings: findings).html)
        let before = [
            answers, people.section, mood.timeline, subjects.stance, mood.sentiment, subjects.topics,
            ExchangeSection(findings: findings, charts: charts).section,
        ]
        let after = MethodSection(findings: findings, manifest: manifest).section
        let others = (before + [after]).reduce(0) { $0 + $1.html.markup.utf8.count }
        let comments = CommentsSection(
            findings: findings,
            budget: Self.size - others - PageStyle.sheet.utf8.count - PageScript.text.utf8.count,
            linked: people.linked
        ).section
        let sections = before + [comments, after]
        return PageFrame(
            title: findings.discussion.title.isEmpty ? findings.discussion.id : findings.discussion.title,
            kind: "Thread report", lead: lead,
            contents: sections.map { (name: $0.name, anchor: $0.anchor) },
            body: HTML.joined(sections.map(\.html))
        ).bytes
    }

    private var lead: HTML {
        let figures = findings.figures
        var times: HTML = .empty
        if let first = figures.first, let last = figures.last {
            times = "\(TimeWords.moment(first)) to \(TimeWords.moment(last)). "
        }
        let answering = figures.explicitParents + figures.inferredParents
        return
            "\(times)\(figures.comments) comments by \(figures.commenters) people, \(answering) answered somebody or the post (\(figures.explicitParents) say so themselves, \(figures.inferredParents) inferred). Source: \(manifest?.inputs.first?.name ?? findings.discussion.id)."
    }
}
