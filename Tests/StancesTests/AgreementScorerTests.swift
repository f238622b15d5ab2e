import Language
import Stances
import Testing

@Suite struct AgreementScorerTests {
    static func score(_ reply: String, _ parent: String = "The lane is good for the town.") -> Agreement {
        AgreementScorer().score(reply: TokenizedText(reply), parent: TokenizedText(parent))
    }

    @Test(
        "Plain cases get the label a reader would give",
        arguments: [
            ("Exactly. I agree with every word.", Agreement.Label.agree),
            ("Yes, and they forgot the loading bays too!", .agree),
            ("So true.", .agree),
            ("No, that's not true. You are wrong, the lane is not good for anyone.", .disagree),
            ("Nonsense. You don't even take the bus, you have never counted, and it isn't good.", .disagree),
        ])
    func plainCases(reply: String, label: Agreement.Label) {
        #expect(Self.score(reply).label == label)
    }

    @Test("An answer to a question takes no side")
    func answer() {
        #expect(
            Self.score("Perhaps at nine, depends on the day.", "When does the bus leave?").label == .neutral)
    }

    @Test(
        "Probabilities add up to one and the score is their difference",
        arguments: ["", "yes", "no!", "> x\nWhy?"])
    func probabilities(reply: String) {
        let agreement = Self.score(reply)
        #expect(abs(agreement.agree + agreement.neutral + agreement.disagree - 1) < 1e-12)
        #expect(agreement.score == agreement.agree - agreement.disagree)
    }

    @Test("Assent that is taken back is worth less")
    func yesBut() {
        #expect(
            Self.score("Yes but the lane ends early").score < Self.score("Yes and the lane ends early").score)
        #expect(
            Self.score("Yes, but no").evidence.contains { $0.cue == .assentThenContrast && $0.words == "but" }
        )
    }

    @Test("Lines that a reply quotes are not its own words")
    func quotedLines() {
        let quoted = Self.score("> No, you are wrong.\nExactly this.")
        #expect(quoted.label == .agree)
        #expect(!quoted.evidence.contains { $0.cue == .contradictionOpening })
        #expect(quoted.evidence.contains { $0.cue == .quotation })
    }

    @Test(
        "The address that a reply begins with is passed over", arguments: ["@Name #12 ", "@ 9, 10: ", "#3\n"])
    func address(address: String) {
        #expect(Self.score(address + "Exactly so").score == Self.score("Exactly so").score)
    }

    @Test("Evidence names the cue and the words")
    func evidence() throws {
        let first = try #require(Self.score("Absolutely, well said.").evidence.first)
        #expect(first.cue == .assentOpening)
        #expect(first.words == "Absolutely")
        #expect(first.weight > 2)
    }

    @Test("A word of the parent that the reply negates is noticed")
    func polarityFlip() {
        let measured = AgreementScorer.measurements(
            reply: TokenizedText("The lane is not good"), parent: TokenizedText("The lane is good"))
        #expect(measured[.polarityFlip] == 1)
        #expect(measured[.overlap] == 1)
    }
}
