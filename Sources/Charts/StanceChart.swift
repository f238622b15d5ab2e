/// Where people stand on each target: against to the left, for to the right, those who did not say between.
public struct StanceChart: Chart {
    public struct Row: Sendable {
        public var target: String
        public var favor: Int
        public var against: Int
        public var unsaid: Int
        /// 95 % interval of the share for it among those who took a side.
        public var low: Double
        public var high: Double

        public init(target: String, favor: Int, against: Int, unsaid: Int, low: Double, high: Double) {
            self.target = target
            self.favor = favor
            self.against = against
            self.unsaid = unsaid
            self.low = low
            self.high = high
        }
    }

    public var text: ChartText
    public var rows: [Row]

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
        let rowHeight = 50.0
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
                    TextWidth.fitted(row.target, into: width * 0.48, size: 14), x: left, y: y + 8, "label",
                    hint: row.target)
                let share =
                    row.favor + row.against > 0 ? Double(row.favor) / Double(row.favor + row.against) : 0
                drawing.text(
                    "for \(percent(share)) of \(row.favor + row.against) [\(percent(row.low)) to \(percent(row.high))]",
                    x: right, y: y + 8, "soft", anchor: .end)
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
