public import Topics

extension Table {
    /// The topics of a corpus, numbered from 1.
    public static func topics(_ model: TopicModel) -> Table {
        var table = Table(columns: ["topic", "label", "terms", "comments", "share", "coherence"])
        for (index, topic) in model.topics.enumerated() {
            table.append([
                .integer(index + 1), .text(topic.label), .text(topic.terms.joined(separator: " ")),
                .integer(topic.texts), .rounded(topic.share, decimals: 4),
                .rounded(topic.coherence, decimals: 4),
            ])
        }
        return table
    }
}
