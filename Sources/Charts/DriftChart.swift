/// How the topics of a thread come and go: a strip of bars for each, all over the same time and on the same scale.
public struct DriftChart: Chart {
    /// A topic over time.
    public struct Row: Sendable {
        /// What the topic is called.
        public var label: String
        /// Comments in each stretch of time.
        public var counts: [Int]

        /// A topic with its comments in each slice.
        public init(label: String, counts: [Int]) {
            self.label = label
            self.counts = counts
        }
    }

    /// Title, description and caption.
    public var text: ChartText
    /// The topics, from top to bottom.
    public var rows: [Row]
    /// What stands under the axis at each stretch; `nil` between ticks.
    public var ticks: [String?]

    /// A chart of topics over slices of time, with a word below some of them.
    public init(text: ChartText, rows: [Row], ticks: [String?]) {
        precondition(rows.allSatisfy { $0.counts.count == ticks.count }, "Every row covers the same time.")
        self.text = text
        self.rows = rows
        self.ticks = ticks
    }

    public func svg(width: Double, id: String, on ground: ChartGround) -> String {
        let frame = ChartFrame(text, width: width, on: ground)
        guard !rows.isEmpty, ticks.count > 1 else {
            return frame.empty(id: id, because: "There are no topics, or no times, to follow.")
        }
        let isNarrow = width < 700
        let labelWidth = isNarrow ? 0 : 260.0
        let strip = 34.0
        let rowHeight = isNarrow ? strip + 24 : strip + 10
        let left = ChartFrame.margin + labelWidth
        let right = width - ChartFrame.margin
        let step = (right - left) / Double(ticks.count)
        let largest = Double(max(1, rows.flatMap(\.counts).max() ?? 1))
        let end = frame.top + rowHeight * Double(rows.count)
        return frame.document(id: id, bottom: end + 24) { drawing in
            for (index, row) in rows.enumerated() {
                let base = frame.top + rowHeight * Double(index + 1)
                let label = TextWidth.fitted(
                    row.label, into: isNarrow ? width - 2 * ChartFrame.margin : labelWidth - 12, size: 12)
                drawing.text(
                    label, x: ChartFrame.margin, y: isNarrow ? base - strip - 6 : base - 4, "small",
                    hint: row.label)
                drawing.line(x1: left, y1: base, x2: right, y2: base, "grid")
                for (place, count) in row.counts.enumerated() where count > 0 {
                    let height = strip * Double(count) / largest
                    drawing.rectangle(
                        x: left + step * Double(place) + 0.5, y: base - height, width: max(1, step - 1),
                        height: height, "bar",
                        hint: ground == .page ? nil : "\(row.label): \(count) comment\(count == 1 ? "" : "s")"
                    )
                }
            }
            AxisLabels.draw(
                ticks, at: { left + step * (Double($0) + 0.5) }, y: end + 18, within: width, in: &drawing)
        }
    }
}
