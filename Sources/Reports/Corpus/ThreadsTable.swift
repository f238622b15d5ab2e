import Discussions
public import Findings

extension Table {
    /// A row a thread: the `threads.csv` of a report on several.
    ///
    /// - Parameters:
    ///   - threads: What was found in each.
    ///   - folders: The folder of each thread.
    public static func threads(_ threads: [ThreadFindings], folders: [String]) -> Table {
        precondition(threads.count == folders.count, "There is one folder for each thread.")
        var table = Table(columns: [
            "thread", "title", "comments", "commenters", "first", "last", "ties", "explicit_parents",
            "inferred_parents", "mean_compound", "incivility", "leader",
        ])
        for (findings, folder) in zip(threads, folders) {
            let figures = findings.figures
            table.append([
                .text(folder), .text(findings.discussion.title), .integer(figures.comments),
                .integer(figures.commenters), .text(figures.first?.description),
                .text(figures.last?.description),
                .integer(figures.ties), .integer(figures.explicitParents), .integer(figures.inferredParents),
                .rounded(figures.compound, decimals: 4), .rounded(figures.incivility, decimals: 4),
                .text(findings.influence.ranking.first?.name),
            ])
        }
        return table
    }
}
