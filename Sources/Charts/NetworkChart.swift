/// Who addresses whom: discs for people, their area by influence, curves for ties.
public struct NetworkChart: Chart {
    public struct Node: Sendable {
        public var label: String
        /// Place in a square of side 1.
        public var x: Double
        public var y: Double
        /// What the disc's area follows; not negative.
        public var size: Double
        public var category: Int
        public var hint: String

        public init(label: String, x: Double, y: Double, size: Double, category: Int, hint: String) {
            self.label = label
            self.x = x
            self.y = y
            self.size = size
            self.category = category
            self.hint = hint
        }
    }

    public struct Tie: Sendable {
        public var source: Int
        public var target: Int
        public var weight: Double
        /// Whether no reference of it says so itself.
        public var isInferred: Bool

        public init(source: Int, target: Int, weight: Double, isInferred: Bool) {
            self.source = source
            self.target = target
            self.weight = weight
            self.isInferred = isInferred
        }
    }

    public var text: ChartText
    /// The most influential first: they are labelled first.
    public var nodes: [Node]
    public var ties: [Tie]
    /// What the colours mean, by category.
    public var legend: [String]

    public init(text: ChartText, nodes: [Node], ties: [Tie], legend: [String]) {
        self.text = text
        self.nodes = nodes
        self.ties = ties
        self.legend = legend
    }

    /// People who are named on the chart; the rest answer to the pointer.
    static let labels = 12

    public func svg(width: Double, id: String) -> String {
        let frame = ChartFrame(text, width: width)
        guard !nodes.isEmpty else { return frame.empty(id: id, because: "There are no commenters.") }
        let height = width < 700 ? width : width * 0.62
        let top = frame.top + 24
        let bottom = top + height
        let area = DiscLayout.Area(left: 30, top: top + 26, right: width - 30, bottom: bottom - 18)
        let discs = DiscLayout.discs(nodes, in: area)
        return frame.document(id: id, bottom: bottom) { drawing in
            key(&drawing, frame)
            let heaviest = max(1, ties.map(\.weight).max() ?? 1)
            for tie in ties {
                let a = discs[tie.source]
                let b = discs[tie.target]
                let count = Int(tie.weight.rounded())
                drawing.arc(
                    from: a.centre, to: b.centre, bend: 0.12, tie.isInferred ? "tie inferred" : "tie",
                    strokeWidth: 1 + 4 * tie.weight / heaviest,
                    hint:
                        "\(nodes[tie.source].label) → \(nodes[tie.target].label): \(count) comment\(count == 1 ? "" : "s")"
                        + (tie.isInferred ? ", inferred" : ""))
            }
            for (node, disc) in zip(nodes, discs).reversed() {
                drawing.circle(
                    x: disc.centre.x, y: disc.centre.y, radius: disc.radius,
                    "disc " + Theme.category(node.category),
                    hint: node.hint)
            }
            for label in LabelLayout.labels(for: nodes.prefix(Self.labels).map(\.label), at: discs, in: area)
            {
                drawing.text(
                    label.text, x: label.x, y: label.y, "small halo", anchor: .middle, hint: label.full)
            }
        }
    }

    private func key(_ drawing: inout Drawing, _ frame: ChartFrame) {
        var x = ChartFrame.margin
        var y = frame.top
        for (index, name) in legend.enumerated().prefix(Theme.categories) {
            let label = TextWidth.fitted(name, into: 200, size: 12)
            let room = 16 + TextWidth.of(label, size: 12) + 16
            if x + room > frame.width {
                guard y == frame.top else { break }
                x = ChartFrame.margin
                y += 18
            }
            drawing.circle(x: x + 6, y: y - 2, radius: 6, Theme.category(index))
            drawing.text(label, x: x + 16, y: y + 2, "soft")
            x += room
        }
    }
}
