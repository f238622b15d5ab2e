public import Topics

extension Table {
    /// The topics of a corpus, numbered from 1.
    ///
    /// - Parameters:
    ///   - model: The topics.
    ///   - ids: The ids of the texts, by which examples are named; without them by their place, from 1.
    public static func topics(_ model: TopicModel, ids: [String] = []) -> Table {
        var table = Table(columns: [
            "topic", "label", "terms", "comments", "share", "coherence", "exclusivity", "stability",
            "examples",
        ])
        for (index, topic) in model.topics.enumerated() {
            let examples = topic.examples.map { $0 < ids.count ? ids[$0] : "\($0 + 1)" }
            table.append([
                .integer(index + 1), .text(topic.label), .text(topic.terms.joined(separator: ", ")),
                .integer(topic.texts), .rounded(topic.share, decimals: 4),
                .rounded(topic.coherence, decimals: 4), .rounded(topic.exclusivity, decimals: 4),
                .rounded(topic.stability, decimals: 4), .text(examples.joined(separator: " ")),
            ])
        }
        return table
    }

    /// How well each number of topics would do; empty where the number was given.
    public static func topicCurve(_ model: TopicModel) -> Table {
        var table = Table(columns: ["topics", "stability", "coherence", "quality"])
        for point in model.curve {
            table.append([
                .integer(point.count), .rounded(point.stability, decimals: 4),
                .rounded(point.coherence, decimals: 4), .rounded(point.quality, decimals: 4),
            ])
        }
        return table
    }

    /// A row a topic and group of texts: how much of the group it makes up.
    ///
    /// `lift` is the share over that in all groups together, `distance` how far the group's topics lie from those of
    /// all, 0 to 1.
    ///
    /// - Parameters:
    ///   - names: What each group is called.
    ///   - column: What groups are: `thread`, `group`.
    public static func topicDrift(
        _ model: TopicModel, _ drift: TopicDrift, names: [String], column: String
    ) -> Table {
        var table = Table(columns: ["topic", "label", column, "comments", "share", "lift", "distance"])
        for (index, topic) in model.topics.enumerated() {
            for (group, name) in names.enumerated() {
                let cell = drift.cells[index][group]
                table.append([
                    .integer(index + 1), .text(topic.label), .text(name), .integer(cell.texts),
                    .rounded(cell.share, decimals: 4), .rounded(cell.lift, decimals: 3),
                    .rounded(drift.distances[group], decimals: 4),
                ])
            }
        }
        return table
    }
}
