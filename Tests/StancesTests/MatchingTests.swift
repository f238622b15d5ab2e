import Language
import Testing

@testable import Stances

@Suite struct MatchingTests {
    /// Every place of every pattern, by comparing it with every word: slow and obvious.
    static func oracle(_ patterns: [TermPattern], _ reading: StanceReading) -> [[Int]] {
        var buffer: [UInt8] = []
        return patterns.enumerated().flatMap { number, pattern in
            reading.hashes.indices.filter { pattern.matches(reading, at: $0, buffer: &buffer) }.map {
                [number, $0]
            }
        }
    }

    @Test(
        "The index finds what comparing every pattern with every word finds",
        arguments: [
            "I am for the bus lane, in support of the council's bus lanes!",
            "", "the the the of of", "PUPPETS puppet's Puppet", "Ünïcode Überwachung über-all",
            "#keep keep #KEEPER",
            "non-believers, non believer; nonbeliever", "what ?! what!? what",
        ])
    func agreesWithOracle(text: String) throws {
        let terms = [
            "the", "bus lane*", "in support of", "i am for", "puppet*", "über*", "#keep*", "non-believer*",
            "of of",
            "!", "what ?", "the bus", "ü*", "council*",
        ]
        let patterns = try terms.map { try #require(TermPattern($0)) }
        let reading = StanceReading(TokenizedText(text))
        let index = PatternIndex(patterns.map { .words($0) })
        let found = index.hits(in: reading).map { [Int($0.pattern), $0.words.lowerBound] }
        #expect(Set(found) == Set(Self.oracle(patterns, reading)))
        #expect(found.count == Self.oracle(patterns, reading).count)
        if !found.isEmpty { #expect(index.mayHit(reading.text)) }
    }

    @Test("Runs of characters are found inside words and hashtags")
    func fragments() {
        let index = PatternIndex([
            .insideWord(Array("^ab".utf8)), .insideWord(Array("b$".utf8)), .insideHashtag(Array("#no".utf8)),
        ])
        let hits = index.hits(in: StanceReading(TokenizedText("abc cab #NoWay noway")))
        #expect(hits.map(\.pattern) == [0, 1, 2])
        #expect(hits.map(\.words.lowerBound) == [0, 1, 2])
    }

    @Test("A word set holds its words and no others")
    func wordSet() {
        let words = (0..<500).map { "word\($0)" }
        let set = WordSet(words)
        #expect(words.allSatisfy { set.contains(WordHash.of($0)) })
        #expect(!(500..<2_000).contains { set.contains(WordHash.of("word\($0)")) })
    }

    @Test("The model's gradient is the slope of its loss: at the minimum both classes balance")
    func logistic() {
        let rows = LogisticModel.Rows(
            features: [[0], [0], [1], [1], [0]], priors: [0, 0], classes: [0, 0, 1, 1, 1],
            weights: [1, 1, 1, 1, 1], classCount: 2)
        let model = LogisticModel(rows, fit: 100, priorScale: 2)
        let intercepts: Double = model.intercepts[0] - model.intercepts[1]
        let odds: Double = intercepts + model.coefficient(0, 0) - model.coefficient(0, 1)
        // Of the three rows with feature 0, two are of class 0: log 2, a little less for the penalty.
        #expect(odds > 0.6 && odds < 0.6932)
    }
}
