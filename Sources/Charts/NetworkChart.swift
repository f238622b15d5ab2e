/// Who addresses whom: discs for people, their area by influence, curves for ties.
public struct NetworkChart: Chart {
    /// A person: a disc.
    public struct Node: Sendable {
        /// The person's name.
        public var label: String
        /// Place in a square of side 1.
        public var x: Double
        /// The other coordinate of the place, from the top.
        public var y: Double
        /// What the disc's area follows; not negative.
        public var size: Double
        /// What the disc's colour follows: a place in the legend.
        public var category: Int
        /// What the pointer is told.
        public var hint: String
        /// The person's place in a page that follows persons through its parts; `nil` elsewhere.
        public var person: Int?
        /// The camp, 0 or 1; `nil` for those who have none.
        public var camp: Int?
        /// How sure the camp is, 0 to 1.
        public var certainty: Double

        /// A person with place and size.
        public init(
            label: String, x: Double, y: Double, size: Double, category: Int, hint: String,
            person: Int? = nil, camp: Int? = nil, certainty: Double = 1
        ) {
            self.label = label
            self.x = x
            self.y = y
            self.size = size
            self.category = category
            self.hint = hint
            self.person = person
            self.camp = camp
            self.certainty = certainty
        }
    }

    /// A curve from who addresses to who is addressed.
    public struct Tie: Sendable {
        /// The place among the nodes of who addresses.
        public var source: Int
        /// The place among the nodes of who is addressed.
        public var target: Int
        /// How many comments the tie stands for; its width follows.
        public var weight: Double
        /// Whether no reference of it says so itself.
        public var isInferred: Bool
        /// 1 where the one agrees with the other, −1 where they disagree, 0 where nothing is known.
        public var sign: Int

        /// A tie between two of the nodes.
        public init(source: Int, target: Int, weight: Double, isInferred: Bool, sign: Int = 0) {
            self.source = source
            self.target = target
            self.weight = weight
            self.isInferred = isInferred
            self.sign = sign
        }
    }

    /// Title, description and caption.
    public var text: ChartText
    /// The most influential first: they are labelled first.
    public var nodes: [Node]
    /// Drawn below the discs.
    public var ties: [Tie]
    /// What the colours mean, by category.
    public var legend: [String]
    /// The camps, where they are known.
    public var camps: Camps?
    /// Whether discs are coloured by camp, and not by category; in a page the reader chooses.
    public private(set) var isByCamp = false

    /// A network of people.
    public init(text: ChartText, nodes: [Node], ties: [Tie], legend: [String], camps: Camps? = nil) {
        self.text = text
        self.nodes = nodes
        self.ties = ties
        self.legend = legend
        self.camps = camps
    }

    /// Two camps and what they are called.
    public struct Camps: Sendable {
        /// What each is called.
        public var names: [String]
        /// Whether they stand for and against something, which has colours of its own.
        public var areSides: Bool

        /// Two camps by their names.
        public init(names: [String], areSides: Bool) {
            self.names = names
            self.areSides = areSides
        }

        /// The class of a camp; people of none are hollow.
        func style(_ camp: Int?) -> String {
            guard let camp else { return "hollow" }
            return areSides ? ["for", "against"][camp] : ["one", "two"][camp]
        }
    }

    /// The same, its discs coloured by camp; the words say so.
    public func coloured(byCampWith text: ChartText) -> NetworkChart {
        var chart = self
        chart.text = text
        chart.isByCamp = true
        return chart
    }

    /// A camp less sure than this is drawn paler.
    static let sure = 0.5

    /// People who are named on the chart; the rest answer to the pointer.
    static let labels = 12

