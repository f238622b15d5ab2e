/// Two threads set side by side: for each measure both values, and the difference with its interval.
public struct ComparisonChart: Chart {
    /// A measure on both sides.
    public struct Row: Sendable {
        /// What is measured.
        public var label: String
        /// The first side's value.
        public var first: Double
        /// The second side's value.
        public var second: Double
        /// The lower end of the difference's interval; `nil` where there is none.
        public var low: Double?
        /// The upper end of the difference's interval.
        public var high: Double?
        /// Whether the difference stands after correction for many tests.
        public var isClear: Bool

        /// A measure with its values and the interval of their difference.
        public init(label: String, first: Double, second: Double, low: Double?, high: Double?, isClear: Bool)
        {
            self.label = label
            self.first = first
            self.second = second
            self.low = low
            self.high = high
            self.isClear = isClear
        }
    }

    /// Title, description and caption.
    public var text: ChartText
    /// What the two sides are called.
    public var names: [String]
    /// The measures, from top to bottom.
    public var rows: [Row]

    /// A chart of measures, the two sides side by side.
    public init(text: ChartText, names: [String], rows: [Row]) {
        self.text = text
        self.names = names
        self.rows = rows
    }

    static let mostRows = 30

    public func svg(width: Double, id: String, on ground: ChartGround) -> String {
        let frame = ChartFrame(text, width: width, on: ground)
        guard !rows.isEmpty, names.count == 2 else {
            return frame.empty(id: id, because: "The threads have no measure in common.")
        }
        let shown = rows.prefix(Self.mostRows)
        let rowHeight = 40.0
        let isNarrow = width < 700
        let labelWidth = isNarrow ? width * 0.36 : 330
        let left = ChartFrame.margin + labelWidth
        let split = left + (width - left) * 0.5
        let value = Self.scale(
            shown.map(\.first) + shown.map(\.second), from: left + 8, to: split - 20)
        let difference = Self.scale(
            shown.map { $0.second - $0.first } + shown.compactMap(\.low) + shown.compactMap(\.high),
            from: split + 16, to: width - ChartFrame.margin - 8)
        let first = frame.top + 44
        let end = first + rowHeight * Double(shown.count)
        return frame.document(id: id, bottom: end + 24) { drawing in
            key(&drawing, frame, left)
            drawing.text("value", x: left + 8, y: frame.top + 28, "soft")
            drawing.text(
                isNarrow ? "difference" : "difference, 95 % interval", x: split + 16, y: frame.top + 28,
                "soft")
            for scale in [value, difference] {
                for tick in scale.ticks {
                    drawing.line(
                        x1: scale(tick), y1: first - 6, x2: scale(tick), y2: end, tick == 0 ? "zero" : "grid")
                }
                for tick in AxisLabels.spaced(scale.ticks, on: scale) {
                    drawing.text(
                        LinearScale.label(tick), x: scale(tick), y: end + 16, "soft", anchor: .middle)
                }
            }
            for (index, row) in shown.enumerated() {
                let y = first + rowHeight * Double(index) + rowHeight / 2
                drawing.text(
                    TextWidth.fitted(row.label, into: labelWidth - 12, size: 14), x: ChartFrame.margin,
                    y: y + 4,
                    "label", hint: row.label)
                drawing.line(x1: value(row.first), y1: y, x2: value(row.second), y2: y, "span")
                drawing.circle(
                    x: value(row.first), y: y, radius: 6, "one",
                    hint: "\(names[0]): \(LinearScale.label(row.first))")
                drawing.rectangle(
                    x: value(row.second) - 5, y: y - 5, width: 10, height: 10, "two",
                    hint: "\(names[1]): \(LinearScale.label(row.second))")
                if let low = row.low, let high = row.high {
                    drawing.line(x1: difference(low), y1: y, x2: difference(high), y2: y, "span")
                }
                drawing.circle(
                    x: difference(row.second - row.first), y: y, radius: row.isClear ? 6 : 4,
                    row.isClear ? "ink" : "c7",
                    hint: "difference \(LinearScale.label(row.second - row.first))")
            }
        }
    }

    /// A scale over the values and 0.
    private static func scale(_ values: [Double], from start: Double, to end: Double) -> LinearScale {
        LinearScale(min(0, values.min() ?? 0)...max(0, values.max() ?? 0), from: start, to: end)
    }

    private func key(_ drawing: inout Drawing, _ frame: ChartFrame, _ left: Double) {
        let room = (frame.width - 2 * ChartFrame.margin) / 2 - 30
        drawing.circle(x: ChartFrame.margin + 6, y: frame.top, radius: 6, "one")
        drawing.text(
            TextWidth.fitted(names[0], into: room, size: 12), x: ChartFrame.margin + 18, y: frame.top + 4,
            "soft",
            hint: names[0])
        let second = frame.width / 2
        drawing.rectangle(x: second, y: frame.top - 5, width: 10, height: 10, "two")
        drawing.text(
            TextWidth.fitted(names[1], into: room, size: 12), x: second + 16, y: frame.top + 4, "soft",
            hint: names[1])
    }
}
