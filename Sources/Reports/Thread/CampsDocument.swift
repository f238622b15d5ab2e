import Findings
import Networks
import Stances

/// Camps and signed ties as JSON: parts of a report's `summary.json`.
struct CampsDocument: Encodable {
    private let names: [String]
    private let members: [Int]
    private let unplaced: Int
    private let fromReplies: FromReplies?
    private let check: Check?

    /// Camps told from replies alone; the cut is the share of ties between them.
    struct FromReplies: Encodable {
        let core, a, b, unplaced: Int
        let isBeyondChance: Bool
        let cut: SummaryDocument.Null
    }

    struct Check: Encodable {
        let both, matching: Int
        let p: Double?
    }

    init(_ findings: ThreadFindings) {
        let camps = findings.stances.camps
        names = camps.names
        members = camps.names.indices.map { camp in camps.membership.count { $0 == camp } }
        unplaced = camps.membership.count { $0 == nil }
        fromReplies = findings.sides.replyCamps.map { camps in
            let membership = camps.membership
            return FromReplies(
                core: camps.core, a: membership.count { $0 == 0 }, b: membership.count { $0 == 1 },
                unplaced: membership.count { $0 == nil }, isBeyondChance: camps.isBeyondChance,
                cut: SummaryDocument.Null(camps.cut))
        }
        check = findings.sides.check.map {
            Check(both: $0.both, matching: $0.matching, p: JSONDocument.rounded($0.p))
        }
    }
}

/// Friends and foes as JSON.
struct SignedDocument: Encodable {
    private let positiveTies, negativeTies, ambivalentPairs, communities: Int
    private let triangles, walks, frustration: Double?
    private let frustratedAtLeast, frustratedAtMost: Int
    private let polarisation: SummaryDocument.Null?

    init(_ signed: SignedFindings) {
        func number(_ value: Double?) -> Double? { JSONDocument.rounded(value) }
        positiveTies = signed.graph.positiveCount
        negativeTies = signed.graph.negativeCount
        ambivalentPairs = signed.graph.ambivalentCount
        communities =
            Set(
                signed.communities.membership.enumerated().filter { signed.hasTies($0.offset) }.map(\.element)
            ).count
        triangles = number(signed.triangles.balancedShare)
        walks = number(signed.walks)
        frustration = number(signed.frustration.balance)
        frustratedAtLeast = signed.frustration.atLeast
        frustratedAtMost = signed.frustration.ties
        polarisation = signed.polarisation.map(SummaryDocument.Null.init)
    }
}

/// How well a column was measured to do, as JSON.
struct AccuracyDocument: Encodable {
    private let column, measure, data, sentence: String
    private let low, high, guess: Double?

    init(_ accuracy: MeasuredAccuracy) {
        column = accuracy.column
        measure = accuracy.measure
        data = accuracy.data
        sentence = accuracy.sentence
        low = accuracy.low
        high = accuracy.high
        guess = accuracy.guess
    }
}
