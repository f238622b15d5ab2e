import Discussions
public import Findings
import Topics

extension Table {
    /// Who takes up which topic, and when: a report's `topic-use.csv`.
    ///
    /// A row a topic and commenter, camp or bin of the timeline (`by`) that has comments on it. `lift` is the share over
    /// that in the whole thread, `distance` how far the group's topics lie from those of all, 0 to 1.
    public static func topicUse(_ findings: ThreadFindings) -> Table {
        let use = findings.topicUse
        var table = Table(columns: [
            "topic", "label", "by", "group", "comments", "share", "lift", "distance",
        ])
        func append(_ by: String, _ drift: TopicDrift, _ names: [String]) {
            for (index, topic) in findings.topics.topics.enumerated() {
                for (group, name) in names.enumerated() where drift.cells[index][group].texts > 0 {
                    let cell = drift.cells[index][group]
                    table.append([
                        .integer(index + 1), .text(topic.label), .text(by), .text(name),
                        .integer(cell.texts), .rounded(cell.share, decimals: 4),
                        .rounded(cell.lift, decimals: 3), .rounded(drift.distances[group], decimals: 4),
                    ])
                }
            }
        }
        append("commenter", use.byCommenter, findings.people.map(\.name))
        append("camp", use.byCamp, findings.stances.camps.names)
        append("time", use.overTime, findings.timeline.bins.map(\.start.description))
        return table
    }
}
