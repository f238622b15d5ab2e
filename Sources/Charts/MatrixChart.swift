/// Who answers whom, group by group: a cell for each pair, its shade by how often, its number inside.
public struct MatrixChart: Chart {
    /// Title, description and caption.
    public var text: ChartText
    /// The groups, by category; rows answer, columns are answered.
    public var names: [String]
    /// Answers of each group to each other, row by row.
    public var counts: [[Int]]

    /// A square of counts: rows answer columns, both in the order of `names`.
    public init(text: ChartText, names: [String], counts: [[Int]]) {
        precondition(
            counts.count == names.count && counts.allSatisfy { $0.count == names.count },
            "A matrix has a row and a column for each group.")
        self.text = text
        self.names = names
        self.counts = counts
    }

    public func svg(width: Double, id: String, on ground: ChartGround) -> String {
        let frame = ChartFrame(text, width: width, on: ground)
        guard counts.contains(where: { $0.contains { $0 > 0 } }) else {
            return frame.empty(
                id: id, because: "Nobody answers anybody, so there is nothing to set side by side.")
        }
        let isNarrow = width < 700
        let number = 26.0
        let widest = names.map { TextWidth.of($0, size: 12) }.max() ?? 0
        // Cells come first; labels get what they leave, or what they need.
        let most = isNarrow ? 40.0 : 56.0
        let least = isNarrow ? width * 0.28 : 200
        let room = width - 2 * ChartFrame.margin - number
        let labelWidth = min(widest + 18, max(least, room - most * Double(names.count)))
        let left = ChartFrame.margin + number + labelWidth
        let side = min(most, (width - left - ChartFrame.margin) / Double(names.count))
        let first = frame.top + 36
        let end = first + side * Double(names.count)
        let largest = Double(counts.flatMap { $0 }.max() ?? 1)
        return frame.document(id: id, bottom: end + 8) { drawing in
            drawing.text("who answers ↓", x: ChartFrame.margin, y: frame.top + 6, "soft")
            drawing.text("who is answered →", x: left, y: frame.top + 6, "soft")
            for (row, name) in names.enumerated() {
                let y = first + side * Double(row)
                let middle = y + side / 2
                drawing.circle(x: ChartFrame.margin + 7, y: middle, radius: 6, Theme.category(row))
                drawing.text("\(row + 1)", x: ChartFrame.margin + 18, y: middle + 4, "small")
                drawing.text(
                    TextWidth.fitted(name, into: labelWidth - 14, size: 12),
                    x: ChartFrame.margin + number + 8,
                    y: middle + 4, "small", hint: name)
                drawing.text(
                    "\(row + 1)", x: left + side * (Double(row) + 0.5), y: first - 8, "soft", anchor: .middle)
                for (column, count) in counts[row].enumerated() {
                    let x = left + side * Double(column)
                    drawing.rectangle(
                        x: x + 1, y: y + 1, width: side - 2, height: side - 2,
                        "q\(Self.shade(Double(count) / largest))", corner: 2,
                        hint: "\(name) → \(names[column]): \(count) answer\(count == 1 ? "" : "s")")
                    guard count > 0, TextWidth.of("\(count)", size: 12) < side - 4 else { continue }
                    drawing.text(
                        "\(count)", x: x + side / 2, y: middle + 4,
                        "small n\(Self.shade(Double(count) / largest))", anchor: .middle)
                }
            }
        }
    }

    /// Steps of the sequential scale; 0 is for nothing.
    static let shades = 4

    /// Square roots, so that small counts can be told from none.
    private static func shade(_ share: Double) -> Int {
        share <= 0 ? 0 : min(shades, Int((share.squareRoot() * Double(shades)).rounded(.up)))
    }
}
