/// What a thread talks about: a bar a topic, split by who talks.
public struct TopicsChart: Chart {
    /// A topic.
    public struct Row: Sendable {
        /// What it is called.
        public var label: String
        /// The terms that set it apart, the first ones first.
        public var terms: [String]
        /// How many comments are mostly about it.
        public var comments: Int
        /// Those as a share of all, 0 to 1.
        public var share: Double
        /// Comments of each community, in the order of ``TopicsChart/communities``.
        public var parts: [Int]

        /// A topic with its parts by community.
        public init(label: String, terms: [String], comments: Int, share: Double, parts: [Int]) {
            self.label = label
            self.terms = terms
            self.comments = comments
            self.share = share
            self.parts = parts
        }
    }

    /// Title, description and caption.
    public var text: ChartText
    /// The names of the communities, the larger first.
    public var communities: [String]
    /// The topics, the largest first.
    public var rows: [Row]
    /// Why there are no topics, where there are none.
    public var reason: String?

    /// Topics by community, or the reason why there are none.
    public init(text: ChartText, communities: [String], rows: [Row], reason: String?) {
        self.text = text
        self.communities = communities
        self.rows = rows
        self.reason = reason
    }

    public func svg(width: Double, id: String, on ground: ChartGround) -> String {
        let frame = ChartFrame(text, width: width, on: ground)
        guard !rows.isEmpty else { return frame.empty(id: id, because: reason ?? "There are no topics.") }
        let largest = Double(rows.map(\.comments).max() ?? 1)
        let bar = LinearScale(0...largest, from: ChartFrame.margin, to: width - ChartFrame.margin - 90)
        let rowHeight = 66.0
        let first = frame.top + 16 + 18 * Double(Legend.lines(communities, within: width))
        let bottom = first + rowHeight * Double(rows.count) - 6
        return frame.document(id: id, bottom: bottom) { drawing in
            Legend.draw(communities, .square, top: frame.top + 4, within: width, in: &drawing)
            for (index, row) in rows.enumerated() {
                let y = first + rowHeight * Double(index)
                drawing.text(
                    TextWidth.fitted(row.label, into: width - 2 * ChartFrame.margin, size: 14),
                    x: ChartFrame.margin,
                    y: y + 8, "label", hint: row.label)
                var start = 0
                for (community, count) in Self.joined(row.parts).enumerated() where count > 0 {
                    drawing.rectangle(
                        x: bar(Double(start)), y: y + 14,
                        width: bar(Double(start + count)) - bar(Double(start)) - 1,
                        height: 16, Theme.category(community),
                        hint: "\(row.label): \(count) comments by \(name(community))")
                    start += count
                }
                drawing.text(
                    "\(row.comments) (\(Int((100 * row.share).rounded())) %)",
                    x: bar(Double(row.comments)) + 6, y: y + 27, "small")
                drawing.text(
                    TextWidth.fitted(
                        row.terms.joined(separator: " · "), into: width - 2 * ChartFrame.margin, size: 12),
                    x: ChartFrame.margin, y: y + 46, "soft")
            }
        }
    }

    /// Communities without a colour of their own as one.
    private static func joined(_ parts: [Int]) -> [Int] {
        guard parts.count > Theme.categories else { return parts }
        return parts.prefix(Theme.categories) + [parts.dropFirst(Theme.categories).reduce(0, +)]
    }

    private func name(_ community: Int) -> String {
        community < min(communities.count, Theme.categories) ? communities[community] : "smaller communities"
    }
}
