import Discussions
import Foundation
import Replies
import ShippedData
import Testing

@Suite("The reply model")
struct ReplyModelTests {
    private let recipe =
        #"{"source": "", "crosses": [{"facets": "kind × address", "weights": {}}, {"facets": "distance", "weights": {}}]}"#

    @Test("A model reads back from the file that it writes")
    func roundTrip() throws {
        let text =
            #"{"source": "by hand", "crosses": [{"facets": "distance × author", "weights": {"1 | other": 0.25}}]}"#
        let model = try ReplyModel(json: [UInt8](text.utf8))
        #expect(try ReplyModel(json: model.json) == model)
        #expect(String(decoding: model.json, as: UTF8.self).contains(#""1 | other": 0.25"#))
        #expect(model.source == "by hand")
    }

    @Test("The models that ship are written as they stand", arguments: ["thread", "chat"])
    func shipped(_ name: String) throws {
        let bytes = try #require(ShippedData.bytes("models/replies-\(name).json"))
        #expect(try ReplyModel(json: bytes).json == bytes)
    }

    @Test("Whatever stands in the name of a model's source is written so that it reads back")
    func sourceRoundTrip() throws {
        let text = #"{"source": "two\nlines \"a\" \\ \u0001 / \"\u0301 \u2028", "crosses": []}"#
        let model = try ReplyModel(json: [UInt8](text.utf8))
        #expect(try ReplyModel(json: model.json) == model)
    }

    @Test(
        "A model with an unknown facet or bin is refused",
        arguments: [
            "", "[]", #"{"source": "", "crosses": [{"facets": "colour", "weights": {}}]}"#,
            #"{"source": "", "crosses": [{"facets": "distance", "weights": {"far": 1}}]}"#,
        ])
    func refused(_ text: String) {
        #expect(throws: ReplyModelError.self) { try ReplyModel(json: [UInt8](text.utf8)) }
    }

    /// Threads in which everybody answers the comment before, or whoever is addressed.
    private var training: [AnnotatedDiscussion] {
        (0..<8).map { number in
            let thread = Sample.thread([
                ("ann", "first of thread \(number)"), ("bob", "second"), ("cyd", "ann: third"),
                ("dan", "fourth"), ("eve", "bob, fifth"),
            ])
            return AnnotatedDiscussion(
                thread, parents: ["1": ["post"], "2": ["1"], "3": ["1"], "4": ["3"], "5": ["2"]])
        }
    }

    @Test("The fit learns what its data show, and gives the same weights twice")
    func fit() throws {
        let recipe = try ReplyModel(json: [UInt8](recipe.utf8))
        let model = ReplyFit.fit(recipe, to: training, source: "sample")
        #expect(model == ReplyFit.fit(recipe, to: training, source: "sample"))
        var accuracy = ReplyAccuracy()
        for thread in training { accuracy.add(thread, with: model) }
        #expect(accuracy.comments == 40)
        #expect(accuracy.right == 40)
        #expect(accuracy.unreachable == 0)
        #expect(accuracy.linkF == 1)
    }

    @Test("An explanation's probabilities sum to 1 and its first candidate is the parent")
    func explanation() throws {
        let thread = Sample.thread([("ann", "One."), ("bob", "Two?"), ("cyd", "Three.")])
        let models = try Sample.models()
        let explanation = ReplyExplanation(of: 2, in: thread, with: models)
        #expect(abs(explanation.candidates.map(\.probability).reduce(0, +) - 1) < 1e-12)
        let parent = ReplyRecovery.replies(in: thread, with: models).parents[2]
        #expect(explanation.candidates.first?.position == parent?.to)
    }
}
