import Language
import Stances

/// Packs: one that can be read is written and read back the same, and scores within the scale.
struct PackTarget: FuzzTarget {
    let name = "pack"
    private let sample = TokenizedText("I am for the bus lane, not against it. #NoCars \"Vote\" yes!")

    func run(_ bytes: [UInt8]) {
        guard let pack = try? StancePack(yaml: bytes, file: "fuzz") else { return }
        let written = Array(pack.yaml.utf8)
        guard let again = try? StancePack(yaml: written, file: "fuzz") else {
            return law(false, "a pack that was written can be read: \(pack.yaml)")
        }
        // A file has three decimals: what was written once is written the same again.
        law(Array(again.yaml.utf8) == written, "a pack that was written reads back the same")
        for position in StanceScorer(pack).positions(in: sample) { StanceLaws.check(position, in: sample) }
    }
}

struct StanceTarget: FuzzTarget {
    let name = "stance"
    private let scorer = StanceScorer(Shipped.packs)

    func run(_ bytes: [UInt8]) {
        let text = TokenizedText(bytes)
        let positions = scorer.positions(in: text)
        for position in positions { StanceLaws.check(position, in: text) }
        for target in scorer.targets.prefix(2) {
            if let position = scorer.position(on: target, in: text) { StanceLaws.check(position, in: text) }
        }
    }
}

enum StanceLaws {
    static func check(_ position: Position, in text: TokenizedText) {
        law((-1...1).contains(position.score), "a position lies within -1 and 1: \(position.score)")
        law(position.mentions >= 0, "mentions are counted")
        for evidence in position.evidence {
            law(evidence.weight.isFinite, "evidence is a number")
            law(
                evidence.tokens.lowerBound >= 0 && evidence.tokens.upperBound <= text.tokens.count,
                "evidence lies inside the text")
        }
    }
}

/// Agreement of a reply with its parent, which a null parts from it.
struct AgreementTarget: FuzzTarget {
    let name = "agreement"
    private let scorer = AgreementScorer()

    func run(_ bytes: [UInt8]) {
        let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
        let reply = TokenizedText(Array(parts[0]))
        let parent = TokenizedText(parts.count > 1 ? Array(parts[1]) : [])
        let score = scorer.score(reply: reply, parent: parent)
        for share in [score.agree, score.neutral, score.disagree] {
            law((0...1).contains(share), "a probability lies within 0 and 1: \(share)")
        }
        let sum = score.agree + score.neutral + score.disagree
        law(abs(sum - 1) < 1e-9, "probabilities sum to one: \(sum)")
        law((-1...1).contains(score.score), "agreement lies within -1 and 1: \(score.score)")
        for evidence in score.evidence { law(evidence.weight.isFinite, "evidence is a number") }
    }
}
