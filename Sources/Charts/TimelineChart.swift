/// Volume, mood and incivility over time: bars above, a line with its band below, marks under it.
public struct TimelineChart: Chart {
    /// A slice of time.
    public struct Bin: Sendable {
        /// When it begins, in words.
        public var label: String
        /// Comments written in it.
        public var comments: Int
        /// Mean compound and its interval; `nil` without.
        public var mood: Double?
        /// The lower end of the mood's interval; `nil` where there is none.
        public var low: Double?
        /// The upper end of the mood's interval.
        public var high: Double?
        /// The mean incivility, 0 to 1; `nil` without comments.
        public var incivility: Double?
        /// Shown under the axis; `nil` for bins between ticks.
        public var tick: String?

        /// A slice with its volume and mood.
        public init(
            label: String, comments: Int, mood: Double?, low: Double?, high: Double?, incivility: Double?,
            tick: String?
        ) {
            self.label = label
            self.comments = comments
            self.mood = mood
            self.low = low
            self.high = high
            self.incivility = incivility
            self.tick = tick
        }
    }

    /// A stretch between two bins, in words.
    public struct Note: Sendable {
        /// Places along the axis, in bins and parts of bins.
        public var from: Double
        /// Where the stretch ends, in the same unit.
        public var to: Double
        /// What the note says.
        public var text: String

        /// A note on a stretch of time.
        public init(from: Double, to: Double, text: String) {
            self.from = from
            self.to = to
            self.text = text
        }
    }

    /// A moment, in words.
    public struct Mark: Sendable {
        /// The place along the axis, in bins and parts of bins; what lies outside stands at the edge.
        public var at: Double
        /// What it is.
        public var text: String

        /// A moment with its words.
        public init(at: Double, text: String) {
            self.at = at
            self.text = text
        }
    }

    /// Title, description and caption.
    public var text: ChartText
    /// The slices, in order, equally long.
    public var bins: [Bin]
    /// What is to be told about a stretch of time.
    public var note: Note?
    /// A moment to point at, such as the opening post; `nil` without.
    public var mark: Mark?

    /// Volume, mood and incivility over slices of time.
    public init(text: ChartText, bins: [Bin], note: Note?, mark: Mark? = nil) {
        self.text = text
        self.bins = bins
        self.note = note
        self.mark = mark
    }

    public func svg(width: Double, id: String, on ground: ChartGround) -> String {
        let frame = ChartFrame(text, width: width, on: ground)
        guard bins.count > 1 else {
            return frame.empty(id: id, because: "Fewer than two comments have a time.")
        }
        let left = 64.0
        let right = width - 20
        let step = (right - left) / Double(bins.count)
        let volumeTop = frame.top + 30
        let volumeEnd = volumeTop + 130
        let moodTop = volumeEnd + 42
        let moodEnd = moodTop + 140
        let bottom = moodEnd + 82
        let volume = LinearScale(0...Double(bins.map(\.comments).max() ?? 1), from: volumeEnd, to: volumeTop)
        let mood = LinearScale(-1...1, from: moodEnd, to: moodTop)
        func centre(_ index: Int) -> Double { left + step * (Double(index) + 0.5) }
        return frame.document(id: id, bottom: bottom) { drawing in
            drawing.text("comments", x: ChartFrame.margin, y: volumeTop - 12, "soft")
            drawing.text("mood, −1 to 1", x: ChartFrame.margin, y: moodTop - 14, "soft")
            axis(&drawing, volume, left, right, whole: true)
            axis(&drawing, mood, left, right, whole: false)
            drawing.line(x1: left, y1: mood(0), x2: right, y2: mood(0), "zero")
            for (index, bin) in bins.enumerated() where bin.comments > 0 {
                drawing.rectangle(
                    x: centre(index) - step / 2 + 1, y: volume(Double(bin.comments)), width: step - 2,
                    height: volumeEnd - volume(Double(bin.comments)), "bar",
                    hint: "\(bin.label): \(bin.comments) comments")
            }
            drawing.line(x1: left, y1: volumeEnd, x2: right, y2: volumeEnd, "zero")
            moodLine(&drawing, mood, centre, half: step / 2)
            for (index, bin) in bins.enumerated() {
                guard let incivility = bin.incivility, incivility > 0 else { continue }
                drawing.circle(
                    x: centre(index), y: moodEnd + 36, radius: 1 + 6 * incivility.squareRoot(), "mark",
                    hint: "\(bin.label): incivility \(Markup.number(incivility))")
            }
            drawing.text("incivility", x: ChartFrame.margin, y: moodEnd + 22, "soft")
            AxisLabels.draw(bins.map(\.tick), at: centre, y: moodEnd + 62, within: width, in: &drawing)
            if let mark { moment(&drawing, mark, left, step, volumeTop, volumeEnd, right) }
            if let note { silence(&drawing, note, left, step, volumeTop, right) }
        }
    }

