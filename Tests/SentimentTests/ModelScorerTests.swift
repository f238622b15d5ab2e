import Language
import ShippedData
import Testing

@testable import Sentiment

@Suite("The default model")
struct ModelScorerTests {
    private let scorer: ModelScorer

    init() throws {
        scorer = ModelScorer(
            try SentimentModel(
                try #require(ShippedData.bytes("lexicons/riposte/english.tsv")),
                emoji: try #require(ShippedData.bytes("lexicons/emoji/emoji.tsv"))))
    }

    private func score(_ text: String, explains: Bool = false) -> SentimentScore {
        scorer.score(TokenizedText(text), explains: explains)
    }

    private func compound(_ text: String) -> Double { score(text).compound }

    /// A model of few terms, whose sums can be worked out by hand.
    private static let small = """
        rule\tnegation\t-0.5
        rule\tdegree\t2
        label\tpositive\t-1
        label\tnegative\t-1
        label\tsaturation\t4
        word\tgood\t2\t1
        word\tbad\t-2\t1
        negated\tgood\t-0.5\t0
        pair\tgood luck\t1\t0
        emoticon\t:)\t1\t0.5
        mark\t!\t0.5\t0
        mark\temoji\t1\t0
        """

    private func small() throws -> ModelScorer {
        ModelScorer(try SentimentModel(Array(Self.small.utf8), emoji: Array("❤\t0.8\n".utf8)))
    }

    @Test("A score is a sum that can be worked out by hand")
    func byHand() throws {
        let scorer = try small()
        func compound(_ text: String) -> Double { scorer.score(TokenizedText(text)).compound }
        func expected(_ sum: Double, words: Double) -> Double {
            let s = sum / (words + 3).squareRoot()
            return s / (s * s + 4).squareRoot()
        }
        #expect(abs(compound("a good plan") - expected(2, words: 3)) < 1e-4)
        #expect(abs(compound("a very good plan") - expected(4, words: 4)) < 1e-4)
        // Turned by the negation, and what “not good” adds beside.
        #expect(abs(compound("not good") - expected(-1 - 0.5, words: 2)) < 1e-4)
        #expect(abs(compound("not bad, good") - expected(1 + 2, words: 3)) < 1e-4)
        #expect(abs(compound("good luck!") - expected(2 + 1 + 0.5, words: 2)) < 1e-4)
        #expect(abs(compound("fine :)") - expected(1, words: 1)) < 1e-4)
        #expect(abs(compound("plan ❤️") - expected(0.8, words: 2)) < 1e-4)
    }

    @Test("The words of the list add what their saturated sum weighs, beside the divided sum")
    func list() throws {
        let file =
            Self.small + "\nmark\tlisted\t3\t0\nword\tfine\t0\t0\tV\t1\t2\nword\tawful\t0\t0\tV\t1\t-3"
        let scorer = ModelScorer(try SentimentModel(Array(file.utf8), emoji: []))
        func compound(_ text: String) -> Double { scorer.score(TokenizedText(text)).compound }
        func expected(_ sum: Double) -> Double {
            let s = 3 * sum / (sum * sum + 15).squareRoot()
            return s / (s * s + 4).squareRoot()
        }
        #expect(abs(compound("a fine plan") - expected(2)) < 1e-4)
        #expect(abs(compound("a very fine plan") - expected(4)) < 1e-4)
        #expect(abs(compound("not fine") - expected(-1)) < 1e-4)
        #expect(abs(compound("fine and awful") - expected(-1)) < 1e-4)
        #expect(compound("a plan") == 0)
        let evidence = scorer.score(TokenizedText("fine and awful"), explains: true).evidence
        #expect(evidence.map(\.kind) == [.list])
        #expect(evidence[0].term == "fine, awful" && evidence[0].valence == -1)
        #expect(evidence[0].steps.map(\.rule) == ["saturated", "weighs"])
    }

    @Test(
        "A mark of sarcasm turns its sentence and the one before",
        arguments: ["Good plan. /s", "Good plan /s", "Good plan. #sarcasm", "Yeah right, good plan."])
    func sarcasm(text: String) throws {
        let scorer = try small()
        #expect(scorer.score(TokenizedText(text)).compound < 0)
        let steps = scorer.score(TokenizedText(text), explains: true).evidence.flatMap {
            $0.steps.map(\.rule)
        }
        #expect(steps.contains("marked as sarcasm"))
    }

    @Test(
        "What only looks like a mark of sarcasm turns nothing",
        arguments: [
            "Good plan and/or idea", "Good plan, yeah, right", "Good plan, yeah right?", "Good https://x/s",
        ])
    func noSarcasm(text: String) throws {
        #expect(try small().score(TokenizedText(text)).compound > 0)
    }

    @Test("A rule's factor multiplies the words that it bears on")
    func factors() throws {
        let rules =
            "\nrule\tquestion\t0.5\nrule\tthanked\t0.25\nrule\tdrawn out\t3\nword\tbest\t1\t0\t-\t9\t1"
        let file = Self.small + rules + "\nword\tso\t0\t0\nword\tfoo\t1\t0"
        let scorer = ModelScorer(try SentimentModel(Array(file.utf8), emoji: []))
        func sum(_ text: String, words: Double) -> Double {
            let sum = scorer.sums(of: TokenizedText(text)).valence * (words + 3).squareRoot()
            return (sum * 1_000).rounded() / 1_000
        }
        #expect(sum("a bad plan?", words: 3) == -1)
        #expect(sum("a bad plan?! ", words: 3) == -1 + 0.5)
        #expect(sum("a bad plan", words: 3) == -2)
        #expect(sum("is it? a bad plan", words: 5) == -2)
        #expect(sum("thanks for the bad plan", words: 5) == -0.5)
        #expect(sum("thank you all so much for the bad plan", words: 9) == -0.5)
        #expect(sum("thanks for that, bad plan", words: 5) == -2)
        #expect(sum("thanks, a plan for bad times", words: 6) == -2)
        #expect(sum("beeest plan", words: 2) == 3)
        #expect(sum("BEEEEST plan", words: 2) == 3 * 1.25)
        #expect(sum("sooo bad", words: 2) == -4)
        #expect(sum("fooo plan", words: 2) == 0)
        #expect(sum("www zzz aaa", words: 3) == 0)
        #expect(sum("the day #BestDayEver", words: 5) == 1)
        #expect(sum("the day #best_day", words: 4) == 1)
        #expect(sum("the day #bestday #NATO #Éa", words: 5) == 0)
        #expect(sum("#Best", words: 1) == 1)
    }

    @Test("Each rule that fired is named where its word is")
    func namesRules() throws {
        let evidence = score("Thanks for fixing the awful crash", explains: true).evidence
        #expect(evidence.contains { $0.term == "awful" && $0.steps.map(\.rule) == ["thanked for"] })
        let asked = score("Is that a terrible plan?", explains: true).evidence
        #expect(asked.contains { $0.term == "terrible" && $0.steps.map(\.rule) == ["in a question"] })
        let drawn = score("This is loooove", explains: true).evidence
        #expect(drawn.contains { $0.term == "loooove" && $0.steps.map(\.rule) == ["drawn out"] })
    }

    @Test("A long text has more chances to feel something: the odds grow with its words beyond one sentence")
    func chances() throws {
        let scorer = try small()
        func feeling(_ words: Int) -> Double {
            scorer.sums(of: TokenizedText(String(repeating: "plan ", count: words))).feeling
        }
        #expect(feeling(20) == 0)
        #expect(abs(feeling(60) - 1.0986) < 1e-4)
    }

    @Test("An emoji by itself says more than one among words")
    func alone() throws {
        let scorer = try small()
        func valence(_ text: String) -> Double { scorer.sums(of: TokenizedText(text)).valence }
        #expect(abs(valence("❤️") - 2.5 * 0.8 / 2) < 1e-6)
        #expect(abs(valence("plan ❤️") - 0.8 / 5.0.squareRoot()) < 1e-6)
    }

    @Test("Shares are those of three log-odds, and add up to 1")
    func shares() throws {
        let score = try small().score(TokenizedText("a good plan"))
        #expect(abs(score.positive + score.neutral + score.negative - 1) < 1e-12)
        #expect(score.positive > score.negative)
        #expect(compound("This is a good, bad and plain sentence.").magnitude <= 1)
    }

    @Test("What is plain is told as it is")
    func plain() {
        #expect(score("I love this, thank you so much!").label == .positive)
        #expect(score("This is a terrible idea and I hate it.").label == .negative)
        #expect(score("❤️").label == .positive)
        #expect(score("🤬").label == .negative)
        #expect(score(":)").label == .positive)
        #expect(score(":(").label == .negative)
        #expect(compound("Great job, as always. /s") < -0.05)
        #expect(score("The meeting is at four in the town hall.").label == .neutral)
        #expect(compound("not good at all") < compound("good"))
        #expect(
            compound("It was good, but the end was terrible.")
                < compound("It was terrible, but the end was good."))
    }

    @Test(
        "Emoji score by values of their own",
        arguments: [("❤️", true), ("🤬", false), ("😍😍", true), ("🤮", false)])
    func emoji(text: String, isPositive: Bool) {
        #expect(isPositive ? compound(text) > 0.05 : compound(text) < -0.05)
    }

    @Test("A line that somebody else wrote is not scored")
    func quotedLines() {
        #expect(compound("> This is a horrible, awful, stupid plan.\nI see.") == compound("I see."))
    }

    @Test("Over a long text feelings are averaged, not summed up to the ends of the scale")
    func longTexts() {
        let sentence = "I like this plan, since it saves some money for all the people of the town. "
        let once = compound(sentence)
        #expect(abs(compound(String(repeating: sentence, count: 400)) - once) < 0.35)
    }

    @Test(
        "Odd texts have a score",
        arguments: [
            "", " ", "!!!", "???", "...", "😀😀😀", "\u{200D}\u{200D}",
            "e" + String(repeating: "\u{301}", count: 5_000),
            "but", "no", "not", ":", ":)", ">", "\"", "“", "a\u{200D}b",
            String(repeating: "x", count: 100_000),
            String(repeating: "\"", count: 10_000), String(repeating: ":", count: 10_000),
        ])
    func oddTexts(text: String) {
        let score = score(text, explains: true)
        #expect((-1...1).contains(score.compound))
    }

    @Test("Bytes that are not UTF-8 have a score")
    func invalidUTF8() {
        let text = TokenizedText([0xFF, 0x67, 0x6F, 0x6F, 0x64, 0x20, 0xC3, 0x28, 0xF0])
        #expect((-1...1).contains(scorer.score(text, explains: true).compound))
    }

    @Test("The evidence names each term and each rule")
    func evidence() throws {
        let evidence = try small().score(TokenizedText("not a very good plan"), explains: true).evidence
        #expect(evidence.map(\.kind) == [.word, .negated])
        #expect(evidence[0].steps.map(\.rule) == ["degree", "negation"])
        #expect(evidence[0].result == -2)
    }

    @Test(
        "What is wrong in a model's file is said with its line",
        arguments: [
            ("word\tgood\t1\t1\nword\tbad", 2), ("word\tgood\tx\t1", 1), ("verb\tgood\t1\t1", 1),
            ("word\tgood\t1\t1\nword\tgood\t2\t2", 2), ("word\t \t1\t1", 1), ("pair\tgood\t1\t1", 1),
            ("word\tgood\t1\t1\tV\t3\tx", 1), ("word\tgood\t301\t1", 1),
            ("rule\tmagic\t1", 1), ("# nothing\n", 0),
        ])
    func errors(text: String, line: Int) {
        do throws(LexiconError) {
            _ = try SentimentModel(Array(text.utf8), emoji: [])
            Issue.record("no error for \(text)")
        } catch {
            #expect(error.line == line)
        }
    }
}

@Suite("Fitting the model")
struct SentimentFitTests {
    private func example(_ text: String, _ label: SentimentScore.Label) -> SentimentExample {
        SentimentExample(text: TokenizedText(text), answer: .label(label))
    }

