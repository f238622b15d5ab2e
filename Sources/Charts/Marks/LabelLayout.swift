/// Labels beside discs, each where it covers no other label, and another's disc only where nothing is free.
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

        /// Around a text of twice `half` in width, the middle of its baseline at `point`.
        init(of point: Point, half: Double) {
            left = point.x - half
            top = point.y - size
            right = point.x + half
            bottom = point.y + size / 3
        }

        func overlaps(_ other: Box) -> Bool {
            left < other.right && other.left < right && top < other.bottom && other.top < bottom
        }

        /// How deep a disc reaches into the box; 0 if it does not.
        func depth(of disc: DiscLayout.Disc) -> Double {
            let x = min(max(disc.centre.x, left), right) - disc.centre.x
            let y = min(max(disc.centre.y, top), bottom) - disc.centre.y
            return max(0, disc.radius - (x * x + y * y).squareRoot())
        }
    }

    private static let size = 12.0
    private static let widest = 150.0

    /// A label for each of the first discs, in that order; one that would cover another is left out: its disc still
    /// tells its name to the pointer, and the table beside the picture has it.
    static func labels(for names: [String], at discs: [DiscLayout.Disc], in area: DiscLayout.Area) -> [Label]
    {
        var placed: [Box] = []
        var labels: [Label] = []
        for (index, name) in names.enumerated() {
            let text = TextWidth.fitted(name, into: widest, size: size)
            let half = TextWidth.of(text, size: size) / 2 + 3
            let open = places(for: discs[index], half: half)
                .map { Point(x: min(max($0.x, area.left - 24 + half), area.right + 24 - half), y: $0.y) }
                .map { (point: $0, box: Box(of: $0, half: half)) }
                .filter { place in !placed.contains(where: place.box.overlaps) }
            let covered = open.map { place in
                discs.indices.reduce(0) { $0 + ($1 == index ? 0 : place.box.depth(of: discs[$1])) }
            }
            // The first of those that cover least.
            guard let best = open.indices.min(by: { (covered[$0], $0) < (covered[$1], $1) }) else { continue }
            let (point, box) = open[best]
            placed.append(box)
            labels.append(Label(text: text, full: name, index: index, x: point.x, y: point.y))
        }
        return labels
    }

    /// Where a label may stand, the best first: above and below, beside, within a disc that is wide enough, aslant,
    /// and a little farther off.
    private static func places(for disc: DiscLayout.Disc, half: Double) -> [Point] {
        let (x, y, radius) = (disc.centre.x, disc.centre.y, disc.radius)
        let aslant = 0.71 * radius
        let within = half <= radius ? [Point(x: x, y: y + 4)] : []
        return [
            Point(x: x, y: y - radius - 6), Point(x: x, y: y + radius + 15),
            Point(x: x + radius + half + 4, y: y + 4), Point(x: x - radius - half - 4, y: y + 4),
        ] + within + [
            Point(x: x + aslant + half, y: y - aslant - 4), Point(x: x - aslant - half, y: y - aslant - 4),
            Point(x: x + aslant + half, y: y + aslant + 13), Point(x: x - aslant - half, y: y + aslant + 13),
            Point(x: x, y: y - radius - 16), Point(x: x, y: y + radius + 25),
        ]
    }
}
