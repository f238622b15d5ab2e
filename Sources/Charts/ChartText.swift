/// The words of a chart: the answer it gives, what it shows, and how to read it.
public struct ChartText: Sendable {
    /// The answer, in one line.
    public var title: String
    /// What a reader who cannot see the chart should know.
    public var description: String
    /// How to read it, on how many it rests, and what not to conclude.
    public var caption: String

    /// A chart's words: what is shown, the same at length for those who do not see it, and how it was made.
    public init(title: String, description: String, caption: String) {
        self.title = title
        self.description = description
        self.caption = caption
    }
}

/// Where a drawing stands, and so what it has to bring along.
public enum ChartGround: Sendable {
    /// A file of its own: title, caption and colours are inside.
    case file
    /// A page that has its heading, its caption and ``ChartStyle`` already.
    case page
}

/// A chart that can be drawn at a width.
public protocol Chart: Sendable {
    var text: ChartText { get }

    /// The chart as an SVG element.
    ///
    /// - Parameters:
    ///   - width: In pixels, 360 and more; a narrow chart is laid out anew, never scaled.
    ///   - id: What makes the ids inside unlike those of other charts on the same page.
    ///   - ground: Whether it stands by itself or in a page.
    func svg(width: Double, id: String, on ground: ChartGround) -> String
}

extension Chart {
    /// The chart as a whole SVG document.
    public func svg(width: Double, id: String) -> String { svg(width: width, id: id, on: .file) }
}
