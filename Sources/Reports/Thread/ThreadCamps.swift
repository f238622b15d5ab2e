import Charts
import Findings

/// The camps that a picture of the network can be coloured by: those that the text tells, or, where too few took a
/// side, those told from who answers whom, if chance does not explain them.
struct ThreadCamps {
    /// Where camps come from.
    enum Source {
        case text
        case replies
    }

    let source: Source
    /// Two names.
    let names: [String]
    /// The camp of each person, 0 or 1; `nil` for those without.
    let membership: [Int?]
    /// How sure each is, 0 to 1.
    let certainty: [Double]

    /// Fewer people in camps make no picture.
    private static let fewest = 3

    /// - Returns: `nil` where nobody stands apart.
    init?(_ findings: ThreadFindings) {
        let camps = findings.stances.camps
        if camps.names.count == 2, camps.membership.count(where: { $0 != nil }) >= Self.fewest {
            source = .text
            names = camps.names
            membership = camps.membership
            certainty = camps.confidence
        } else if let camps = findings.sides.replyCamps, camps.isBeyondChance {
            source = .replies
            names = ["camp A", "camp B"]
            membership = camps.membership
            certainty = camps.confidence
        } else {
            return nil
        }
    }

    /// People of each camp, and of none.
    var sizes: (first: Int, second: Int, none: Int) {
        (
            membership.count { $0 == 0 }, membership.count { $0 == 1 }, membership.count { $0 == nil }
        )
    }

    var chart: NetworkChart.Camps { NetworkChart.Camps(names: names, areSides: source == .text) }

    var text: ChartText {
        let sizes = sizes
        let basis =
            source == .text
            ? "Camps are told from what people say on the targets of a stance pack"
            : "Camps are told from who answers whom, without a word of text: people answer those they oppose"
        return ChartText(
            title: "\(sizes.first) \(names[0]), \(sizes.second) \(names[1]), \(sizes.none) in no camp",
            description: "The network of people, coloured by camp.",
            caption:
                "\(basis); paler discs are less sure, hollow ones have none. Area follows PageRank. Nearness follows "
                + "distance in the network, not opinion.")
    }
}
