/// Labels beside discs, each where it covers no other label and, if it can, no disc.
enum LabelLayout {
    struct Label {
        let text: String
        let full: String
        /// Which of the names it is.
        let index: Int
        /// The middle of its baseline.
        let x: Double
        let y: Double
    }

    private struct Box {
        let left: Double
        let top: Double
        let right: Double
        let bottom: Double

        func overlaps(_ other: Box) -> Bool {
            left < other.right && other.left < right && top < other.bottom && other.top < bottom
        }

        /// How deep a disc reaches into the box.
        func overlap(_ disc: DiscLayout.Disc) -> Double {
            let x = min(max(disc.centre.x, left), right) - disc.centre.x
            let y = min(max(disc.centre.y, top), bottom) - disc.centre.y
            return max(0, disc.radius - (x * x + y * y).squareRoot())
        }
    }

    private static let size = 12.0
    private static let widest = 150.0

    /// A label for each of the first discs, in that order; one that fits nowhere is left out.
    static func labels(for names: [String], at discs: [DiscLayout.Disc], in area: DiscLayout.Area) -> [Label]
    {
        var placed: [Box] = []
        var labels: [Label] = []
        for (index, name) in names.enumerated() {
            let text = TextWidth.fitted(name, into: widest, size: size)
            let half = TextWidth.of(text, size: size) / 2 + 3
            let disc = discs[index]
            let places = [
                Point(x: disc.centre.x, y: disc.centre.y - disc.radius - 6),
                Point(x: disc.centre.x, y: disc.centre.y + disc.radius + 15),
                Point(x: disc.centre.x + disc.radius + half + 4, y: disc.centre.y + 4),
                Point(x: disc.centre.x - disc.radius - half - 4, y: disc.centre.y + 4),
                Point(x: disc.centre.x, y: disc.centre.y + 4),
            ]
            var best: (point: Point, box: Box, cost: Double)?
            for (order, raw) in places.enumerated() {
                let point = Point(
                    x: min(max(raw.x, area.left - 24 + half), area.right + 24 - half), y: raw.y)
                let box = Box(
                    left: point.x - half, top: point.y - 12, right: point.x + half, bottom: point.y + 4)
                guard !placed.contains(where: box.overlaps) else { continue }
                let covered = discs.enumerated().reduce(0) {
                    $0 + ($1.offset == index ? 0 : box.overlap($1.element))
                }
                let cost = covered + Double(order) * 0.5 + (order == 4 ? 6 : 0)
                if best.map({ cost < $0.cost }) ?? true { best = (point, box, cost) }
            }
            guard let best else { continue }
            placed.append(best.box)
            labels.append(Label(text: text, full: name, index: index, x: best.point.x, y: best.point.y))
        }
        return labels
    }
}
