import Testing

@testable import Sentiment

@Suite("Terms of a fit")
struct FitTermsTests {
    @Test("The list that is summed up holds the words of the first lexicon, and neither others' nor faces")
    func listed() throws {
        let first = try PriorLexicon(Array("lovely\t2\n:-)\t1.5\nplain\t0\n".utf8), letter: "X")
        let second = try PriorLexicon(Array("ghastly\t-3\n".utf8), letter: "Y")
        #expect(FitTerms([first, second]).listedWords == [TermHash.of("lovely")])
        #expect(FitTerms([]).listedWords.isEmpty)
    }
}
