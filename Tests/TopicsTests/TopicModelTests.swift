import Language
import Testing

@testable import Topics

@Suite("Topics")
struct TopicModelTests {
    /// Sentences on buses and on books, each from a few words of its subject.
    private func corpus() -> [TokenizedText] {
        let buses = ["bus", "lane", "driver", "timetable", "station"]
        let books = ["library", "book", "reader", "shelf", "librarian"]
        return (0..<24).map { index in
            let words = index % 2 == 0 ? buses : books
            let chosen = (0..<4).map { words[(index / 2 + $0 * ($0 + index)) % 5] }
            return TokenizedText("About the " + chosen.joined(separator: " and the ") + ".")
        }
    }

    @Test("Two subjects are two topics, named by their words")
    func twoSubjects() {
        let model = TopicModel(corpus(), options: .init(count: 2))
        #expect(model.topics.count == 2)
        for index in 0..<24 {
            #expect(model.assignments[index]?.topic == model.assignments[index % 2]?.topic)
        }
        #expect(model.assignments[0]?.topic != model.assignments[1]?.topic)
        #expect(Set(model.topics.map(\.label)).count == 2)
    }

    @Test("The same texts and seed give the same topics")
    func deterministic() {
        let a = TopicModel(corpus(), options: .init(count: 3), seed: 5)
        let b = TopicModel(corpus(), options: .init(count: 3), seed: 5)
        #expect(a.topics == b.topics && a.assignments == b.assignments)
    }

    @Test(
        "Too little gives no topics and a sentence why",
        arguments: [[], ["one comment"], Array(repeating: "the and of", count: 20), ["a b", "c d", "e f"]])
    func tooLittle(texts: [String]) {
        let model = TopicModel(texts.map { TokenizedText($0) })
        #expect(model.topics.isEmpty)
        #expect(model.reason?.hasSuffix(".") == true)
        #expect(model.assignments.count == texts.count)
    }

    @Test(
        "Bad input gives few or no topics, says why in a sentence, and holds no NaN",
        arguments: [
            Array(repeating: "bus lane driver", count: 12), Array(repeating: "the and of", count: 12),
            ["one comment on the bus lane"], Array(repeating: "", count: 12),
        ], TopicModel.Method.allCases)
    func badInput(texts: [String], method: TopicModel.Method) {
        for count in [nil, 1, 3, 20] {
            var options = TopicModel.Options(count: count)
            options.method = method
            let model = TopicModel(texts.map { TokenizedText($0) }, options: options)
            #expect(model.topics.isEmpty && model.reason?.hasSuffix(".") == true)
            #expect(model.assignments == Array(repeating: nil, count: texts.count))
        }
    }

    @Test("Every way to weigh terms tells the two subjects apart", arguments: TermWeighting.allCases)
    func weightings(_ weighting: TermWeighting) {
        for method in TopicModel.Method.allCases {
            var options = TopicModel.Options(count: 2)
            options.method = method
            options.weighting = weighting
            let model = TopicModel(corpus(), options: options)
            for index in 0..<24 {
                #expect(model.assignments[index]?.topic == model.assignments[index % 2]?.topic)
            }
        }
    }

    @Test("A label has no two words of one stem as long as there are others")
    func stems() {
        #expect(TopicNaming.isAkin("religion", "Religious") && TopicNaming.isAkin("marriage", "married"))
        #expect(!TopicNaming.isAkin("bus", "busy") && !TopicNaming.isAkin("library", "liberty"))
        let texts = (0..<24).map { index in
            TokenizedText(index % 2 == 0 ? "religion religious faith church" : "bus lane driver station")
        }
        var options = TopicModel.Options(count: 2)
        options.terms.collocations = false
        let labels = TopicModel(texts, options: options).topics.map(\.label)
        #expect(labels.allSatisfy { !($0.contains("religion") && $0.contains("religious")) })
    }

    @Test("Two subjects are found to be two when nobody says how many")
    func choosesTwo() {
        let model = TopicModel(corpus())
        #expect(model.topics.count == 2)
        #expect(model.curve.first?.count == 2)
        #expect(model.curve.allSatisfy { $0.stability.isFinite && (-1...1).contains($0.coherence) })
    }

