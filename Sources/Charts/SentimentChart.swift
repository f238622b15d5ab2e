/// How compounds are spread: a histogram from most negative to most positive.
public struct SentimentChart: Chart {
    /// Title, description and caption.
    public var text: ChartText
    /// Compounds, −1 to 1.
    public var values: [Double]
    /// The mean of the values, marked by a line; `nil` without values.
    public var mean: Double?
    /// Between minus and plus this, a comment is neutral.
    public var neutral: Double

    /// A histogram of values from −1 to 1; those within `neutral` of 0 are neutral.
    public init(text: ChartText, values: [Double], mean: Double?, neutral: Double) {
        self.text = text
        self.values = values
        self.mean = mean
        self.neutral = neutral
    }

    /// Bars over −1 to 1; one of them is centred on 0.
    static let bins = 21

    public func svg(width: Double, id: String, on ground: ChartGround) -> String {
        let frame = ChartFrame(text, width: width, on: ground)
        guard !values.isEmpty else { return frame.empty(id: id, because: "There are no comments.") }
        var counts = [Int](repeating: 0, count: Self.bins)
        for value in values {
            let place = Int(((max(-1, min(1, value)) + 1) / 2 * Double(Self.bins)).rounded(.down))
            counts[min(place, Self.bins - 1)] += 1
        }
        let height = width < 700 ? 220.0 : 300.0
        let x = LinearScale(-1...1, from: 56, to: width - 24)
        let bottom = frame.top + height
        let y = LinearScale(0...Double(counts.max() ?? 1), from: bottom - 40, to: frame.top + 34)
        return frame.document(id: id, bottom: bottom) { drawing in
            for tick in y.ticks where tick == tick.rounded() {
                drawing.line(x1: 56, y1: y(tick), x2: width - 24, y2: y(tick), "grid")
                drawing.text(LinearScale.label(tick), x: 48, y: y(tick) + 4, "soft", anchor: .end)
            }
            drawing.text("comments", x: ChartFrame.margin, y: frame.top + 10, "soft")
            let step = 2 / Double(Self.bins)
            for (index, count) in counts.enumerated() where count > 0 {
                let low = -1 + step * Double(index)
                let centre = low + step / 2
                let tone = centre.magnitude <= max(neutral, step / 2) ? "mid" : centre < 0 ? "against" : "for"
                drawing.rectangle(
                    x: x(low) + 1, y: y(Double(count)), width: x(low + step) - x(low) - 2,
                    height: y(0) - y(Double(count)), tone,
                    hint:
                        "\(count) comments between \(LinearScale.label(low)) and \(LinearScale.label(low + step))"
                )
            }
            drawing.line(x1: 56, y1: y(0), x2: width - 24, y2: y(0), "zero")
            for tick in x.ticks {
                drawing.text(LinearScale.label(tick), x: x(tick), y: y(0) + 18, "soft", anchor: .middle)
            }
            drawing.text("← negative", x: 56, y: y(0) + 34, "soft")
            drawing.text("positive →", x: width - 24, y: y(0) + 34, "soft", anchor: .end)
            if let mean {
                drawing.line(x1: x(mean), y1: frame.top + 22, x2: x(mean), y2: y(0), "rule")
                let anchor: Drawing.Anchor = mean > 0.5 ? .end : .start
                drawing.text(
                    "mean \(LinearScale.label(mean))", x: x(mean) + (mean > 0.5 ? -6 : 6), y: frame.top + 28,
                    "small halo",
                    anchor: anchor)
            }
        }
    }
}
