/// The conversation as a tree: a row a comment, set in by its depth under what it answers.
///
/// Branches follow one another in columns, as many as the width allows, so that each comment keeps its name.
public struct TreeChart: Chart {
    /// A comment in the tree.
    public struct Node: Sendable {
        /// Its number and author.
        public var label: String
        /// What the pointer is told.
        public var hint: String
        /// The node that it answers, an earlier one; `nil` for the beginning of a branch.
        public var parent: Int?
        /// Whether that is inferred.
        public var isInferred: Bool
        /// Whether it agrees with what it answers.
        public var tone: Tone
        /// The person's place in a page that follows persons through its parts; `nil` elsewhere.
        public var person: Int?

        /// A comment with the comment that it answers.
        public init(
            label: String, hint: String, parent: Int?, isInferred: Bool, tone: Tone, person: Int? = nil
        ) {
            self.label = label
            self.hint = hint
            self.parent = parent
            self.isInferred = isInferred
            self.tone = tone
            self.person = person
        }
    }

    /// How a comment stands to what it answers; each has a shape of its own.
    public enum Tone: Sendable {
        case agrees, neutral, disagrees
    }

    /// Title, description and caption.
    public var text: ChartText
    /// In the order in which they are written; parents stand before their children.
    public var nodes: [Node]

    /// A tree of comments in the order they were written.
    public init(text: ChartText, nodes: [Node]) {
        self.text = text
        self.nodes = nodes
    }

    private static let rowHeight = 19.0
    private static let step = 13.0
    /// Deeper comments stand no further to the right.
    private static let deepest = 9
    private static let columnWidth = 250.0

    public func svg(width: Double, id: String, on ground: ChartGround) -> String {
        let frame = ChartFrame(text, width: width, on: ground)
        guard !nodes.isEmpty else { return frame.empty(id: id, because: "There are no comments.") }
        let rows = TreeRows(nodes.map(\.parent))
        let columns = max(1, min(Int((width - ChartFrame.margin) / Self.columnWidth), (nodes.count + 9) / 10))
        let perColumn = (nodes.count + columns - 1) / columns
        let columnWidth = (width - 2 * ChartFrame.margin) / Double(columns)
        let first = frame.top + 34
        func point(_ row: Int) -> Point {
            Point(
                x: ChartFrame.margin + columnWidth * Double(row / perColumn) + 8
                    + Self.step * Double(min(rows.depth[row], Self.deepest)),
                y: first + Self.rowHeight * (Double(row % perColumn) + 0.5))
        }
        return frame.document(id: id, bottom: first + Self.rowHeight * Double(perColumn) + 4) { drawing in
            key(&drawing, y: frame.top + 4)
            for (row, index) in rows.order.enumerated() {
                let node = nodes[index]
                let place = point(row)
                if let parent = node.parent {
                    link(
                        &drawing, from: rows.row[parent], to: row, point, perColumn,
                        node.isInferred ? "tie inferred" : "tie")
                }
                mark(&drawing, node, place, ground)
                let room =
                    ChartFrame.margin + columnWidth * Double(row / perColumn + 1) - place.x - 16
                let person = ground == .page ? node.person : nil
                drawing.text(
                    TextWidth.fitted(node.label, into: room, size: 12), x: place.x + 10, y: place.y + 4,
                    "small",
                    hint: ground == .page ? nil : node.hint, data: person.map { " data-p=\"\($0)\"" } ?? "")
            }
        }
    }

    /// Down from the parent and right to the child; from another column a stub from above is enough.
    private func link(
        _ drawing: inout Drawing, from parent: Int, to row: Int, _ point: (Int) -> Point, _ perColumn: Int,
        _ classes: String
    ) {
        let child = point(row)
        let above = point(parent)
        let isSame = parent / perColumn == row / perColumn
        let x = isSame && above.x < child.x ? above.x : child.x - Self.step
        let top = isSame ? above.y + 5 : point(row / perColumn * perColumn).y - Self.rowHeight / 2
        drawing.path(
            [Point(x: x, y: top), Point(x: x, y: child.y), Point(x: child.x - 5, y: child.y)], classes)
    }

    private func mark(_ drawing: inout Drawing, _ node: Node, _ place: Point, _ ground: ChartGround) {
        let size = 5.0
        let hint = ground == .page ? nil : node.hint
        switch node.tone {
        case .agrees:
            drawing.path(
                [
                    Point(x: place.x, y: place.y - size), Point(x: place.x + size, y: place.y + size - 1),
                    Point(x: place.x - size, y: place.y + size - 1),
                ], "for", closed: true, hint: hint)
        case .disagrees:
            drawing.path(
                [
                    Point(x: place.x, y: place.y + size), Point(x: place.x + size, y: place.y - size + 1),
                    Point(x: place.x - size, y: place.y - size + 1),
                ], "against", closed: true, hint: hint)
        case .neutral:
            drawing.circle(x: place.x, y: place.y, radius: 3.5, "c7", hint: hint)
        }
    }

    private func key(_ drawing: inout Drawing, y: Double) {
        var x = ChartFrame.margin + 6
        for (tone, words) in [(Tone.agrees, "agrees"), (.neutral, "neither"), (.disagrees, "disagrees")] {
            let node = Node(label: "", hint: words, parent: nil, isInferred: false, tone: tone)
            mark(&drawing, node, Point(x: x, y: y - 4), .file)
            drawing.text(words, x: x + 11, y: y, "soft")
            x += 28 + TextWidth.of(words, size: 12)
        }
        drawing.path([Point(x: x, y: y - 4), Point(x: x + 22, y: y - 4)], "tie inferred")
        drawing.text("inferred", x: x + 28, y: y, "soft")
    }
}

/// The order in which a tree is written down: each branch whole, answers under what they answer.
struct TreeRows {
    /// Nodes by row.
    private(set) var order: [Int] = []
    /// The row of each node.
    private(set) var row: [Int]
    /// How deep each row stands, from 0.
    private(set) var depth: [Int] = []

    /// - Complexity: O(nodes).
    init(_ parents: [Int?]) {
        var children = [[Int]](repeating: [], count: parents.count)
        var open: [(node: Int, depth: Int)] = []
        for (node, parent) in parents.enumerated().reversed() {
            if let parent { children[parent].append(node) } else { open.append((node, 0)) }
        }
        row = [Int](repeating: 0, count: parents.count)
        while let next = open.popLast() {
            row[next.node] = order.count
            order.append(next.node)
            depth.append(next.depth)
            for child in children[next.node] { open.append((child, next.depth + 1)) }
        }
    }
}
