/// What a thread talks about: a bar a topic, split by who talks.
public struct TopicsChart: Chart {
    public struct Row: Sendable {
        public var label: String
        public var terms: [String]
        public var comments: Int
        public var share: Double
        /// Comments of each community, in the order of ``TopicsChart/communities``.
        public var parts: [Int]

        public init(label: String, terms: [String], comments: Int, share: Double, parts: [Int]) {
            self.label = label
            self.terms = terms
            self.comments = comments
            self.share = share
            self.parts = parts
        }
    }

    public var text: ChartText
    /// The names of the communities, the larger first.
    public var communities: [String]
    public var rows: [Row]
    /// Why there are no topics, where there are none.
    public var reason: String?

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
        let first = frame.top + 34
        let bottom = first + rowHeight * Double(rows.count) - 6
        return frame.document(id: id, bottom: bottom) { drawing in
            legend(&drawing, frame)
            for (index, row) in rows.enumerated() {
                let y = first + rowHeight * Double(index)
                drawing.text(
                    TextWidth.fitted(row.label, into: width - 2 * ChartFrame.margin, size: 14),
                    x: ChartFrame.margin,
                    y: y + 8, "label", hint: row.label)
                var start = 0
                for (community, count) in row.parts.enumerated() where count > 0 {
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

    private func name(_ community: Int) -> String {
        community < communities.count ? communities[community] : "others"
    }

    /// The communities in their colours, as many as fit.
    private func legend(_ drawing: inout Drawing, _ frame: ChartFrame) {
        var x = ChartFrame.margin
        for index in communities.indices.prefix(Theme.categories) {
            let label = TextWidth.fitted(communities[index], into: 190, size: 12)
            let room = 18 + TextWidth.of(label, size: 12) + 16
            guard x + room < frame.width else { break }
            drawing.rectangle(x: x, y: frame.top - 4, width: 11, height: 11, Theme.category(index), corner: 2)
            drawing.text(label, x: x + 17, y: frame.top + 6, "soft")
            x += room
        }
    }
}
