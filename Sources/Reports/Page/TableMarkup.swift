/// A table in a page: the cells of the CSV, sortable by its header, whole on paper.
struct TableMarkup {
    let table: Table
    /// What it holds, in words.
    let caption: String
    /// Rows at most; the rest is in the file that ``rest`` names.
    var most = Int.max
    var rest = ""
    /// Attributes of a row, and a cell's markup where it is more than its text.
    var row: (Int) -> HTML = { _ in .empty }
    var cell: (Int, Int) -> HTML? = { _, _ in nil }
    /// The columns to show; all where `nil`.
    var columns: [String]?

    var html: HTML {
        let shown = (columns ?? table.columns).compactMap { table.columns.firstIndex(of: $0) }
        let numeric = shown.map { column in
            table.rows.contains { $0[column].isNumber }
                && table.rows.allSatisfy { $0[column].isNumber || $0[column] == .empty }
        }
        var markup =
            "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"\(Self.plain(caption))\"><table class=\"sortable\"><caption>\(Self.plain(caption))</caption><thead><tr>"
        for (place, column) in shown.enumerated() {
            markup +=
                "<th scope=\"col\"\(numeric[place] ? " class=\"number\"" : "")>\(Self.plain(Self.heading(table.columns[column])))</th>"
        }
        markup += "</tr></thead><tbody>\n"
        for (index, cells) in table.rows.enumerated().prefix(most) {
            markup += "<tr\(row(index).markup)>"
            for (place, column) in shown.enumerated() {
                let inside = cell(index, column)?.markup ?? Self.plain(cells[column].shown)
                markup += numeric[place] ? "<td class=\"number\">\(inside)</td>" : "<td>\(inside)</td>"
            }
            markup += "</tr>\n"
        }
        markup += "</tbody></table></div>"
        if table.rows.count > most {
            markup +=
                "<p class=\"soft\">\(most) of \(table.rows.count) rows; all are in <a href=\"\(Self.plain(rest))\">\(Self.plain(rest))</a>.</p>"
        }
        return HTML(markup: markup)
    }

    private static func plain(_ text: String) -> String { HTML(text: text).markup }

    /// A column's name as words: `replies_received` is `replies received`.
    private static func heading(_ column: String) -> String {
        String(column.map { $0 == "_" ? " " : $0 })
    }
}

extension Cell {
    var isNumber: Bool {
        switch self {
        case .integer, .number, .rounded: true
        case .text, .empty: false
        }
    }
}
