import Testing

@testable import Charts

@Suite("Discs and labels of a network")
struct NetworkLayoutTests {
    /// People in two crowds and a long tail of names, as networks of replies have them.
    private static func nodes(_ count: Int) -> [NetworkChart.Node] {
        (0..<count).map { place in
            let angle = 2.4 * Double(place)
            let crowd = place % 3 == 0 ? 0.25 : 0.7
            let spread = 0.02 * Double(place % 17)
            return NetworkChart.Node(
                label: String(repeating: "Name ", count: 1 + place % 4) + "\(place)",
                x: min(1, max(0, crowd + spread * (angle - angle.rounded()))),
                y: min(1, max(0, crowd - spread * (angle / 2 - (angle / 2).rounded()))),
                size: 1 / Double(1 + place), category: place % 5, hint: "")
        }
    }

    private static func area(_ width: Double) -> DiscLayout.Area {
        .init(left: 30, top: 80, right: width - 30, bottom: 50 + (width < 700 ? width : width * 0.62))
    }

    @Test(
        "No two discs overlap, and no label covers another, in a crowd too",
        arguments: [1, 2, 12, 60, 150], [400.0, 1_200])
    func apart(count: Int, width: Double) throws {
        let nodes = Self.nodes(count)
        let area = Self.area(width)
        let discs = DiscLayout.discs(nodes, in: area)
        for i in discs.indices {
            for j in 0..<i {
                let dx = discs[i].centre.x - discs[j].centre.x
                let dy = discs[i].centre.y - discs[j].centre.y
                #expect((dx * dx + dy * dy).squareRoot() >= discs[i].radius + discs[j].radius)
            }
        }
        let labels = LabelLayout.labels(for: nodes.prefix(12).map(\.label), at: discs, in: area)
        // The first ones, whom the picture is about, are named in a crowd too.
        #expect(labels.count >= min(count, 12) * 2 / 3)
        #expect(labels.first?.index == 0)
        for (place, label) in labels.enumerated() {
            let half = TextWidth.of(label.text, size: 12) / 2
            for other in labels[..<place] {
                let apart = half + TextWidth.of(other.text, size: 12) / 2
                #expect((label.x - other.x).magnitude >= apart || (label.y - other.y).magnitude >= 12)
            }
        }
    }

    @Test("Where there is room, no label covers a disc of somebody else", arguments: [400.0, 1_200])
    func clear(width: Double) throws {
        let ring = [
            (0.5, 0), (0.85, 0.15), (1, 0.5), (0.85, 0.85), (0.5, 1), (0.15, 0.85), (0, 0.5), (0.15, 0.15),
        ]
        let nodes = ring.enumerated().map { place, point in
            NetworkChart.Node(
                label: "Name \(place)", x: point.0, y: point.1, size: 1 / Double(1 + place), category: 0,
                hint: "")
        }
        let area = Self.area(width)
        let discs = DiscLayout.discs(nodes, in: area)
        let labels = LabelLayout.labels(for: nodes.map(\.label), at: discs, in: area)
        #expect(labels.map(\.index) == Array(nodes.indices))
        for label in labels {
            let half = TextWidth.of(label.text, size: 12) / 2
            for (index, disc) in discs.enumerated() where index != label.index {
                let x = min(max(disc.centre.x, label.x - half), label.x + half) - disc.centre.x
                let y = min(max(disc.centre.y, label.y - 10), label.y + 3) - disc.centre.y
                #expect((x * x + y * y).squareRoot() >= disc.radius)
            }
        }
    }
}
