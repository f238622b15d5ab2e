import Language
import LinearAlgebra
import Parallel
import Testing

@testable import Topics

@Suite("Terms of a corpus")
struct TermTableTests {
    private func table(_ texts: [String], collocations: Bool = true) -> TermTable {
        var options = TermTable.Options()
        options.leastTexts = 1
        options.largestShare = 1
        options.collocations = collocations
        return TermTable(texts.map { TokenizedText($0) }, options: options)
    }

    @Test("Forms of a word are one term, shown in the form used most")
    func folding() {
        let table = table(["strike strikes striking strikes", "strikes planned plan", "voting vote"])
        #expect(table.forms == ["strikes", "planned", "voting"])
        #expect(table.textCounts == [2, 1, 1])
        #expect(table.counts == [4, 1, 2, 2])
    }

    @Test("A word that merely ends like a form stays what it is")
    func endings() {
        let forms = table(["Beijing bus news glass red king"]).forms
        #expect(forms == ["beijing", "bus", "news", "glass", "red", "king"])
    }

    @Test("Words that stand together are a term of their own beside their parts")
    func collocations() {
        let filler = (0..<12).map { "alpha\($0) traffic beta\($0) air gamma\($0)" }
        let table = table(filler + Array(repeating: "climate change", count: 12))
        #expect(table.forms.last == "climate change")
        #expect(!table.forms.contains("traffic air"))
        #expect(table.textCounts.last == 12)
    }

    @Test("Names keep their capitals, and words that merely begin sentences do not")
    func capitals() {
        let table = table([
            "Buses: in Minsk, NATO and minsk. Buses in Minsk are full of NATO. Buses",
            "The lane of Minsk is red",
        ])
        #expect(table.forms == ["buses", "minsk", "nato", "full", "lane", "red"])
        #expect(table.names == ["buses", "Minsk", "NATO", "full", "lane", "red"])
    }

    @Test("A tally hands out what was counted, in order, and is empty then")
    func tally() {
        var generator = SeededGenerator(seed: 7)
        var tally = TermTally(terms: 10_000)
        for _ in 0..<3 {
            let terms =
                (0..<500).map { _ in Int.random(in: 0..<10_000, using: &generator) } + [0, 9_999, 9_999]
            for term in terms { tally.add(term) }
            var found: [Int] = []
            tally.empty { term, uses in found += Array(repeating: term, count: Int(uses)) }
            #expect(found == terms.sorted())
        }
    }

    @Test("Stop words, numbers, mentions and addresses are no terms")
    func setAside() {
        #expect(
            table(["the 42 of @somebody jane.doe@mail.example.org and https://example.org library"]).forms
                == ["library"])
    }

    @Test("The terms in most texts stay when there is a limit")
    func limit() {
        var options = TermTable.Options()
        options.leastTexts = 1
        options.largestShare = 1
        options.mostTerms = 1
        options.collocations = false
        let table = TermTable(
            ["lane", "library lane", "library lane"].map { TokenizedText($0) }, options: options)
        #expect(table.forms == ["lane"])
    }

    @Test(
        "Rows of weights have length 1, and a term in every text weighs least",
        arguments: TermWeighting.allCases)
    func weights(_ weighting: TermWeighting) {
        let table = table(["lane bus bus", "lane library", "lane book reader"], collocations: false)
        let weights = table.weights(weighting)
        for row in 0..<3 {
            let values = weights.values[weights.range(ofRow: row)]
            #expect(abs(values.reduce(0) { $0 + $1 * $1 } - 1) < 1e-12)
        }
        #expect(weights.values[0] < weights.values[1])
    }

    @Test(
        "A text has the same weights wherever it stands among thousands, and length 1",
        arguments: TermWeighting.allCases)
    func manyTexts(_ weighting: TermWeighting) {
        let kinds = ["lane bus bus", "lane library", "book reader library"]
        let weights = table((0..<5_001).map { kinds[$0 % 3] }, collocations: false).weights(weighting)
        for row in 0..<weights.rows {
            let values = weights.values[weights.range(ofRow: row)]
            #expect(abs(values.reduce(0) { $0 + $1 * $1 } - 1) < 1e-12)
            #expect(Array(values) == Array(weights.values[weights.range(ofRow: row % 3)]))
        }
    }

    @Test("Sublinear weights are those worked by hand")
    func byHand() {
        // N = 2: "lane" in both, ln(3/3) + 1 = 1; "bus" in one, ln(3/2) + 1; two uses weigh 1 + ln 2.
        let table = table(["lane bus bus", "lane"], collocations: false)
        let bus = (1 + 0.6931471805599453) * (0.4054651081081644 + 1)
        let length = (1 + bus * bus).squareRoot()
        let found = table.weights(.sublinear).values
        #expect(abs(found[0] - 1 / length) < 1e-14 && abs(found[1] - bus / length) < 1e-14 && found[2] == 1)
    }
}