    private func fit() throws -> [UInt8] {
        let labelled = SentimentSet(
            name: "labelled",
            examples: (0..<40).flatMap { number in
                [
                    example("a splendid day \(number)", .positive),
                    example("a ghastly day \(number)", .negative),
                    example("a day \(number)", .neutral),
                ]
            })
        let rated = SentimentSet(
            name: "rated",
            examples: (0..<40).flatMap { number in
                [
                    SentimentExample(text: TokenizedText("splendid bus \(number)"), answer: .valence(2)),
                    SentimentExample(text: TokenizedText("ghastly bus \(number)"), answer: .valence(-2)),
                ]
            })
        let lexicon = try PriorLexicon(Array("lovely\t2\nsplendid\t2\nghastly\t-2\n".utf8), letter: "X")
        let fit = try SentimentFit([labelled, rated], lexicons: [lexicon], emoji: [])
        return fit.fitted(names: ["labelled", "rated"], source: "a test", parts: 4).file
    }

    @Test("Words get the sign of their examples, and unseen ones that of their lexicon")
    func signs() throws {
        let scorer = ModelScorer(try SentimentModel(try fit(), emoji: []))
        #expect(scorer.score(TokenizedText("splendid day")).label == .positive)
        #expect(scorer.score(TokenizedText("ghastly day")).label == .negative)
        #expect(scorer.score(TokenizedText("a day 7")).label == .neutral)
        #expect(scorer.score(TokenizedText("lovely")).compound > 0)
    }

