/// Scores of a network beside what networks that are alike by chance score: a dot for each, a band for chance.
public struct ChanceChart: Chart {
    /// One score and what chance gives.
    public struct Row: Sendable {
        /// What is scored, and by which measure.
        public var label: String
        /// The score of the network.
        public var score: Double
        /// The mean over networks that are alike by chance.
        public var mean: Double
        /// Their standard deviation.
        public var deviation: Double
        /// (score − mean) / deviation; `nil` without spread.
        public var z: Double?
        /// The share of those networks that score as high.
        public var p: Double
        /// How many such networks were drawn.
        public var replicates: Int

        /// A score beside chance.
        public init(
            label: String, score: Double, mean: Double, deviation: Double, z: Double?, p: Double,
            replicates: Int
        ) {
            self.label = label
            self.score = score
            self.mean = mean
            self.deviation = deviation
            self.z = z
            self.p = p
            self.replicates = replicates
        }
    }

    /// Title, description and caption.
    public var text: ChartText
    /// One a score.
    public var rows: [Row]

    /// Scores beside what chance gives.
    public init(text: ChartText, rows: [Row]) {
        self.text = text
        self.rows = rows
    }

    /// The chart as an SVG element.
    public func svg(width: Double, id: String, on ground: ChartGround) -> String {
        let frame = ChartFrame(text, width: width, on: ground)
        guard !rows.isEmpty else {
            return frame.empty(id: id, because: "The network has too few ties to be set beside chance.")
        }
        let isNarrow = width < 700
        let rowHeight = isNarrow ? 62.0 : 44
        let words = isNarrow ? 0 : min(340, width * 0.4)
        let ends = rows.flatMap { [$0.score, $0.mean - 2 * $0.deviation, $0.mean + 2 * $0.deviation] }
        let scale = LinearScale(
            min(0, ends.min() ?? 0)...max(0, ends.max() ?? 1),
            from: ChartFrame.margin + (isNarrow ? 8 : words),
            to: width - ChartFrame.margin - (isNarrow ? 8 : 170))
        let first = frame.top + 8
        let end = first + rowHeight * Double(rows.count)
        return frame.document(id: id, bottom: end + 22) { drawing in
            for tick in scale.ticks {
                drawing.line(
                    x1: scale(tick), y1: first, x2: scale(tick), y2: end, tick == 0 ? "zero" : "grid")
            }
            for tick in AxisLabels.spaced(scale.ticks, on: scale) {
                drawing.text(LinearScale.label(tick), x: scale(tick), y: end + 16, "soft", anchor: .middle)
            }
            for (index, row) in rows.enumerated() {
                let y = first + rowHeight * Double(index) + (isNarrow ? 42 : rowHeight / 2)
                let told = told(row)
                let hint = "\(row.label): \(number(row.score)), by chance \(chance(row)), \(told)"
                if isNarrow {
                    drawing.text(row.label, x: ChartFrame.margin, y: y - 24, "label")
                    drawing.text(told, x: width - ChartFrame.margin, y: y - 24, "soft", anchor: .end)
                } else {
                    drawing.text(
                        TextWidth.fitted(row.label, into: words - 16, size: 14), x: ChartFrame.margin,
                        y: y + 5,
                        "label", hint: row.label)
                    drawing.text(told, x: width - ChartFrame.margin, y: y + 5, "soft", anchor: .end)
                }
                let low = scale(row.mean - 2 * row.deviation)
                drawing.rectangle(
                    x: low, y: y - 8, width: max(2, scale(row.mean + 2 * row.deviation) - low), height: 16,
                    "chance",
                    corner: 2, hint: "by chance \(chance(row)) in \(row.replicates) networks")
                drawing.line(x1: scale(row.mean), y1: y - 8, x2: scale(row.mean), y2: y + 8, "span")
                drawing.circle(x: scale(row.score), y: y, radius: 6, row.p < 0.05 ? "ink" : "c7", hint: hint)
            }
        }
    }

    private func told(_ row: Row) -> String {
        let z = row.z.map { "z \(LinearScale.label(($0 * 10).rounded() / 10)), " } ?? ""
        return "\(number(row.score)); \(z)p \(number(row.p))"
    }

    private func chance(_ row: Row) -> String { "\(number(row.mean)) ± \(number(row.deviation))" }

    private func number(_ value: Double) -> String { Markup.number(value) }
}
