import Language
import ShippedData
import Stances
import Testing

@Suite struct StanceScorerTests {
    static func target(_ name: String = "lane", _ alter: (inout StancePack.Target) -> Void = { _ in })
        -> StancePack
    {
        var target = StancePack.Target(
            name: name, aliases: ["lane", "bus lane"],
            terms: .init(
                favor: [
                    .init("wonderful", weight: 1, scope: .near),
                    .init("keep it", weight: 2, scope: .anywhere),
                ],
                against: [
                    .init("disaster", weight: 1, scope: .near), .init("scrap*", weight: 2, scope: .anywhere),
                    .init("nolane", weight: 2, scope: .hashtag),
                    .init("not useful", weight: 1.5, scope: .near),
                ]))
        alter(&target)
        return StancePack(name: "test", targets: [target])
    }

    static func position(_ text: String, _ pack: StancePack = target()) -> Position? {
        StanceScorer(pack).positions(in: TokenizedText(text)).first
    }

    @Test(
        "A term counts where its scope wants it",
        arguments: [
            ("The lane is wonderful.", StanceLabel.favor),
            ("The lane is a disaster.", .against),
            ("My soup was wonderful. I saw the lane.", .none),
            ("Just keep it!", .favor),
            ("They are scrapping everything.", .against),
            ("See you there #NoLaneHere", .against),
            ("The lane is red. It is a disaster.", .against),
            ("The lane is red. Soup is a disaster.", .none),
            ("The lane.", .none),
        ])
    func scopes(text: String, label: StanceLabel) {
        #expect(Self.position(text)?.label == label)
    }

    @Test(
        "Rules turn, mute and mock terms",
        arguments: [
            ("The lane is not wonderful.", StanceLabel.against, [StanceRule.negation]),
            ("The lane isn't a disaster.", .favor, [.negation]),
            ("No doubt, the lane is wonderful.", .favor, []),
            ("The lane is not only wonderful.", .favor, []),
            ("They claim that the lane is wonderful.", .none, [.reportedSpeech]),
            ("I say that the lane is wonderful.", .favor, []),
            ("They claim it is slow, but the lane is wonderful.", .favor, []),
            ("Your \"wonderful\" lane.", .against, [.scareQuotes]),
            ("The lane isn't useful.", .against, []),
        ])
    func rules(text: String, label: StanceLabel, rules: [StanceRule]) throws {
        let position = try #require(Self.position(text))
        #expect(position.label == label)
        #expect(position.evidence.flatMap(\.rules) == rules)
    }

    @Test("The score is the hyperbolic tangent of half the log-odds, and evidence adds up to them")
    func score() throws {
        let position = try #require(Self.position("Keep it, the lane is wonderful; no disaster."))
        #expect(position.evidence.map(\.term) == ["keep it", "wonderful", "disaster"])
        #expect(position.evidence.map(\.weight) == [2, 1, 0.75])
        #expect(abs(position.score - 0.9541) < 1e-4)
        #expect(position.mentions == 1)
    }

    @Test("A term inside a longer one that counts is not counted again")
    func longestFirst() throws {
        let pack = Self.target {
            $0.terms.against.append(.init("a disaster for all", weight: 2, scope: .near))
        }
        let position = try #require(Self.position("The lane is a disaster for all.", pack))
        #expect(position.evidence.map(\.term) == ["a disaster for all"])
    }

    @Test("Repeating a term does not make it weigh more")
    func repetition() {
        #expect(
            Self.position("The lane is wonderful, wonderful, wonderful.")?.score
                == Self.position("The lane is wonderful.")?.score)
    }

    @Test("Common terms hold for every target that is named close by")
    func common() {
        var pack = Self.target()
        pack.targets.append(.init(name: "council", aliases: ["council"]))
        pack.common.against = [.init("corrupt", weight: 1, scope: .near)]
        let positions = StanceScorer(pack).positions(in: TokenizedText("The council is corrupt. Soup."))
        #expect(positions.map(\.target) == ["council"])
        #expect(positions.map(\.label) == [.against])
    }

    @Test("Where the target is given, a term need not stand near its name, but weighs less")
    func given() throws {
        let scorer = StanceScorer(Self.target { $0.doubt = 0.4 })
        let position = try #require(scorer.position(on: "Lane", in: TokenizedText("What a disaster!")))
        #expect(position.label == .against)
        #expect(position.evidence.map(\.rules) == [[.unnamedTarget]])
        #expect(scorer.position(on: "moon", in: TokenizedText("What a disaster!")) == nil)
        #expect(scorer.position(on: "lane", in: TokenizedText(""))?.label == StanceLabel.none)
    }

    @Test("A plain reading divides by the root of the terms found and lets asides raise the doubt")
    func plain() throws {
        let pack = StancePack(
            name: "fitted",
            targets: [
                .init(
                    name: "lane", aliases: ["lane"],
                    terms: .init(
                        favor: [
                            .init("good", weight: 4, scope: .anywhere),
                            .init("^bus", weight: 2, scope: .inside),
                        ],
                        against: [.init("YES", weight: 2, scope: .capitals)],
                        aside: [.init("maybe", weight: 4, scope: .anywhere)]),
                    baseline: 0.5, doubt: 0.2, reading: .plain)
            ])
        let scorer = StanceScorer(pack)
        func position(_ text: String) throws -> Position {
            try #require(scorer.position(on: "lane", in: TokenizedText(text)))
        }
        let sure = try position("good buses, yes")
        #expect(sure.label == .favor)
        #expect(abs(sure.score - 0.9827) < 1e-4)
        #expect(try position("maybe good").label == .favor)
        #expect(try position("YES").label == .against)
        #expect(try position("maybe").label == StanceLabel.none)
        // Only a text that names the target is one the model knows anything of.
        #expect(scorer.positions(in: TokenizedText("good buses, yes")).isEmpty)
        #expect(scorer.positions(in: TokenizedText("good lane")).map(\.label) == [.favor])
    }

    @Test("A text names a target by an alias or its hashtag, not by a term")
    func names() {
        let scorer = StanceScorer(Self.target())
        let names = TargetNames([scorer])
        #expect(names.scorers(namedIn: TokenizedText("The BUS LANE, again")) == [0])
        #expect(names.scorers(namedIn: TokenizedText("so much #lane")) == [0])
        #expect(names.scorers(namedIn: TokenizedText("keep it, scrap it, #nolane")).isEmpty)
    }

    @Test("A long text of nothing but names and terms is a text like any other")
    func long() {
        let text = TokenizedText(String(repeating: "lane disaster \"wonderful\" not ", count: 30_000))
        #expect(StanceScorer(Self.target()).positions(in: text).count == 1)
    }

    @Test("Two packs with a target of the same name are read as one")
    func merged() {
        let a = Self.target("lane")
        var b = StancePack(name: "b", targets: [.init(name: "Lane", aliases: ["red paint"])])
        b.targets[0].terms.favor = [.init("splendid", weight: 1, scope: .near)]
        let scorer = StanceScorer([a, b])
        #expect(scorer.targets == ["lane"])
        #expect(scorer.positions(in: TokenizedText("This red paint is splendid.")).map(\.label) == [.favor])
    }

    @Test(
        "Texts of any kind are scored without harm",
        arguments: ["", " ", "#", "'", "\"\"", "🚲", "*", String(repeating: "lane scrap ", count: 5_000)])
    func anyText(text: String) {
        for position in StanceScorer(Self.target()).positions(in: TokenizedText(text)) {
            #expect((-1...1).contains(position.score))
        }
    }
}
