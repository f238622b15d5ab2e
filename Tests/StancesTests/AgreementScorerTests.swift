import Language
import Testing

@testable import Stances

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

    @Test("Of a long parent the beginning and the end are read, whether it was cut into tokens before or not")
    func longParent() {
        let middle = String(
            repeating: "is it? the lane goes on and on, past the square and the park. ", count: 200)
        for end in ["What do you say?", "That is all."] {
            let parent = "The lane is good. " + middle + end
            let reply = TokenizedText("No, it is not good.")
            let part = AgreementScorer().score(reply: reply, to: ParentReading(parent))
            #expect(part == AgreementScorer().score(reply: reply, parent: TokenizedText(parent)))
            #expect(
                part.evidence.contains { $0.cue == .answersQuestion } == end.hasSuffix("?"))
        }
        #expect(ParentReading.unread(of: Array("Short.".utf8).span).isEmpty)
        #expect(ParentReading.unread(of: Array(String(repeating: "é", count: 5_000).utf8).span).isEmpty)
        let long = Array(String(repeating: "one two ", count: 1_000).utf8)
        let unread = ParentReading.unread(of: long.span)
        #expect(unread.count > long.count / 2)
        #expect(long[unread.lowerBound - 1] <= 0x20 && long[unread.upperBound] <= 0x20)
    }

    @Test("A comment that is answered is read once, and as it would be without that")
    func memory() {
        let scorer = AgreementScorer()
        var memory = ParentMemory()
        let texts = (0..<600).map {
            "The lane is \($0 % 2 == 0 ? "not " : "")good for town number \($0), is it?"
        }
        let reply = TokenizedText("No, it is not good for town number 7.")
        for (number, text) in texts.enumerated() where number % 3 == 0 {
            memory.note(text, TokenizedText(text))
        }
        for text in texts + texts.reversed() {
            #expect(
                scorer.score(reply: reply, to: memory.reading(of: text))
                    == scorer.score(reply: reply, parent: TokenizedText(text)))
        }
    }

    @Test("Texts that look the same and have other bytes are told apart")
    func canonicalEquivalents() {
        // Both are eight bytes long: the angstrom sign, and the letter and the ring that it stands for.
        let sign = "\u{212B} good"
        let letter = "A\u{30A} good"
        #expect(sign == letter)
        var memory = ParentMemory()
        _ = memory.reading(of: sign)
        let reply = TokenizedText(letter)
        #expect(
            AgreementScorer().score(reply: reply, to: memory.reading(of: letter))
                == AgreementScorer().score(reply: reply, parent: TokenizedText(letter)))
    }

    @Test(
        "Without evidence the numbers are the same", arguments: ["Yes, but you are wrong!", "", "> x\nNo?"])
    func withoutEvidence(reply: String) {
        let parent = ParentReading("The lane is good.")
        let explained = AgreementScorer().score(reply: TokenizedText(reply), to: parent)
        var plain = AgreementScorer().score(reply: TokenizedText(reply), to: parent, explains: false)
        #expect(plain.evidence.isEmpty)
        plain.evidence = explained.evidence
        #expect(plain == explained)
    }
}
