/// People by a score, with the interval of their rank: bars for the score, a span for the ranks.
public struct RankingChart: Chart {
    /// A person's rank and what it rests on.
    public struct Row: Sendable {
        /// The person's name.
        public var label: String
        /// What people are ranked by.
        public var score: Double
        /// The rank, from 1.
        public var rank: Int
        /// The best rank within the interval.
        public var low: Int
        /// The worst rank within the interval.
        public var high: Int
        /// The category whose colour the bar has.
        public var category: Int
        /// The person's place in a page that follows persons through its parts; `nil` elsewhere.
        public var person: Int?

        /// A person with rank and interval.
        public init(
            label: String, score: Double, rank: Int, low: Int, high: Int, category: Int, person: Int? = nil
        ) {
            self.label = label
            self.score = score
            self.rank = rank
            self.low = low
            self.high = high
            self.category = category
            self.person = person
        }
    }

    /// Title, description and caption.
    public var text: ChartText
    /// What the score is called.
    public var measure: String
    /// Most influential first.
    public var rows: [Row]

    /// The file that lists everybody, named below the rows that are shown.
    public var everybody: String

    /// A chart of people, the first ranked at the top.
    public init(text: ChartText, measure: String, rows: [Row], everybody: String) {
        self.text = text
        self.measure = measure
        self.rows = rows
        self.everybody = everybody
    }

    /// Rows beyond these are told in words.
    static let mostRows = 20

    public func svg(width: Double, id: String, on ground: ChartGround) -> String {
        let frame = ChartFrame(text, width: width, on: ground)
        guard let top = rows.first, top.score > 0 else {
            return frame.empty(id: id, because: "Nobody is answered or named, so nobody can be ranked.")
        }
        let shown = rows.prefix(Self.mostRows)
        let isNarrow = width < 700
        let rowHeight = 26.0
        let labelWidth = min(width * 0.3, shown.map { TextWidth.of($0.label, size: 14) }.max() ?? 0) + 12
        let left = ChartFrame.margin + 28 + labelWidth
        let split = isNarrow ? left + (width - left) * 0.5 : left + (width - left) * 0.55
        let score = LinearScale(0...top.score, from: left, to: split - 64)
        let highest = Double(shown.map(\.high).max() ?? 1)
        let ranks = LinearScale(1...max(2, highest), from: split + 8, to: width - ChartFrame.margin - 12)
        let first = frame.top + 24
        let bottom = first + rowHeight * Double(shown.count) + (rows.count > shown.count ? 22 : 0) + 18
        return frame.document(id: id, bottom: bottom) { drawing in
            drawing.text(measure, x: left, y: frame.top + 6, "soft")
            drawing.text(
                isNarrow ? "rank, 90 %" : "rank, 90 % of resamples", x: split + 8, y: frame.top + 6, "soft")
            let end = first + rowHeight * Double(shown.count)
            let whole = ranks.ticks.filter { $0 >= 1 && $0 == $0.rounded() }
            for tick in whole {
                drawing.line(x1: ranks(tick), y1: first - 4, x2: ranks(tick), y2: end, "grid")
            }
            for tick in AxisLabels.spaced(whole, on: ranks) {
                drawing.text(LinearScale.label(tick), x: ranks(tick), y: end + 14, "soft", anchor: .middle)
            }
            for (index, row) in shown.enumerated() {
                let y = first + rowHeight * Double(index)
                let hint =
                    "\(row.label): \(measure) \(Markup.number(row.score)), rank \(row.rank), between \(row.low) and \(row.high)"
                func draw(_ drawing: inout Drawing) {
                    bar(&drawing, row, y, rowHeight, left, labelWidth, score, ranks, hint)
                }
                if ground == .page, let person = row.person {
                    drawing.focusable(hint, person: person, draw)
                } else {
                    draw(&drawing)
                }
            }
            if rows.count > shown.count {
                drawing.text(
                    "and \(rows.count - shown.count) more, in \(everybody)", x: ChartFrame.margin + 28,
                    y: end + 30, "soft")
            }
        }
    }

    private func bar(
        _ drawing: inout Drawing, _ row: Row, _ y: Double, _ height: Double, _ left: Double,
        _ labelWidth: Double, _ score: LinearScale, _ ranks: LinearScale, _ hint: String
    ) {
        let middle = y + height / 2 + 4
        drawing.text("\(row.rank)", x: ChartFrame.margin + 20, y: middle, "soft", anchor: .end)
        drawing.text(
            TextWidth.fitted(row.label, into: labelWidth - 8, size: 14), x: ChartFrame.margin + 28, y: middle,
            "label", hint: row.label)
        drawing.rectangle(
            x: left, y: y + 5, width: score(row.score) - left, height: height - 10,
            Theme.category(row.category), corner: 2, hint: hint)
        drawing.text(Markup.number(row.score), x: score(row.score) + 6, y: middle, "small")
        drawing.line(
            x1: ranks(Double(row.low)), y1: y + height / 2, x2: ranks(Double(row.high)), y2: y + height / 2,
            "span", hint: hint)
        drawing.circle(x: ranks(Double(row.rank)), y: y + height / 2, radius: 4.5, "ink", hint: hint)
    }
}
