/// An SVG drawing under construction: elements in the order in which they are painted.
///
/// Text stays text, colours come from classes, numbers have at most three decimals. Nothing written here can
/// end an element early: every text and attribute goes through ``Markup``.
struct Drawing {
    let width: Double
    let height: Double
    private(set) var body = ""
    /// Whether something in it can be reached by keyboard.
    private(set) var takesFocus = false

    init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }

    mutating func rectangle(
        x: Double, y: Double, width: Double, height: Double, _ classes: String, corner: Double = 0,
        hint: String? = nil, data: String = ""
    ) {
        let round = corner > 0 ? " rx=\"\(n(corner))\"" : ""
        close(
            "rect x=\"\(n(x))\" y=\"\(n(y))\" width=\"\(n(max(0, width)))\" height=\"\(n(max(0, height)))\"\(round)"
                + " class=\"\(classes)\"\(data)", "rect", hint)
    }

    mutating func circle(
        x: Double, y: Double, radius: Double, _ classes: String, hint: String? = nil, data: String = ""
    ) {
        close(
            "circle cx=\"\(n(x))\" cy=\"\(n(y))\" r=\"\(n(radius))\" class=\"\(classes)\"\(data)", "circle",
            hint)
    }

    mutating func line(
        x1: Double, y1: Double, x2: Double, y2: Double, _ classes: String, strokeWidth: Double? = nil,
        hint: String? = nil, data: String = ""
    ) {
        let stroke = strokeWidth.map { " stroke-width=\"\(n($0))\"" } ?? ""
        close(
            "line x1=\"\(n(x1))\" y1=\"\(n(y1))\" x2=\"\(n(x2))\" y2=\"\(n(y2))\" class=\"\(classes)\"\(stroke)\(data)",
            "line", hint)
    }

    /// A path through points, straight from one to the next.
    mutating func path(_ points: [Point], _ classes: String, closed: Bool = false, hint: String? = nil) {
        guard let first = points.first else { return }
        var d = "M\(n(first.x)) \(n(first.y))"
        for point in points.dropFirst() { d += "L\(n(point.x)) \(n(point.y))" }
        close("path d=\"\(d)\(closed ? "Z" : "")\" class=\"\(classes)\"", "path", hint)
    }

    /// A curve from one point to another, bent to its left by a share of its length.
    mutating func arc(
        from a: Point, to b: Point, bend: Double, _ classes: String, strokeWidth: Double, hint: String? = nil,
        data: String = ""
    ) {
        let middle = Point(
            x: (a.x + b.x) / 2 - bend * (b.y - a.y), y: (a.y + b.y) / 2 + bend * (b.x - a.x))
        close(
            "path d=\"M\(n(a.x)) \(n(a.y))Q\(n(middle.x)) \(n(middle.y)) \(n(b.x)) \(n(b.y))\" class=\"\(classes)\""
                + " stroke-width=\"\(n(strokeWidth))\"\(data)", "path", hint)
    }

    mutating func text(
        _ text: String, x: Double, y: Double, _ classes: String, anchor: Anchor = .start, hint: String? = nil,
        data: String = ""
    ) {
        guard !text.isEmpty else { return }
        let place = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
        let title = hint.map { "<title>\(Markup.text($0))</title>" } ?? ""
        body +=
            "<text x=\"\(n(x))\" y=\"\(n(y))\" class=\"\(classes)\"\(place)\(data)>\(title)\(Markup.isolated(text))</text>\n"
    }

    /// Everything drawn inside shares a class.
    mutating func group(_ classes: String, _ draw: (inout Drawing) -> Void) {
        body += "<g class=\"\(classes)\">\n"
        draw(&self)
        body += "</g>\n"
    }

    /// Everything drawn inside belongs to one person and can be reached by keyboard under `name`.
    mutating func focusable(_ name: String, person: Int, _ draw: (inout Drawing) -> Void) {
        takesFocus = true
        body +=
            "<g tabindex=\"0\" role=\"img\" class=\"person\" data-p=\"\(person)\" aria-label=\"\(Markup.text(name))\">\n"
        draw(&self)
        body += "</g>\n"
    }

    /// Where a text's given place is.
    enum Anchor: String {
        case start, middle, end
    }

    private mutating func close(_ opening: String, _ name: String, _ hint: String?) {
        guard let hint else {
            body += "<\(opening)/>\n"
            return
        }
        body += "<\(opening)><title>\(Markup.text(hint))</title></\(name)>\n"
    }

    private func n(_ value: Double) -> String { Markup.number(value) }
}

/// A place in a drawing; y grows downwards.
struct Point: Equatable {
    var x: Double
    var y: Double
}
