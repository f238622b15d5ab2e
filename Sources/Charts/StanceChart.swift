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

    public func svg(width: Double, id: String, on ground: ChartGround) -> String {
        let frame = ChartFrame(text, width: width, on: ground)
        guard !rows.isEmpty else {
            return frame.empty(
                id: id, because: "No stance pack names a target that this thread takes sides on.")
        }
        let shown = rows.prefix(Self.mostRows)
        let sides = Sides(shown, width: width)
        var tops = [frame.top + 26]
        for row in shown { tops.append(tops[tops.count - 1] + sides.height(of: row)) }
        return frame.document(id: id, bottom: tops[tops.count - 1] + 4) { drawing in
            let y = frame.top + 8
            drawing.text("← against", x: sides.againstEnd - 6, y: y, "soft", anchor: .end)
            drawing.text("not said", x: sides.middle, y: y, "soft", anchor: .middle)
            drawing.text("for →", x: sides.favorStart + 6, y: y, "soft")
            for (row, top) in zip(shown, tops) { draw(row, at: top, sides, in: &drawing) }
        }
    }

    private func draw(_ row: Row, at y: Double, _ sides: Sides, in drawing: inout Drawing) {
        drawing.text(
            TextWidth.fitted(row.target, into: sides.targetName, size: 14), x: sides.left, y: y + 8, "label",
            hint: row.target)
        let said = row.favor + row.against
        let share = said > 0 ? Double(row.favor) / Double(said) : 0
        drawing.text(
            "for \(percent(share)) of \(said) [\(percent(row.low)) to \(percent(row.high))]",
            x: sides.isNarrow ? sides.middle : sides.right, y: sides.isNarrow ? y + 50 : y + 8, "soft",
            anchor: sides.isNarrow ? .middle : .end)
        bars(row, at: y, sides, in: &drawing)
        for (place, camp) in row.camps.enumerated() {
            let top = y + sides.rowHeight - 6 + sides.campHeight * Double(place)
            drawing.text(
                TextWidth.fitted(camp.name, into: sides.campName, size: 12), x: sides.left, y: top + 10,
                "soft", hint: camp.name)
            // A narrow row has the camp's name in a line of its own.
            bars(camp, of: row.target, at: sides.isNarrow ? top + 14 : top, sides, in: &drawing)
        }
    }

    /// The bars of everybody, with the interval of each side.
    private func bars(_ row: Row, at y: Double, _ sides: Sides, in drawing: inout Drawing) {
        let all = Camp(name: "", favor: row.favor, against: row.against, unsaid: row.unsaid)
        let hints = [
            "\(row.against) people against \(row.target)", "\(row.unsaid) people did not say",
            "\(row.favor) people for \(row.target)",
        ]
        bars(all, hints, Row.shape, at: y, sides, in: &drawing)
        whisker(&drawing, y + 25, sides.againstEnd, -sides.unit, row.againstRange)
        whisker(&drawing, y + 25, sides.favorStart, sides.unit, row.favorRange)
        numbers(
            all, Row.shape, behind: (row.againstRange.upperBound, row.favorRange.upperBound), at: y, sides,
            in: &drawing)
    }

    /// The thin bars of a camp.
    private func bars(
        _ camp: Camp, of target: String, at y: Double, _ sides: Sides, in drawing: inout Drawing
    ) {
        let hints = [
            "\(camp.name): \(camp.against) against \(target)", "\(camp.name): \(camp.unsaid) did not say",
            "\(camp.name): \(camp.favor) for \(target)",
        ]
        bars(camp, hints, Camp.shape, at: y, sides, in: &drawing)
        numbers(
            camp, Camp.shape, behind: (Double(camp.against), Double(camp.favor)), at: y, sides, in: &drawing)
    }

    /// Bars and what stands in the middle; against is drawn first.
    private func bars(
        _ camp: Camp, _ hints: [String], _ shape: BarShape, at y: Double, _ sides: Sides,
        in drawing: inout Drawing
    ) {
        let top = y + shape.top
        let against = Double(camp.against) * sides.unit
        drawing.rectangle(
            x: sides.againstEnd - against, y: top, width: against, height: shape.height, "against",
            corner: 2, hint: hints[0])
        drawing.rectangle(
            x: sides.againstEnd + 2, y: top, width: sides.gap - 4, height: shape.height, "mid",
            hint: hints[1])
        drawing.rectangle(
            x: sides.favorStart, y: top, width: Double(camp.favor) * sides.unit, height: shape.height,
            "for", corner: 2, hint: hints[2])
        drawing.text(
            "\(camp.unsaid)", x: sides.middle, y: y + shape.baseline - 1, shape.text, anchor: .middle)
    }

    /// The numbers at both sides, behind so many people.
    private func numbers(
        _ camp: Camp, _ shape: BarShape, behind ends: (against: Double, favor: Double), at y: Double,
        _ sides: Sides, in drawing: inout Drawing
    ) {
        drawing.text(
            "\(camp.against)", x: sides.againstEnd - ends.against * sides.unit - 6, y: y + shape.baseline,
            shape.text, anchor: .end)
        drawing.text(
            "\(camp.favor)", x: sides.favorStart + ends.favor * sides.unit + 6, y: y + shape.baseline,
            shape.text)
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

    private func percent(_ share: Double) -> String {
        "\(Int((100 * share).rounded())) %"
    }
}

/// Where bars stand in their line, and the class of their numbers.
private struct BarShape {
    let top: Double
    let height: Double
    let baseline: Double
    let text: String
}

extension StanceChart.Row {
    fileprivate static let shape = BarShape(top: 15, height: 20, baseline: 30, text: "small")
}

extension StanceChart.Camp {
    fileprivate static let shape = BarShape(top: 2, height: 9, baseline: 11, text: "tiny")
}

/// Where the sides of a ``StanceChart`` begin and how long a person is: against to the left of the middle, for to
/// the right, and those who did not say between, with a width of their own, so that sides can be compared.
private struct Sides {
    let isNarrow: Bool
    let left: Double
    let right: Double
    let middle: Double
    /// The width of those who did not say.
    let gap: Double
    /// The width of one person.
    let unit: Double
    /// Room for the name of a target.
    let targetName: Double
    /// Room for the name of a camp.
    let campName: Double

    private static let widestCampName = 170.0

    init(_ rows: ArraySlice<StanceChart.Row>, width: Double) {
        isNarrow = width < 700
        left = ChartFrame.margin
        right = width - ChartFrame.margin - 8
        middle = (left + right) / 2
        gap = min(110, width * 0.22)
        targetName = isNarrow ? right - left : width * 0.48
        campName = isNarrow ? right - left : Self.widestCampName
        let widest = rows.map { max($0.favorRange.upperBound, $0.againstRange.upperBound) }.max() ?? 1
        // Camps have their names at the left, where no bar may reach.
        let edge = !isNarrow && rows.contains { !$0.camps.isEmpty } ? Self.widestCampName + 40 : 30
        unit = ((right - left - gap) / 2 - edge) / max(1, widest)
    }

    var againstEnd: Double { middle - gap / 2 }
    var favorStart: Double { middle + gap / 2 }
    /// A narrow row has its interval in a line of its own.
    var rowHeight: Double { isNarrow ? 66 : 50 }
    var campHeight: Double { isNarrow ? 34 : 18 }

    func height(of row: StanceChart.Row) -> Double {
        rowHeight + (row.camps.isEmpty ? 0 : campHeight * Double(row.camps.count) + 10)
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
