/// Where people stand on each target: against to the left, for to the right, those who did not say between.
public struct StanceChart: Chart {
    /// How people stand towards a target.
    public struct Row: Sendable {
        /// The target's name.
        public var target: String
        /// How many are for it.
        public var favor: Int
        /// How many are against it.
        public var against: Int
        /// How many speak of it without taking a side.
        public var unsaid: Int
        /// 95 % interval of the share for it among those who took a side.
        public var low: Double
        /// The upper end of that interval.
        public var high: Double

        /// A target with its counts and the interval of the share in favour.
        public init(target: String, favor: Int, against: Int, unsaid: Int, low: Double, high: Double) {
            self.target = target
            self.favor = favor
            self.against = against
            self.unsaid = unsaid
            self.low = low
            self.high = high
        }
    }

    /// Title, description and caption.
    public var text: ChartText
    /// The targets, from top to bottom.
    public var rows: [Row]

    /// Diverging bars, a target each.
    public init(text: ChartText, rows: [Row]) {
        self.text = text
        self.rows = rows
    }

    static let mostRows = 12

    public func svg(width: Double, id: String, on ground: ChartGround) -> String {
        let frame = ChartFrame(text, width: width, on: ground)
        guard !rows.isEmpty else {
            return frame.empty(
                id: id, because: "No stance pack names a target that this thread takes sides on.")
        }
        let shown = rows.prefix(Self.mostRows)
        let isNarrow = width < 700
        // A narrow row has its interval in a line of its own.
        let rowHeight = isNarrow ? 66.0 : 50
        let left = ChartFrame.margin
        let right = width - ChartFrame.margin - 8
        let widest = Double(shown.map { max($0.favor, $0.against) }.max() ?? 1)
        // The unsaid stand in the middle with a width of their own, so that sides can be compared.
        let gap = min(110, width * 0.22)
        let middle = (left + right) / 2
        let unit = ((right - left - gap) / 2 - 30) / max(1, widest)
        let first = frame.top + 26
        let bottom = first + rowHeight * Double(shown.count) + 4
        return frame.document(id: id, bottom: bottom) { drawing in
            drawing.text("← against", x: middle - gap / 2 - 6, y: frame.top + 8, "soft", anchor: .end)
            drawing.text("not said", x: middle, y: frame.top + 8, "soft", anchor: .middle)
            drawing.text("for →", x: middle + gap / 2 + 6, y: frame.top + 8, "soft")
            for (index, row) in shown.enumerated() {
                let y = first + rowHeight * Double(index)
                drawing.text(
                    TextWidth.fitted(row.target, into: isNarrow ? right - left : width * 0.48, size: 14),
                    x: left, y: y + 8, "label",
                    hint: row.target)
                let share =
                    row.favor + row.against > 0 ? Double(row.favor) / Double(row.favor + row.against) : 0
                drawing.text(
                    "for \(percent(share)) of \(row.favor + row.against) [\(percent(row.low)) to \(percent(row.high))]",
                    x: isNarrow ? middle : right, y: isNarrow ? y + 50 : y + 8, "soft",
                    anchor: isNarrow ? .middle : .end)
                let against = Double(row.against) * unit
                let favor = Double(row.favor) * unit
                drawing.rectangle(
                    x: middle - gap / 2 - against, y: y + 15, width: against, height: 20, "against",
                    corner: 2,
                    hint: "\(row.against) people against \(row.target)")
                drawing.rectangle(
                    x: middle - gap / 2 + 2, y: y + 15, width: gap - 4, height: 20, "mid",
                    hint: "\(row.unsaid) people did not say")
                drawing.rectangle(
                    x: middle + gap / 2, y: y + 15, width: favor, height: 20, "for", corner: 2,
                    hint: "\(row.favor) people for \(row.target)")
                drawing.text("\(row.unsaid)", x: middle, y: y + 29, "small", anchor: .middle)
                drawing.text(
                    "\(row.against)", x: middle - gap / 2 - against - 6, y: y + 30, "small", anchor: .end)
                drawing.text("\(row.favor)", x: middle + gap / 2 + favor + 6, y: y + 30, "small")
            }
        }
    }

    private func percent(_ share: Double) -> String {
        "\(Int((100 * share).rounded())) %"
    }
}
