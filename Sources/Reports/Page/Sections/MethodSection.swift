import Discussions
import Findings
import Networks
import Stances

/// How sure all of it is: accuracy as measured, where every comment went, conventions, versions, checksums.
struct MethodSection {
    let findings: ThreadFindings
    let manifest: ManifestDocument?

    private static let template = """
        <h3>How well each method does, on public data</h3>
        {{{accuracy}}}
        <h3>Where every comment went</h3>
        {{{conservation}}}
        <p>{{{polarisation}}}</p>
        {{#notices}}<p>While reading: {{{notices}}}.</p>{{/notices}}
        {{#made}}<h3>How this page was made</h3>
        {{{made}}}{{/made}}
        <h3>What each measure is</h3>
        <dl>{{#conventions}}<dt>{{{name}}}</dt><dd>{{{words}}}</dd>{{/conventions}}</dl>
        """

    var section: PageSection {
        PageSection(
            name: "How sure is this", anchor: "sure",
            body: PagePart(
                template: Self.template,
                values: [
                    "accuracy": .html(TableMarkup(table: Accuracy.table, caption: "Accuracy by method").html),
                    "conservation": .html(
                        TableMarkup(table: conservation, caption: "The five counts add up to all comments")
                            .html),
                    "polarisation": .text(polarisation), "notices": .html(notices), "made": .html(made),
                    "conventions": .list(
                        ManifestDocument.conventions.sorted { $0.key < $1.key }.map {
                            ["name": .text($0.key), "words": .text($0.value)]
                        }),
                ]
            ).html)
    }

    private var conservation: Table {
        let kept = findings.figures.conservation
        var table = Table(columns: ["answers", "comments"])
        for (name, count) in [
            ("a comment", kept.toComments), ("the post", kept.toPost), ("its author’s own", kept.toSelf),
            ("something missing", kept.toMissing), ("nothing", kept.unattached), ("all", kept.comments),
        ] {
            table.append([.text(name), .integer(count)])
        }
        return table
    }

    private var polarisation: String {
        guard let found = findings.figures.polarisation else {
            return
                "The network has too few ties to ask whether it falls into communities by more than chance."
        }
        let words =
            found.p < 0.05
            ? "falls into communities by more than chance"
            : "falls into communities no more than chance would have it"
        return
            "The network \(words): modularity \(Number.rounded(found.score, decimals: 3)) against "
            + "\(Number.rounded(found.nullMean, decimals: 3)) ± \(Number.rounded(found.nullDeviation, decimals: 3)) "
            + "in \(found.replicates) rewired networks with the same degrees, p \(Number.rounded(found.p, decimals: 3))."
    }

    private var notices: HTML {
        let counts = Notice.Kind.allCases.compactMap { kind -> HTML? in
            let count = findings.discussion.notices.count { $0.kind == kind }
            return count > 0 ? "\(kind.rawValue): \(count)" : nil
        }
        return HTML.joined(counts, by: ", ")
    }

    private var made: HTML {
        guard let manifest else { return .empty }
        var table = Table(columns: ["what", "value"])
        table.append([.text("riposte"), .text(manifest.version)])
        table.append([.text("options"), .text(manifest.command.joined(separator: " "))])
        table.append([.text("seed"), .text(String(manifest.seed))])
        for source in manifest.inputs + manifest.data {
            table.append([.text(source.name), .text("SHA-256 " + source.sha256)])
        }
        return TableMarkup(table: table, caption: "Versions and checksums").html
    }
}

/// What each method reaches on public data, as `Benchmarks` measures it.
enum Accuracy {
    static var table: Table {
        var table = Table(columns: ["claim", "measured on", "figure"])
        for row in rows { table.append(row.map { .text($0) }) }
        for accuracy in MeasuredAccuracy.all {
            table.append([
                .text("The column \(accuracy.column)"), .text(accuracy.data), .text(accuracy.figure),
            ])
        }
        return table
    }

    private static let rows = [
        [
            "VADER’s numbers, exactly", "12,455 texts against vaderSentiment 3.3.2",
            "all equal to 4 decimals",
        ],
        [
            "The model of sentiment, forum comments",
            "labels of 4,547 GoEmotions comments not used for fitting",
            "macro-F1 0.71 (VADER: 0.61)",
        ],
        [
            "The model of sentiment, reviews",
            "3,708 sentences rated by twenty people each, no review used for fitting", "r 0.67 (VADER: 0.59)",
        ],
        [
            "Who answers whom, flat forum threads",
            "true parents of 3,077 comments in 60 threads not used for fitting",
            "0.90 (the previous comment: 0.56)",
        ],
        [
            "Who answers whom, chat", "links of 10 annotated IRC logs not used for fitting",
            "F 0.72 (the previous message: 0.30)",
        ],
        [
            "Centralities", "igraph on 4,039 nodes and 88,234 edges, directed and not",
            "differences below 1e-10",
        ],
    ]
}
