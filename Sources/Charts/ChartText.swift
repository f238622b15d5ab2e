/// The words of a chart: the answer it gives, what it shows, and how to read it.
public struct ChartText: Sendable {
    /// The answer, in one line.
    public var title: String
    /// What a reader who cannot see the chart should know.
    public var description: String
    /// How to read it, on how many it rests, and what not to conclude.
    public var caption: String

    public init(title: String, description: String, caption: String) {
        self.title = title
        self.description = description
        self.caption = caption
    }
}

/// A chart that can be drawn at a width.
public protocol Chart: Sendable {
    /// The chart as a whole SVG document.
    ///
    /// - Parameters:
    ///   - width: In pixels, 360 and more; a narrow chart is laid out anew, never scaled.
    ///   - id: What makes the ids inside unlike those of other charts on the same page.
    func svg(width: Double, id: String) -> String
}

/// What all charts share: the document around them, the title above, the caption below.
struct ChartFrame {
    let text: ChartText
    let width: Double
    /// Where the title ends and the chart may begin.
    let top: Double
    private let titleLines: [String]
    private let captionLines: [String]

    static let margin = 16.0
    private static let titleSize = 20.0
    private static let captionSize = 12.0

    init(_ text: ChartText, width: Double) {
        self.text = text
        self.width = width
        titleLines = TextWidth.lines(text.title, within: width - 2 * Self.margin, size: Self.titleSize)
        captionLines = TextWidth.lines(
            text.caption, within: min(width, 900) - 2 * Self.margin, size: Self.captionSize)
        top = 14 + 26 * Double(titleLines.count) + 12
    }

    /// The height of the document around a chart that ends at `bottom`.
    func height(below bottom: Double) -> Double {
        bottom + 20 + 17 * Double(captionLines.count) + 8
    }

    /// The whole document around what was drawn from ``top`` to `bottom`.
    func document(id: String, bottom: Double, _ draw: (inout Drawing) -> Void) -> String {
        let height = height(below: bottom)
        var drawing = Drawing(width: width, height: height)
        for (index, line) in titleLines.enumerated() {
            drawing.text(line, x: Self.margin, y: 30 + 26 * Double(index), "title")
        }
        draw(&drawing)
        for (index, line) in captionLines.enumerated() {
            drawing.text(line, x: Self.margin, y: bottom + 28 + 17 * Double(index), "soft")
        }
        return """
            <svg xmlns="http://www.w3.org/2000/svg" class="riposte" viewBox="0 0 \(Markup.number(width)) \
            \(Markup.number(height))" width="\(Markup.number(width))" height="\(Markup.number(height))" role="img" \
            aria-labelledby="\(id)-title \(id)-desc">
            <title id="\(id)-title">\(Markup.text(text.title))</title>
            <desc id="\(id)-desc">\(Markup.text(text.description))</desc>
            <style>\(Theme.style)</style>
            <rect width="100%" height="100%" class="ground"/>
            \(drawing.body)</svg>

            """
    }

    /// A document that says why there is nothing to draw.
    func empty(id: String, because reason: String) -> String {
        document(id: id, bottom: top + 60) { drawing in
            drawing.text(reason, x: Self.margin, y: top + 30, "soft")
        }
    }
}
