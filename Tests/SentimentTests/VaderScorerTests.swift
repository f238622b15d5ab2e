import Sentiment
import ShippedData
import Testing

@Suite("The VADER model")
struct VaderScorerTests {
    private let scorer: VaderScorer

    init() throws {
        let words = try #require(ShippedData.bytes("lexicons/vader/vader_lexicon.txt"))
        let emoji = try #require(ShippedData.bytes("lexicons/vader/emoji_utf8_lexicon.txt"))
        scorer = VaderScorer(try VaderLexicon(words: words, emoji: emoji))
    }

    @Test(
        "The reference's own compound",
        arguments: [
            ("The plan is good.", 0.4404), ("The plan is GOOD.", 0.5622), ("The plan is not good.", -0.3412),
            ("The plan is very good!!!", 0.6211), ("The plan is kind of good.", 0.3832), ("", 0),
            ("no good", -0.3412), ("The plan was good, but the road is terrible.", -0.4939),
            ("never so good a bus", 0.5777), ("the least good idea", -0.3412),
            ("at least a good idea", 0.4404),
            ("This stew is the bomb", 0.6124), ("I love it 💘", 0.8555), ("good? good?? good???", 0.8645),
            ("without doubt a good bus", 0.6136),
        ])
    func compound(text: String, expected: Double) {
        #expect(abs(scorer.score(text).compound - expected) < 5e-5, "\(scorer.score(text).compound)")
    }

    @Test("Quirk: equal scores share a place in the “but” step")
    func butCollision() {
        // Both “good” weigh the same, so the second one's turn falls on the place of the first.
        #expect(
            abs(scorer.score("good good but bad").compound - -0.431) < 5e-5,
            "\(scorer.score("good good but bad").compound)")
    }

    // Expected values are those that vaderSentiment 3.3.2 prints.
    @Test(
        "Quirks of the reference are kept",
        arguments: [
            // “kind of” lowers only from the third word before on, which a text's beginning has not.
            ("KIND OF good", 0.4404), ("kind of good", 0.4404),
            // Capitals count only where not all is in capitals.
            ("THE PLAN IS GOOD", 0.4404), ("GOOD or bad", 0.0343), ("NO good", -0.4835),
            // “so” just before a word raises it three places after any word, and “never” does not turn it.
            ("It is not so good a bus", -0.464), ("never this good", 0.5228),
            // Phrases are asked for only where a word stands three places before.
            ("a bad ass bus", -0.7906), ("yeah right", 0.296), ("to die for", -0.5994),
            ("beating heart", 0.296),
            ("kiss of death", -0.2732), ("the shit was good", 0.1027),
            // Exclamation marks count to four; one question mark is none, four and more are all the same.
            ("good!!!!", 0.6209), ("good!!!!!", 0.6209), ("good??", 0.504), ("good????", 0.594),
            // An emoji is parted from what stands before, and is read by its description's words.
            ("good🙂 bus", 0.6815), ("❤️", 0), ("🤬", 0),
            ("only just enough good", 0.3832), ("BARELY good bus", 0.5171), ("very least good", 0.4902),
            ("no good or bad", 0.1139), ("good bad but good", 0.5499), ("good, but good", 0.7003),
        ])
    func quirks(text: String, expected: Double) {
        #expect(abs(scorer.score(text).compound - expected) < 5e-5, "\(scorer.score(text).compound)")
    }

    @Test("Shares add up to 1 within their rounding")
    func shares() {
        let score = scorer.score("A good, bad and plain sentence of words")
        #expect(abs(score.positive + score.neutral + score.negative - 1) < 0.002)
    }

    @Test("The evidence tells each rule that fired")
    func evidence() {
        let score = scorer.score("not a very good bus", explains: true)
        #expect(score.evidence.map(\.term) == ["good"])
        #expect(score.evidence[0].steps.map(\.rule) == ["degree", "negation"])
    }

    @Test(
        "Odd texts have a score",
        arguments: [
            " ", "!!!", "😀😀😀", "\u{200D}\u{200D}", "e\u{301}\u{301}\u{301}", "but", "no", "kind of", "n't",
        ])
    func oddTexts(text: String) {
        let compound = scorer.score(text, explains: true).compound
        #expect((-1...1).contains(compound))
    }

    @Test("Bytes that are not UTF-8 have a score")
    func invalidUTF8() {
        #expect(scorer.score([0xFF, 0x67, 0x6F, 0x6F, 0x64, 0x20, 0xC3]).compound <= 1)
    }
}

@Suite("Lexicon files")
struct LexiconTests {
    @Test(
        "What is wrong is said with its line",
        arguments: [
            ("good\t1.9\nbad", 2), ("good\tx", 1), ("good\t1\n\t2", 2), ("good\t1\ngood\t2", 2),
            ("good\tnan", 1),
        ])
    func errors(text: String, line: Int) {
        do throws(LexiconError) {
            _ = try Lexicon(tabSeparated: [UInt8](text.utf8))
            Issue.record("no error for \(text)")
        } catch {
            #expect(error.line == line)
        }
    }

    @Test("Commas do for tabs, with a header or without")
    func commas() throws {
        let lexicon = try Lexicon(Array("term,valence\ngood,1.9\n\"so, so\",-0.5\n".utf8))
        #expect(lexicon.valence(of: "good") == 1.9 && lexicon.valence(of: "so, so") == -0.5)
        #expect(try Lexicon(Array("good,1.9\nbad,-2\n".utf8)).count == 2)
        do throws(LexiconError) {
            _ = try Lexicon(Array("term,valence\ngood,1\nbad,x\n".utf8))
            Issue.record("no error")
        } catch {
            #expect(error.line == 3)
        }
    }

    @Test("Windows line ends and blank lines are fine")
    func lineEnds() throws {
        let lexicon = try Lexicon(tabSeparated: [UInt8]("good\t1.9\r\n\r\nbad\t-2\r\n".utf8))
        #expect(lexicon.valence(of: "bad") == -2)
        #expect(lexicon.count == 2)
    }
}
