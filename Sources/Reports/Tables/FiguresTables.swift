import Discussions
public import Findings
import Statistics

extension Table {
    /// A row a stretch of time: a report's `timeline.csv`.
    public static func timeline(_ timeline: Timeline) -> Table {
        var table = Table(columns: ["start", "comments", "mean_compound", "low", "high", "incivility"])
        for bin in timeline.bins {
            table.append([
                .text(bin.start.description), .integer(bin.comments), .rounded(bin.compound, decimals: 4),
                .rounded(bin.interval?.low, decimals: 4), .rounded(bin.interval?.high, decimals: 4),
                .rounded(bin.incivility, decimals: 4),
            ])
        }
        return table
    }

    /// A row a target and camp, `all` first: a report's `positions.csv`. People are counted, not comments.
    public static func positions(_ findings: ThreadFindings) -> Table {
        var table = Table(columns: [
            "target", "camp", "favor", "against", "unsaid", "favor_low", "favor_high",
        ])
        for target in findings.stances.targets {
            func append(_ camp: String, _ favor: Int, _ against: Int, _ unsaid: Int) {
                let interval = Proportion.wilson(favor, of: favor + against)
                table.append([
                    .text(target.name), .text(camp), .integer(favor), .integer(against), .integer(unsaid),
                    .rounded(interval.low, decimals: 4), .rounded(interval.high, decimals: 4),
                ])
            }
            append("all", target.favor, target.against, target.unsaid)
            for stand in findings.stances.stands(on: target) {
                append(stand.camp, stand.favor, stand.against, stand.unsaid)
            }
        }
        return table
    }

    /// A row a pair of communities, who answers first: a report's `communities.csv`.
    public static func communities(_ findings: ThreadFindings) -> Table {
        var table = Table(columns: ["source", "source_name", "target", "target_name", "replies"])
        let names = ThreadWords(findings).communities
        for (source, row) in findings.exchanges.communities.enumerated() {
            for (target, count) in row.enumerated() where count > 0 {
                table.append([
                    .integer(source + 1), .text(names[source]), .integer(target + 1), .text(names[target]),
                    .integer(count),
                ])
            }
        }
        return table
    }
}
