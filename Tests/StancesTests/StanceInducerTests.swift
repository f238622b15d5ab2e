import Language
import Stances
import Testing

@Suite struct StanceInducerTests {
    /// A small world in which buses are loved with some words and hated with others.
    static func examples(count: Int, target: String = "Bus Lane") -> [StanceExample] {
        (0..<count).map { index in
            let filler = ["today", "again", "on Monday", "in the rain"][index % 4]
            switch index % 3 {
            case 0:
                return StanceExample(
                    text: "I cherish the bus lane \(filler) #keepthelane", target: target, label: .favor,
                    line: index + 1)
            case 1:
                return StanceExample(
                    text: "Bury the bus lane \(filler), it clogs the road", target: target, label: .against,
                    line: index + 1)
            default:
                return StanceExample(
                    text: "The clock stood still \(filler)", target: target, label: .none, line: index + 1)
            }
        }
    }

    static func label(_ text: String, _ pack: StancePack, on target: String = "Bus Lane") -> StanceLabel? {
        StanceScorer(pack).position(on: target, in: TokenizedText(text))?.label
    }

    @Test("What is induced tells the labels of texts like the examples")
    func separates() throws {
        let result = try StanceInducer().induce(from: Self.examples(count: 60), name: "lane", file: "x")
        #expect(result.notices.isEmpty)
        #expect(Self.label("They cherish it", result.pack) == .favor)
        #expect(Self.label("#KEEPTHELANES", result.pack) == .favor)
        #expect(Self.label("it clogs everything", result.pack) == .against)
        #expect(Self.label("The clock stood still", result.pack) == StanceLabel.none)
        let target = try #require(result.pack.target(named: "bus lane"))
        #expect(target.aliases.contains("lane"))
        #expect(target.terms.favor.contains { $0.text == "cherish" && $0.scope == .anywhere })
        #expect(!target.terms.against.contains { $0.text == "cherish" && $0.scope == .anywhere })
    }

    @Test("What is induced survives being written and read")
    func roundTrip() throws {
        let result = try StanceInducer().induce(from: Self.examples(count: 60), name: "lane", file: "x")
        let again = try StancePack(yaml: Array(result.pack.yaml.utf8), file: "lane.yaml")
        #expect(again.yaml == result.pack.yaml)
        for text in ["They cherish it", "it clogs everything", "The clock stood still", ""] {
            #expect(Self.label(text, again) == Self.label(text, result.pack))
        }
    }

    @Test("The same examples give the same bytes")
    func deterministic() throws {
        let a = try StanceInducer().induce(from: Self.examples(count: 30), name: "lane", file: "x")
        let b = try StanceInducer().induce(from: Self.examples(count: 30), name: "lane", file: "x")
        #expect(a.pack.yaml == b.pack.yaml)
    }

