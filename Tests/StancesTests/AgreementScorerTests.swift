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

    @Test(
        "Each kind of cue is found in a sentence made for it",
        arguments: [
            ("You don't read what you quote", AgreementCue.secondPersonNegative),
            ("It's called a toll", .correction), ("> The lane is good\nNo, it is empty", .quoteThenRebut),
            ("> The lane is good\nIndeed", .quotation), ("Thank you for that", .thanks),
            ("Yes, but the buses", .assentThenContrast), ("Read the plan", .imperative),
            ("And who pays for it?", .closingQuestion), ("Nonsense", .contradictionOpening),
        ])
    func cues(reply: String, cue: AgreementCue) {
        let measured = AgreementScorer.measurements(
            reply: TokenizedText(reply), parent: TokenizedText("The lane is good."))
        #expect(measured[cue, default: 0] > 0)
    }

    @Test("A quotation that is not denied is no rebuttal")
    func noRebuttal() {
        let measured = AgreementScorer.measurements(
            reply: TokenizedText("> The lane is good\nIndeed"), parent: TokenizedText("The lane is good."))
        #expect(measured[.quoteThenRebut, default: 0] == 0)
    }

    @Test("Of a long parent the beginning and the end are read, and nothing else changes the answer")
    func longParent() {
        let middle = String(repeating: "the lane goes on and on, past the square and the park. ", count: 200)
        for end in ["What do you say?", "That is all."] {
            let parent = "The lane is good. " + middle + end
            let part = AgreementScorer.partRead(of: parent)
            #expect(part.utf8.count < parent.utf8.count / 3)
            #expect(part.hasPrefix("The lane is good.") && part.hasSuffix(end))
            let reply = TokenizedText("No, it is not good.")
            #expect(
                AgreementScorer().score(reply: reply, parentText: parent)
                    == AgreementScorer().score(reply: reply, parent: TokenizedText(parent)))
        }
        #expect(AgreementScorer.partRead(of: "Short.") == "Short.")
        #expect(AgreementScorer.partRead(of: String(repeating: "é", count: 5_000)).utf8.count == 10_000)
    }
}
