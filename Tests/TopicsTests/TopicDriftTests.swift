import Language
import Testing

@testable import Topics

@Suite("Topics in groups of texts")
struct TopicDriftTests {
    @Test("Equal spreads have no distance, spreads with nothing in common have distance 1")
    func distance() {
        #expect(TopicDrift.distance([0.5, 0.5], [0.5, 0.5]) == 0)
        #expect(abs(TopicDrift.distance([1, 0], [0, 1]) - 1) < 1e-12)
    }

    @Test("Shares add up to 1 in each group, and lift compares with all")
    func shares() {
        let texts = (0..<16).map { index in
            TokenizedText(index % 2 == 0 ? "bus lane driver timetable" : "library book reader shelf")
        }
        let model = TopicModel(texts, options: .init(count: 2))
        // The first group has only buses, the second both alike.
        let drift = TopicDrift(model, groups: (0..<16).map { $0 < 8 ? ($0 % 2 == 0 ? 0 : nil) : 1 }, count: 3)
        for group in 0..<2 {
            #expect(abs(drift.cells.reduce(0) { $0 + $1[group].share } - 1) < 1e-12)
        }
        let buses = model.assignments[0]?.topic ?? 0
        #expect(drift.cells[buses][0].share == 1)
        // 4 + 4 of 12 texts are on buses.
        #expect(abs((drift.cells[buses][0].lift ?? 0) - 1.5) < 1e-12)
        #expect(drift.distances[2] == nil)
    }
}