    @Test(
        "A general lexicon carries over to words that no example has, as long as examples are few",
        arguments: [(60, 61), (60, 60), (60, 59)])
    func lexicon(_ count: Int, _ few: Int) throws {
        var examples = Self.examples(count: count)
        for index in examples.indices {
            switch examples[index].label {
            case .favor: examples[index].text += " splendid"
            case .against: examples[index].text += " horrid"
            case .none: break
            }
        }
        let lexicon = StancePack.Terms(
            favor: [.init("splendid", weight: 1, scope: .near), .init("superb", weight: 1, scope: .near)],
            against: [.init("horrid", weight: 1, scope: .near), .init("vile*", weight: 1, scope: .near)])
        var options = StanceInducer.Options()
        options.few = few
        let inducer = StanceInducer(lexicon: lexicon, options: options)
        let terms = try #require(
            try inducer.induce(from: examples, name: "lane", file: "x").pack.targets.first
        ).terms
        #expect(terms.favor.contains { $0.text == "superb" } == (count < few))
        #expect(terms.against.contains { $0.text == "vile*" } == (count < few))
    }

    @Test("Seeds without examples are taken over, those of the background are not")
    func seeds() throws {
        let seed = StancePack.Target(
            name: "Tram", aliases: ["tram"], terms: .init(favor: [.init("ding", weight: 1, scope: .near)]))
        let pack = StancePack(name: "seeds", targets: [seed])
        let examples = Self.examples(count: 30)
        let seeded = try StanceInducer(seeds: pack).induce(from: examples, name: "x", file: "x").pack
        #expect(seeded.targets.map(\.name) == ["Bus Lane", "Tram"])
        let backed = try StanceInducer(background: pack).induce(from: examples, name: "x", file: "x").pack
        #expect(backed.targets.map(\.name) == ["Bus Lane"])
    }

    @Test("No example is an error")
    func nothing() {
        let error = #expect(throws: StancesError.self) {
            try StanceInducer().induce(from: [], name: "x", file: "train.jsonl")
        }
        #expect(error?.description == "train.jsonl: There is no example to learn from.")
    }

    @Test("Examples of one label, or a single one, give a warning with its line and a pack that says as much")
    func oneLabel() throws {
        let examples = Self.examples(count: 9).filter { $0.label == .against }
        let result = try StanceInducer().induce(from: examples, name: "x", file: "x")
        #expect(result.notices.map(\.line) == [2])
        #expect(result.notices[0].message.contains("labelled against"))
        #expect(Self.label("whatever", result.pack) == .against)
        let single = try StanceInducer().induce(from: [examples[0]], name: "x", file: "x")
        #expect(single.notices.count == 1)
        #expect(try StancePack(yaml: Array(single.pack.yaml.utf8), file: "x") == single.pack)
    }

    @Test("A text with two labels on one target is named with both lines")
    func contradiction() throws {
        var examples = Self.examples(count: 30)
        examples[7].text = examples[0].text
        let result = try StanceInducer().induce(from: examples, name: "x", file: "x")
        #expect(result.notices.map(\.line) == [8])
        #expect(result.notices[0].message.contains("line 1"))
    }

    @Test("A target that no example names is pointed out")
    func unnamed() throws {
        let result = try StanceInducer().induce(
            from: Self.examples(count: 30, target: "Harbour Bridge"), name: "x", file: "x")
        #expect(result.notices.count == 1)
        #expect(result.notices[0].message.contains("names it"))
    }

    @Test("An at-name that holds the target's name becomes an alias")
    func handles() throws {
        var examples = Self.examples(count: 30)
        for index in examples.indices { examples[index].text += " @BusLaneNow @Else" }
        let result = try StanceInducer().induce(from: examples, name: "x", file: "x")
        #expect(result.pack.targets[0].aliases == ["bus lane", "bus", "lane", "#buslane", "@buslanenow"])
    }

    @Test("Few examples are warned of")
    func few() throws {
        let result = try StanceInducer().induce(from: Self.examples(count: 6), name: "x", file: "x")
        #expect(result.notices.map(\.line) == [1])
        #expect(result.notices[0].message.contains("only 6 examples"))
    }

    @Test("Examples of any kind of text can be learnt from and written")
    func anyText() throws {
        let odd = [
            "", "🚲🚲 !!", "it's \"so\" 'so' : # - [x] {y} & *z* %", "\u{85}\u{0}\t|", "#", "NO NO NO @x",
        ]
        let examples = odd.enumerated().flatMap { index, text in
            [StanceLabel.favor, .against, .none].map {
                StanceExample(text: text + " \($0)", target: "a: b # \(index % 2)", label: $0, line: index)
            }
        }
        let pack = try StanceInducer().induce(from: examples + examples, name: "odd", file: "x").pack
        #expect(try StancePack(yaml: Array(pack.yaml.utf8), file: "x").yaml == pack.yaml)
    }

    @Test(
        "A target's aliases are told from its name",
        arguments: [
            ("Hillary Clinton", ["hillary clinton", "hillary", "clinton", "#hillaryclinton"]),
            ("Atheism", ["atheism", "#atheism"]),
            (
                "Legalization of Abortion",
                ["legalization of abortion", "legalization", "abortion", "#legalization"]
            ),
        ])
    func aliases(name: String, aliases: [String]) {
        #expect(StancePack.Target(unseen: name).aliases == aliases)
    }

    @Test("Of few examples on one side, the slogans that are known decide the more")
    func rareSide() throws {
        let seeds = StancePack(
            name: "seeds",
            targets: [
                .init(
                    name: "Bus Lane", aliases: ["bus lane"],
                    terms: .init(
                        favor: [.init("more buses", weight: 1, scope: .anywhere)],
                        against: [
                            .init("war on motorists", weight: 1, scope: .anywhere),
                            .init("empty lane", weight: 1, scope: .anywhere),
                        ]))
            ])
        var examples = Self.examples(count: 90).filter { $0.label != .against }
        for index in 0..<4 {
            examples.append(
                StanceExample(
                    text: "A war on motorists, number \(index)", target: "Bus Lane", label: .against,
                    line: 91 + index))
        }
        let pack = try StanceInducer(seeds: seeds).induce(from: examples, name: "lane", file: "x").pack
        func weight(_ text: String) -> Double {
            pack.targets[0].terms.against.first { $0.text == text }?.weight ?? 0
        }
        // No example has it: it rides on the slogan that four have.
        #expect(weight("empty lane") > 0.5)
    }

    @Test("Every measured accuracy names its column, its figure and its data")
    func accuracy() {
        #expect(
            MeasuredAccuracy(column: "c", measure: "F", low: 0.381, high: 0.56, guess: 0.4, data: "d")
                .sentence
                == "c: F 0.38 to 0.56 (a guess: 0.40) on d")
        #expect(
            MeasuredAccuracy(column: "c", measure: "F", low: 1, high: 1, data: "d").sentence
                == "c: F 1.00 on d")
        #expect(MeasuredAccuracy.all.allSatisfy { $0.low <= $0.high && ($0.guess ?? 0) < $0.high })
    }
}
