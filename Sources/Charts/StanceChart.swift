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
        /// The same people by camp; empty where camps tell nothing more.
        public var camps: [Camp]

        /// A target with its counts and the interval of the share in favour.
        public init(
            target: String, favor: Int, against: Int, unsaid: Int, low: Double, high: Double,
            camps: [Camp] = []
        ) {
            self.target = target
            self.favor = favor
            self.against = against
            self.unsaid = unsaid
            self.low = low
            self.high = high
            self.camps = camps
        }
    }

    /// How a camp stands on a target.
    public struct Camp: Sendable {
        /// What the camp is called.
        public var name: String
        /// People of the camp who are for the target.
        public var favor: Int
        /// People of the camp who are against it.
        public var against: Int
        /// People of the camp who did not say.
        public var unsaid: Int

        /// A camp with its counts.
        public init(name: String, favor: Int, against: Int, unsaid: Int) {
            self.name = name
            self.favor = favor
            self.against = against
            self.unsaid = unsaid
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
    /// Room for the name of a camp.
    private static let campName = 170.0

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
        let campHeight = isNarrow ? 34.0 : 18
        let left = ChartFrame.margin
        let right = width - ChartFrame.margin - 8
        let widest = shown.map { max($0.favorRange.upperBound, $0.againstRange.upperBound) }.max() ?? 1
        // The unsaid stand in the middle with a width of their own, so that sides can be compared.
        let gap = min(110, width * 0.22)
        let middle = (left + right) / 2
        // Camps have their names at the left, where no bar may reach.
        let edge = !isNarrow && shown.contains { !$0.camps.isEmpty } ? Self.campName + 40 : 30
        let unit = ((right - left - gap) / 2 - edge) / max(1, widest)
        let first = frame.top + 26
        var tops = [first]
        for row in shown {
            let camps = row.camps.isEmpty ? 0 : campHeight * Double(row.camps.count) + 10
            tops.append((tops.last ?? first) + rowHeight + camps)
        }
        let bottom = (tops.last ?? first) + 4
        return frame.document(id: id, bottom: bottom) { drawing in
            drawing.text("← against", x: middle - gap / 2 - 6, y: frame.top + 8, "soft", anchor: .end)
            drawing.text("not said", x: middle, y: frame.top + 8, "soft", anchor: .middle)
            drawing.text("for →", x: middle + gap / 2 + 6, y: frame.top + 8, "soft")
            for (index, row) in shown.enumerated() {
                let y = tops[index]
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
                let against95 = row.againstRange
                let favor95 = row.favorRange
                whisker(&drawing, y + 25, middle - gap / 2, -unit, against95)
                whisker(&drawing, y + 25, middle + gap / 2, unit, favor95)
                drawing.text(
                    "\(row.against)", x: middle - gap / 2 - against95.upperBound * unit - 6, y: y + 30,
                    "small",
                    anchor: .end)
                drawing.text(
                    "\(row.favor)", x: middle + gap / 2 + favor95.upperBound * unit + 6, y: y + 30, "small")
                for (place, camp) in row.camps.enumerated() {
                    let top = y + rowHeight - 6 + campHeight * Double(place)
                    // A narrow row has the camp's name in a line of its own.
                    let line = isNarrow ? top + 14 : top
                    drawing.text(
                        TextWidth.fitted(camp.name, into: isNarrow ? right - left : Self.campName, size: 12),
                        x: left,
                        y: top + 10, "soft", hint: camp.name)
                    bars(&drawing, camp, of: row.target, line, middle, gap, unit)
                }
            }
        }
    }

    /// The interval of a bar's end, as a line with its ends marked.
    private func whisker(
        _ drawing: inout Drawing, _ y: Double, _ start: Double, _ unit: Double, _ range: ClosedRange<Double>
    ) {
        guard range.lowerBound < range.upperBound else { return }
        let low = start + unit * range.lowerBound
        let high = start + unit * range.upperBound
        drawing.line(x1: low, y1: y, x2: high, y2: y, "whisker")
        for x in [low, high] { drawing.line(x1: x, y1: y - 4, x2: x, y2: y + 4, "whisker") }
    }

    /// The thin bars of a camp.
    private func bars(
        _ drawing: inout Drawing, _ camp: Camp, of target: String, _ y: Double, _ middle: Double,
        _ gap: Double,
        _ unit: Double
    ) {
        let against = Double(camp.against) * unit
        let favor = Double(camp.favor) * unit
        drawing.rectangle(
            x: middle - gap / 2 - against, y: y + 2, width: against, height: 9, "against", corner: 2,
            hint: "\(camp.name): \(camp.against) against \(target)")
        drawing.rectangle(
            x: middle - gap / 2 + 2, y: y + 2, width: gap - 4, height: 9, "mid",
            hint: "\(camp.name): \(camp.unsaid) did not say")
        drawing.rectangle(
            x: middle + gap / 2, y: y + 2, width: favor, height: 9, "for", corner: 2,
            hint: "\(camp.name): \(camp.favor) for \(target)")
        drawing.text("\(camp.unsaid)", x: middle, y: y + 10, "tiny", anchor: .middle)
        drawing.text("\(camp.against)", x: middle - gap / 2 - against - 6, y: y + 11, "tiny", anchor: .end)
        drawing.text("\(camp.favor)", x: middle + gap / 2 + favor + 6, y: y + 11, "tiny")
    }

    private func percent(_ share: Double) -> String {
        "\(Int((100 * share).rounded())) %"
    }
}

extension StanceChart.Row {
    /// How many of those who took a side the interval of the share makes, for and against.
    fileprivate var favorRange: ClosedRange<Double> {
        let said = Double(favor + against)
        return said > 0 ? low * said...max(low, high) * said : 0...0
    }
    fileprivate var againstRange: ClosedRange<Double> {
        let said = Double(favor + against)
        return said > 0 ? (1 - max(low, high)) * said...(1 - low) * said : 0...0
    }
}