    public func svg(width: Double, id: String, on ground: ChartGround) -> String {
        let frame = ChartFrame(text, width: width, on: ground)
        guard !nodes.isEmpty else { return frame.empty(id: id, because: "There are no commenters.") }
        let height = width < 700 ? width : width * 0.62
        let top = frame.top + 24
        let bottom = top + height
        let area = DiscLayout.Area(left: 30, top: top + 26, right: width - 30, bottom: bottom - 18)
        let discs = DiscLayout.discs(nodes, in: area)
        return frame.document(id: id, bottom: bottom) { drawing in
            drawLegend(&drawing, frame, ground)
            drawTies(&drawing, discs, ground)
            let labels = LabelLayout.labels(for: nodes.prefix(Self.labels).map(\.label), at: discs, in: area)
            for (index, (node, disc)) in zip(nodes, discs).enumerated().reversed() {
                let person = ground == .page ? node.person : nil
                func draw(_ drawing: inout Drawing) {
                    // Ties must not shine through a pale disc.
                    if isPale(node) {
                        drawing.circle(x: disc.centre.x, y: disc.centre.y, radius: disc.radius, "ground")
                    }
                    drawing.circle(
                        x: disc.centre.x, y: disc.centre.y, radius: disc.radius,
                        style(node, ground), hint: node.hint,
                        data: person.map { " data-p=\"\($0)\"" } ?? "")
                }
                if let person, index < Self.labels {
                    drawing.focusable(node.hint, person: person, draw)
                } else {
                    draw(&drawing)
                }
            }
            for label in labels {
                let person = ground == .page ? nodes[label.index].person : nil
                drawing.text(
                    label.text, x: label.x, y: label.y, "small halo", anchor: .middle, hint: label.full,
                    data: person.map { " data-p=\"\($0)\"" } ?? "")
            }
        }
    }

    /// A disc's classes. A page gets both colourings and shows the one that is asked for.
    private func style(_ node: Node, _ ground: ChartGround) -> String {
        let own = Theme.category(node.category)
        guard let camps else { return "disc " + own }
        let camp = camps.style(node.camp) + (isPale(node) ? " pale" : "")
        guard ground == .page else { return "disc " + (isByCamp ? camp : own) }
        return "disc \(own) by-\(camp)"
    }

    private func isPale(_ node: Node) -> Bool {
        camps != nil && node.camp != nil && node.certainty < Self.sure
    }

    private func drawLegend(_ drawing: inout Drawing, _ frame: ChartFrame, _ ground: ChartGround) {
        guard isByCamp, let camps, ground == .file else {
            drawing.group("communities") {
                Legend.draw(legend, .disc, top: frame.top, within: frame.width, in: &$0)
            }
            return
        }
        Legend.draw(
            camps.names + ["no camp"], .disc, top: frame.top, within: frame.width,
            classes: camps.names.indices.map { camps.style($0) } + ["disc hollow"], in: &drawing)
    }

    private func drawTies(_ drawing: inout Drawing, _ discs: [DiscLayout.Disc], _ ground: ChartGround) {
        let heaviest = max(1, ties.map(\.weight).max() ?? 1)
        for tie in ties {
            let (source, target) = (nodes[tie.source], nodes[tie.target])
            let count = Int(tie.weight.rounded())
            var data = ""
            if ground == .page, let a = source.person, let b = target.person {
                data = " data-a=\"\(a)\" data-b=\"\(b)\""
            }
            let hint =
                "\(source.label) → \(target.label): \(count) comment\(count == 1 ? "" : "s")"
                + (tie.isInferred ? ", inferred" : "")
            // A page tells each tie in the table beside the picture.
            drawing.arc(
                from: discs[tie.source].centre, to: discs[tie.target].centre, bend: 0.12,
                "tie" + (tie.isInferred ? " inferred" : "") + sign(tie, ground),
                strokeWidth: 1 + 4 * tie.weight / heaviest,
                hint: ground == .page ? nil : hint, data: data)
        }
    }

    /// A page shows signs when it is asked to.
    private func sign(_ tie: Tie, _ ground: ChartGround) -> String {
        guard ground == .page, tie.sign != 0 else { return "" }
        return tie.sign > 0 ? " agrees" : " disagrees"
    }

    /// The first `people` and the `ties` heaviest ties between them.
    public func limited(people: Int, ties most: Int) -> NetworkChart {
        let kept = ties.indices.filter { ties[$0].source < people && ties[$0].target < people }
            .sorted { (-ties[$0].weight, $0) < (-ties[$1].weight, $1) }.prefix(most).sorted()
        return NetworkChart(
            text: text, nodes: Array(nodes.prefix(people)), ties: kept.map { ties[$0] }, legend: legend,
            camps: camps)
    }
}
