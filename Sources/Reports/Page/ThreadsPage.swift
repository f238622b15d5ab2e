import Discussions
public import Findings

/// The files that list several threads: `threads.csv` and the page that leads to each.
public struct ThreadsReport: Sendable {
    /// The page and what belongs to it.
    public let files: [ReportFile]

    /// - Parameters:
    ///   - threads: What was found in each.
    ///   - folders: The folder of each thread.
    public init(_ threads: [ThreadFindings], folders: [String]) {
        let table = Table.threads(threads, folders: folders)
        let comments = threads.reduce(0) { $0 + $1.figures.comments }
        let list = TableMarkup(
            table: table, caption: "Threads, in the order they were read",
            cell: { row, column in
                switch table.columns[column] {
                case "thread": "<a href=\"\(folders[row])/index.html\">\(folders[row])</a>"
                default: nil
                }
            })
        let section = PageSection(name: "Threads", anchor: "threads", body: list.html)
        let page = PageFrame(
            title: "\(threads.count) threads", kind: "Thread reports",
            lead: "\(comments) comments. The same table: <a href=\"threads.csv\">threads.csv</a>.",
            contents: [(name: section.name, anchor: section.anchor)], body: section.html)
        files = [
            ReportFile(name: "threads.csv", bytes: table.csv),
            ReportFile(name: "index.html", bytes: page.bytes),
        ]
    }
}