    @Test("Quality is printed in its bounds, and examples are texts of their topic")
    func quality() {
        let model = TopicModel(corpus(), options: .init(count: 2))
        for (place, topic) in model.topics.enumerated() {
            #expect((0...1).contains(topic.exclusivity))
            #expect((0...1).contains(topic.stability ?? -1))
            #expect((-1...1).contains(topic.coherence ?? -2))
            #expect(!topic.examples.isEmpty)
            #expect(topic.examples.allSatisfy { model.assignments[$0]?.topic == place })
        }
        #expect(model.assignments.allSatisfy { (0...1).contains($0?.weight ?? 0) })
    }

    @Test("Factors tell the two subjects apart as well")
    func factors() {
        var options = TopicModel.Options(count: 2)
        options.method = .nmf
        let model = TopicModel(corpus(), options: options)
        for index in 0..<24 {
            #expect(model.assignments[index]?.topic == model.assignments[index % 2]?.topic)
        }
    }

    @Test("A corpus above the sample is grouped on the sample, and every text gets a topic")
    func sampled() {
        var options = TopicModel.Options(count: 2)
        options.sample = 16
        let model = TopicModel(corpus(), options: options)
        for index in 0..<24 {
            #expect(model.assignments[index]?.topic == model.assignments[index % 2]?.topic)
        }
    }

    @Test("A million words that no two texts share give no topics and a sentence why")
    func millionTerms() {
        let texts = (0..<1_000).map { text in
            TokenizedText((0..<1_000).map { "w\(text)x\($0)" }.joined(separator: " "))
        }
        let model = TopicModel(texts)
        #expect(model.topics.isEmpty)
        #expect(model.reason?.hasSuffix(".") == true)
    }

    @Test("An empty vocabulary gives no topics and a sentence why")
    func emptyVocabulary() {
        var options = TopicModel.Options()
        options.terms.mostTerms = 0
        let model = TopicModel(corpus(), options: options)
        #expect(model.topics.isEmpty && model.reason != nil)
    }

    @Test("More topics than texts are refused with a sentence")
    func tooMany() {
        #expect(TopicModel(corpus(), options: .init(count: 25)).reason != nil)
    }

    @Test("Texts all alike give an answer without NaN")
    func alike() {
        let model = TopicModel(Array(repeating: TokenizedText("bus lane driver"), count: 12))
        #expect(model.topics.allSatisfy { $0.share.isFinite })
        #expect(model.assignments.allSatisfy { $0?.weight.isFinite ?? true })
    }

    @Test("Shares add up to 1")
    func shares() {
        #expect(abs(TopicModel(corpus()).topics.reduce(0) { $0 + $1.share } - 1) < 1e-12)
    }

    @Test("Words that all texts share beside one of their own give an answer without NaN")
    func oneWordApart() {
        let model = TopicModel(
            (0..<12).map { TokenizedText("bus lane driver only\($0)") }, options: .init(count: 2))
        #expect(model.assignments.allSatisfy { $0?.weight.isFinite ?? true })
        #expect(model.topics.allSatisfy { $0.share.isFinite && $0.exclusivity.isFinite })
    }

    @Test("The curve has a point for every number that could be")
    func curve() {
        // √(24 / 2) = 3.46: two or three.
        #expect(TopicModel(corpus()).curve.map(\.count) == [2, 3])
    }
}

@Suite("Signatures")
struct SignatureTests {
    @Test("What follows a line of two hyphens at the end is set aside")
    func setAside() {
        #expect(Signatures.without("The lane is full.\n-- \nAnna\nMotto") == "The lane is full.\n")
        #expect(Signatures.without("The lane is full.\r\n--\r\nAnna") == "The lane is full.\r\n")
    }

    @Test("Dashes within a text, a rule and a text without any stay")
    func stay() {
        let long = "Before\n--\n" + String(repeating: "a line of the text\n", count: 40)
        for text in ["a -- b", "a\n---\nb", "-- \nAnna", "", "plain", "two\n--words", long] {
            #expect(Signatures.without(text) == text)
        }
    }
}
