/// What all charts share: the document around them, the title above, the caption below.
struct ChartFrame {
    let text: ChartText
    let width: Double
    let ground: ChartGround
    /// Where the title ends and the chart may begin.
    let top: Double
    private let titleLines: [String]
    private let captionLines: [String]

    static let margin = 16.0
    private static let titleSize = 20.0
    private static let captionSize = 12.0
    /// What stands above and below a chart that a page gives its heading and caption.
    private static let pageEdge = 14.0

    init(_ text: ChartText, width: Double, on ground: ChartGround) {
        self.text = text
        self.width = width
        self.ground = ground
        guard ground == .file else {
            titleLines = []
            captionLines = []
            top = Self.pageEdge
            return
        }
        titleLines = TextWidth.lines(text.title, within: width - 2 * Self.margin, size: Self.titleSize)
        captionLines = TextWidth.lines(
            text.caption, within: min(width, 900) - 2 * Self.margin, size: Self.captionSize)
        top = 14 + 26 * Double(titleLines.count) + 12
    }

    /// The height of the document around a chart that ends at `bottom`.
    func height(below bottom: Double) -> Double {
        ground == .page ? bottom + Self.pageEdge : bottom + 28 + 17 * Double(captionLines.count)
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
        let size = "viewBox=\"0 0 \(Markup.number(width)) \(Markup.number(height))\""
        let names = "aria-labelledby=\"\(id)-title \(id)-desc\""
        let words = """
            <title id="\(id)-title">\(Markup.text(text.title))</title>
            <desc id="\(id)-desc">\(Markup.text(text.description))</desc>
            """
        switch ground {
        case .file:
            return """
                <svg xmlns="http://www.w3.org/2000/svg" class="riposte" \(size) width="\(Markup.number(width))" \
                height="\(Markup.number(height))" role="img" \(names)>
                \(words)
                <style>\(Theme.style)</style>
                <rect width="100%" height="100%" class="ground"/>
                \(drawing.body)</svg>

                """
        case .page:
            let role = drawing.takesFocus ? "group" : "img"
            return """
                <svg class="riposte" \(size) role="\(role)" \(names)>\(words)
                \(drawing.body)</svg>
                """
        }
    }

    /// A document that says why there is nothing to draw.
    func empty(id: String, because reason: String) -> String {
        let lines = TextWidth.lines(reason, within: width - 2 * Self.margin, size: Self.captionSize)
        return document(id: id, bottom: top + 34 + 17 * Double(lines.count)) { drawing in
            for (index, line) in lines.enumerated() {
                drawing.text(line, x: Self.margin, y: top + 24 + 17 * Double(index), "soft")
            }
        }
    }
}
