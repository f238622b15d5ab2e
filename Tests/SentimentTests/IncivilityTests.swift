import Language
import Sentiment
import ShippedData
import Testing

@Suite("Incivility")
struct IncivilityTests {
    private let scorer: IncivilityScorer

    init() throws {
        scorer = IncivilityScorer(
            try IncivilityLexicon(try #require(ShippedData.bytes("lexicons/incivility/english.tsv"))))
    }

    private func value(_ text: String) -> Double { scorer.score(TokenizedText(text)).value }

    @Test("Civil texts score nothing", arguments: ["I disagree with the plan.", "", "Thank you, Ann."])
    func civil(text: String) {
        #expect(value(text) == 0)
    }

    @Test("Aimed at somebody, an insult weighs more")
    func aimed() {
        #expect(value("You are an idiot.") > value("An idiot drew this map."))
    }

    @Test("More terms weigh more, and never more than 1")
    func bounded() {
        #expect(value("idiot moron") > value("idiot"))
        #expect(value(String(repeating: "you idiot ", count: 1_000)) <= 1)
    }

    @Test("Capitals shout, one acronym does not")
    func shouting() {
        #expect(
            scorer.score(TokenizedText("THIS PLAN WILL RUIN EVERYTHING here")).findings.map(\.category) == [
                .shouting
            ])
        #expect(value("NATO met today") == 0)
    }

    @Test(
        "A file with a wrong line is refused",
        arguments: ["idiot\tinsult", "idiot\tbad\t0.5", "idiot\tinsult\t2"])
    func wrongFile(text: String) {
        #expect(throws: LexiconError.self) { try IncivilityLexicon([UInt8](text.utf8)) }
    }
}
