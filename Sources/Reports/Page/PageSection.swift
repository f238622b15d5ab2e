import Charts

/// A section of a page: its heading, and what stands under it.
struct PageSection {
    let name: String
    let anchor: String
    let body: HTML

    var html: HTML {
        "<section id=\"\(anchor)\" aria-labelledby=\"\(anchor)-heading\"><h2 id=\"\(anchor)-heading\">\(name)</h2>\n\(body)\n</section>\n"
    }
}

/// A chart in a page: drawn for each width it may get, with caption, downloads and its table.
struct PageFigure {
    let name: String
    let chart: any Chart
    /// Files that hold the chart and its numbers.
    let files: [String]
    /// The same numbers as a table.
    let twin: HTML
    /// Which of ``widths`` it is drawn for.
    var layouts = PageFigure.widths
    /// The chart at a width, where it differs.
    var at: (@Sendable (Double) -> any Chart)?

    /// Widths that charts are laid out for; a container query shows the one that fits.
    static let widths = [1_080.0, 720, 360]

    private static let template = """
        <figure class="chart" id="{{{name}}}-chart">
        <h3>{{{title}}}</h3>
        {{#layouts}}<div class="{{{size}}}">{{{svg}}}</div>
        {{/layouts}}<figcaption>{{{caption}}} <span class="files">{{#files}}<a href="{{{file}}}">{{{file}}}</a> {{/files}}</span></figcaption>
        {{#twin}}<details class="twin"><summary>The numbers as a table</summary>{{{twin}}}</details>{{/twin}}
        </figure>
        """

    var html: HTML {
        let drawn = layouts.map { width -> [String: PageValue] in
            let chart = at?(width) ?? chart
            let size = sizes(of: width)
            return [
                "size": .text(size),
                "svg": .html(
                    HTML(markup: chart.svg(width: width, id: "\(name)-\(Int(width))", on: .page))),
            ]
        }
        return PagePart(
            template: Self.template,
            values: [
                "name": .text(name), "title": .text(chart.text.title), "caption": .text(chart.text.caption),
                "layouts": .list(drawn), "files": .list(files.map { ["file": .text($0)] }),
                "twin": .html(twin),
            ]
        ).html
    }

    /// The classes of a layout: the sizes of container that it is shown in.
    private func sizes(of width: Double) -> String {
        let names = ["wide", "medium", "narrow"]
        let own = Self.widths.firstIndex(of: width) ?? 0
        // A size without a layout of its own gets the next smaller one, or the smallest there is.
        return Self.widths.indices.filter { size in
            let chosen =
                layouts.filter { $0 <= Self.widths[size] }.max() ?? layouts.min() ?? width
            return chosen == Self.widths[own]
        }.map { names[$0] }.joined(separator: " ")
    }
}
