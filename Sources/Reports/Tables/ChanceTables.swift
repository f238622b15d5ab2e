public import Findings
import Networks

extension Table {
    /// A row a structure that is set beside chance: a report's `chance.csv`.
    public static func chance(_ findings: ThreadFindings) -> Table {
        var table = Table(columns: [
            "structure", "measure", "score", "null_mean", "null_deviation", "z", "p", "replicates",
        ])
        for entry in ChanceRow.all(findings) {
            let found = entry.found
            table.append([
                .text(entry.structure), .text(entry.measure), .rounded(found.score, decimals: 6),
                .rounded(found.nullMean, decimals: 6), .rounded(found.nullDeviation, decimals: 6),
                .rounded(found.z, decimals: 6), .rounded(found.p, decimals: 6), .integer(found.replicates),
            ])
        }
        return table
    }

    /// A row a kind of three people: a report's `triads.csv`. `balance` kinds are friends (+) and foes (−) who all know
    /// each other; `census` kinds are the sixteen of Davis and Leinhardt.
    public static func triads(_ findings: ThreadFindings) -> Table {
        var table = Table(columns: ["triads", "kind", "count", "meaning"])
        let signed = findings.sides.signed.triangles
        let kinds = ["3 friends", "2 friends, 1 foe", "1 friend, 2 foes", "3 foes"]
        let meanings = [
            "three friends: balanced", "two friends who quarrel, with a friend of both: not balanced",
            "two friends with one foe: balanced", "three foes: not balanced",
        ]
        for (foes, count) in signed.counts.enumerated() {
            table.append([
                .text("balance"), .text(kinds[foes]), .integer(count), .text(meanings[foes]),
            ])
        }
        for kind in TriadCensus.Kind.allCases {
            table.append([
                .text("census"), .text(kind.rawValue), .integer(findings.figures.triads[kind]),
                .text(kind.meaning),
            ])
        }
        return table
    }
}

/// A structure of a thread's network, and what chance gives.
struct ChanceRow {
    let structure: String
    let measure: String
    let found: Polarisation

    /// Those that the network has ties enough for.
    static func all(_ findings: ThreadFindings) -> [ChanceRow] {
        [
            findings.figures.polarisation.map {
                ChanceRow(structure: "communities", measure: "modularity", found: $0)
            },
            findings.sides.signed.polarisation.map {
                ChanceRow(structure: "friends and foes", measure: "signed modularity", found: $0)
            },
            findings.sides.replyCamps.map {
                ChanceRow(structure: "camps of replies", measure: "share of ties cut", found: $0.cut)
            },
        ].compactMap { $0 }
    }
}

extension TriadCensus.Kind {
    /// What the three do, in words.
    var meaning: String {
        switch self {
        case .empty: "nobody addresses anybody"
        case .oneAsymmetric: "one addresses another"
        case .oneMutual: "two address each other"
        case .out: "one addresses both others"
        case .into: "one is addressed by both others"
        case .chain: "a chain of two"
        case .mutualInto: "two address each other, one of them is addressed by the third"
        case .mutualOut: "two address each other, one of them addresses the third"
        case .transitive: "a chain and its short cut"
        case .cyclic: "round in a circle"
        case .twoMutual: "one in exchange with both others"
        case .mutualBelow: "one addresses two who address each other"
        case .mutualAbove: "one is addressed by two who address each other"
        case .mutualThrough: "a chain between two who address each other"
        case .oneMissing: "all tied, one tie not returned"
        case .complete: "all address all"
        }
    }
}