    @Test("The same examples give the same bytes")
    func reproducible() throws {
        #expect(try fit() == fit())
    }
}

@Suite("Many comments")
struct SentimentTallyTests {
    @Test("What is not scored is left out of the mean, not counted as 0")
    func leavesOut() {
        var tally = SentimentTally()
        #expect(tally.mean == nil)
        tally.add(.notScored)
        #expect(tally.mean == nil)
        for compound in [0.5, -0.1] {
            tally.add(
                SentimentScore(compound: compound, positive: 0, neutral: 1, negative: 0, label: .neutral))
        }
        tally.add(.notScored)
        #expect(tally.scored == 2)
        #expect(abs((tally.mean ?? 0) - 0.2) < 1e-12)
    }
}

@Suite("Comments in other languages")
struct CommentSentimentTests {
    @Test("What the lexicon cannot read is not scored, and that is not neutral")
    func notScored() throws {
        let scorer = VaderScorer(
            try VaderLexicon(words: Array("good\t2\n".utf8), emoji: []))
        let sentiment = CommentSentiment(scorer)
        #expect(
            !sentiment.score(TokenizedText("Das ist nicht gut und die Leute sind auch nicht froh.")).isScored)
        #expect(!sentiment.score(TokenizedText("Это очень плохая идея, я против.")).isScored)
        #expect(sentiment.score(TokenizedText("This is good and the people are glad.")).isScored)
        #expect(sentiment.score(TokenizedText("good")).isScored)
        #expect(sentiment.score(TokenizedText("")).isScored)
    }

    @Test("Lexicons by language each score theirs")
    func byLanguage() throws {
        let english = VaderScorer(try VaderLexicon(words: Array("good\t2\n".utf8), emoji: []))
        let danish = VaderScorer(try VaderLexicon(words: Array("god\t2\n".utf8), emoji: []))
        let sentiment = CommentSentiment(byLanguage: ["en": english, "da": danish])
        #expect(sentiment.score(TokenizedText("Det er en god idé, og jeg vil også have den.")).compound > 0)
    }
}
