/// Discs in an area: their radii by size, moved apart until none touch.
enum DiscLayout {
    struct Disc {
        var centre: Point
        let radius: Double
    }

    struct Area {
        let left: Double
        let top: Double
        let right: Double
        let bottom: Double
    }

    static let largest = 34.0
    static let smallest = 5.0
    /// Space that stays between two discs.
    private static let gap = 4.0
    private static let rounds = 300

    static func discs(_ nodes: [NetworkChart.Node], in area: Area) -> [Disc] {
        let most = nodes.map(\.size).max() ?? 0
        // Many discs are smaller, so that together they cover no more than a sixth of the area.
        let total = nodes.reduce(0) { $0 + (most > 0 ? $1.size / most : 1) } * 3.1416 * largest * largest
        let room = (area.right - area.left) * (area.bottom - area.top) / 6
        let shrink = min(1, (room / max(total, 1)).squareRoot())
        var discs = nodes.map { node in
            let share = most > 0 ? (node.size / most).squareRoot() : 1
            let radius = max(smallest * max(shrink, 0.5), largest * shrink * share)
            return Disc(
                centre: Point(
                    x: area.left + radius + node.x * (area.right - area.left - 2 * radius),
                    y: area.top + radius + node.y * (area.bottom - area.top - 2 * radius)),
                radius: radius)
        }
        for _ in 0..<rounds where !separate(&discs, in: area) { break }
        return discs
    }

    /// Moves overlapping pairs apart by half of their overlap each; whether any overlapped.
    private static func separate(_ discs: inout [Disc], in area: Area) -> Bool {
        var overlapped = false
        for i in discs.indices {
            for j in 0..<i {
                var dx = discs[i].centre.x - discs[j].centre.x
                var dy = discs[i].centre.y - discs[j].centre.y
                var distance = (dx * dx + dy * dy).squareRoot()
                let least = discs[i].radius + discs[j].radius + gap
                guard distance < least else { continue }
                overlapped = true
                if distance < 1e-6 {
                    // Discs in one place part along a direction of their own.
                    dx = Double((i * 7 + j * 3) % 11) - 5
                    dy = Double((i * 5 + j * 2) % 13) - 6.5
                    distance = (dx * dx + dy * dy).squareRoot()
                }
                let push = (least - distance) / 2 / distance
                move(&discs[i], by: dx * push, dy * push, area)
                move(&discs[j], by: -dx * push, -dy * push, area)
            }
        }
        return overlapped
    }

    private static func move(_ disc: inout Disc, by dx: Double, _ dy: Double, _ area: Area) {
        disc.centre.x = min(max(disc.centre.x + dx, area.left + disc.radius), area.right - disc.radius)
        disc.centre.y = min(max(disc.centre.y + dy, area.top + disc.radius), area.bottom - disc.radius)
    }
}