    private func axis(
        _ drawing: inout Drawing, _ scale: LinearScale, _ left: Double, _ right: Double, whole: Bool
    ) {
        for tick in scale.ticks where !whole || tick == tick.rounded() {
            guard whole || [-1, -0.5, 0, 0.5, 1].contains(tick) else { continue }
            drawing.line(x1: left, y1: scale(tick), x2: right, y2: scale(tick), "grid")
            drawing.text(LinearScale.label(tick), x: left - 8, y: scale(tick) + 4, "soft", anchor: .end)
        }
    }

    /// The line is broken where nobody wrote; a bin alone is a dot.
    private func moodLine(
        _ drawing: inout Drawing, _ mood: LinearScale, _ centre: (Int) -> Double, half: Double
    ) {
        var run: [Int] = []
        for index in 0...bins.count {
            if index < bins.count, bins[index].mood != nil {
                run.append(index)
                continue
            }
            var upper: [Point] = []
            var lower: [Point] = []
            var line: [Point] = []
            for place in run {
                guard let value = bins[place].mood else { continue }
                line.append(Point(x: centre(place), y: mood(value)))
                upper.append(Point(x: centre(place), y: mood(bins[place].high ?? value)))
                lower.append(Point(x: centre(place), y: mood(bins[place].low ?? value)))
            }
            if run.count > 1 {
                drawing.path(upper + lower.reversed(), "band", closed: true)
                drawing.path(line, "mood")
            }
            for (place, point) in zip(run, line) {
                let interval = bins[place].low.flatMap { low in
                    bins[place].high.map { " [\(LinearScale.label(low)) to \(LinearScale.label($0))]" }
                }
                drawing.circle(
                    x: point.x, y: point.y, radius: 3, "c0",
                    hint:
                        "\(bins[place].label): mood \(LinearScale.label(bins[place].mood ?? 0))\(interval ?? "")"
                )
            }
            run = []
        }
    }

    private func moment(
        _ drawing: inout Drawing, _ mark: Mark, _ left: Double, _ step: Double, _ top: Double, _ end: Double,
        _ right: Double
    ) {
        let x = min(max(left, left + step * mark.at), right)
        drawing.line(x1: x, y1: top - 8, x2: x, y2: end, "rule", hint: mark.text)
        // The axis has its name at the left; the words stand clear of it, before the line where there is no room behind.
        let clear = left + 30
        let words = TextWidth.fitted(mark.text, into: right - clear, size: 12)
        let behind = max(x + 6, clear)
        let latest = max(clear, right - TextWidth.of(words, size: 12))
        drawing.text(words, x: min(behind, latest), y: top - 12, "soft")
    }

    private func silence(
        _ drawing: inout Drawing, _ note: Note, _ left: Double, _ step: Double, _ top: Double, _ right: Double
    ) {
        let from = left + step * note.from
        let to = left + step * note.to
        drawing.line(x1: from, y1: top + 12, x2: to, y2: top + 12, "span")
        let half = TextWidth.of(note.text, size: 12) / 2
        drawing.text(
            note.text, x: min(max((from + to) / 2, left + half), right - half), y: top + 4, "small halo",
            anchor: .middle)
    }
}
