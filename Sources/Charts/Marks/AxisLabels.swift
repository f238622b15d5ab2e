/// Labels under an axis, the longer ones (that name a day) first, each where it covers no other.
enum AxisLabels {
    /// The ticks of a scale, from its beginning on, whose labels stand apart.
    static func spaced(_ ticks: [Double], on scale: LinearScale) -> [Double] {
        var free = -Double.infinity
        return ticks.filter { tick in
            let half = TextWidth.of(LinearScale.label(tick), size: 12) / 2
            guard scale(tick) - half > free else { return false }
            free = scale(tick) + half + 6
            return true
        }
    }

    static func draw(
        _ labels: [String?], at centre: (Int) -> Double, y: Double, within width: Double,
        in drawing: inout Drawing
    ) {
        let labelled = labels.enumerated().compactMap { index, text in
            text.map { (index: index, text: $0) }
        }
        let order = labelled.sorted { ($1.text.count, $0.index) < ($0.text.count, $1.index) }
        var taken: [ClosedRange<Double>] = []
        for label in order {
            let half = TextWidth.of(label.text, size: 12) / 2
            let x = min(max(centre(label.index), half + 4), width - half - 4)
            let room = (x - half - 6)...(x + half + 6)
            guard !taken.contains(where: room.overlaps) else { continue }
            taken.append(room)
            drawing.text(label.text, x: x, y: y, "soft", anchor: .middle)
        }
    }
}
