import Language
import Testing

@testable import Topics

@Suite("Texts placed at topics")
struct TopicPlacementTests {
    private static let trains = ["train station platform", "train ticket platform", "station ticket train"]
    private static let plants = ["garden tulip soil", "tulip water soil", "garden water tulip"]

    private func terms(_ text: String) -> [UInt32] { TopicTerms.of(TokenizedText(text)) }

    private var placement: TopicPlacement {
        TopicPlacement(
            (Self.trains + Self.plants).map(terms), assignments: [0, 0, 0, 1, 1, 1], topics: 2)
    }

    @Test("a text goes where its words are")
    func places() throws {
        var scratch = placement.scratch()
        let train = try #require(placement.assignment(of: terms("The train left."), using: &scratch))
        let tulip = try #require(placement.assignment(of: terms("A tulip, a tulip!"), using: &scratch))
        #expect(train.topic == 0 && tulip.topic == 1)
        #expect(train.weight > 0 && train.weight <= 1)
        // What was placed before leaves nothing behind.
        #expect(placement.assignment(of: terms("The train left."), using: &scratch) == train)
    }

    @Test("a text without the model's words has no topic")
    func none() {
        var scratch = placement.scratch()
        #expect(placement.assignment(of: terms("Bread."), using: &scratch) == nil)
        #expect(placement.assignment(of: [], using: &scratch) == nil)
    }

    @Test("without texts there is nothing to place by")
    func nothing() {
        let empty = TopicPlacement([], assignments: [], topics: 0)
        var scratch = empty.scratch()
        #expect(empty.assignment(of: terms("train"), using: &scratch) == nil)
    }
}
