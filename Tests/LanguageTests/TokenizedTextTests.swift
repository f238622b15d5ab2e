import Language
import Testing

@Suite("Tokens")
struct TokenizedTextTests {
    private func forms(_ text: String) -> [String] {
        let tokenized = TokenizedText(text)
        return tokenized.tokens.map { tokenized.text(of: $0) }
    }

    @Test(
        "Words, numbers, marks",
        arguments: [
            ("Don't stop, won’t you?", ["Don't", "stop", ",", "won’t", "you", "?"]),
            ("1,200.5 people; 3rd", ["1,200.5", "people", ";", "3rd"]),
            ("@Ann #12 #BusLane", ["@Ann", "#12", "#BusLane"]),
            ("lysias@13 wrote", ["lysias", "@13", "wrote"]),
            ("see https://a.example/b?c=d. Yes", ["see", "https://a.example/b?c=d", ".", "Yes"]),
            ("'quoted' words", ["'", "quoted", "'", "words"]),
            ("see[1]{x}`y@z", ["see", "[", "1", "]", "{", "x", "}", "`", "y", "@z"]),
            (
                "né[1]{x} #né[é]{ @né[2",
                ["né", "[", "1", "]", "{", "x", "}", "#né", "[", "é", "]", "{", "@né", "[", "2"]
            ),
            ("a/b:c", ["a", "/", "b", ":", "c"]),
            ("Oū Sī/區司", ["Oū", "Sī", "/", "區司"]),
            ("👍🏽 ❤️ 👨‍👩‍👧", ["👍🏽", "❤️", "👨‍👩‍👧"]),
            ("", []), (" \n\t ", []), ("...", [".", ".", "."]),
        ])
    func cuts(text: String, expected: [String]) {
        #expect(forms(text) == expected)
    }

    @Test("Tokens cover every byte that is not space, in order", arguments: ["a b", "x…y", "é–ü \u{FFFD}!"])
    func coverage(text: String) {
        let tokenized = TokenizedText(text)
        var last = 0
        for token in tokenized.tokens {
            #expect(Int(token.start) >= last && token.end > token.start)
            last = Int(token.end)
        }
    }

    @Test("Case and apostrophes fold to one hash")
    func folding() {
        let a = TokenizedText("DON’T Straße ÉCOLE").tokens.map(\.hash)
        let b = TokenizedText("don't straße école").tokens.map(\.hash)
        #expect(a == b)
        #expect(a[0] == WordHash.of("Don't"))
    }

    @Test(
        "Shapes",
        arguments: [
            ("yes", Token.Shape.lower), ("Yes", .capitalised), ("YES", .capitals), ("yES", .mixed),
            ("I", .capitalised), ("YEs", .mixed), ("yEs", .mixed), ("A1", .capitalised), ("DON’T", .capitals),
        ])
    func shapes(word: String, shape: Token.Shape) {
        #expect(TokenizedText(word).tokens.first?.shape == shape)
    }

    @Test(
        "A plain word is cut and folded as one beside which letters of other alphabets stand",
        arguments: ["bus", "Bus", "BUS", "bUS", "B", "b", "http", "www", "wholly"])
    func plain(word: String) throws {
        let plain = try #require(TokenizedText(word).tokens.first)
        // A word that ends in é takes the way of all alphabets.
        let other = try #require(TokenizedText(word + "é").tokens.first)
        #expect(plain.hash == WordHash.of(word) && plain.range == 0..<word.utf8.count)
        #expect(other.hash == WordHash.of(word + "é") && plain.kind == .word && other.kind == .word)
        #expect(plain.shape == other.shape || word == "BUS" || word == "B")
    }

    @Test("Broken UTF-8 is read byte by byte, and nothing is lost")
    func brokenUTF8() {
        let tokenized = TokenizedText([0x61, 0xFF, 0xC3, 0x62, 0xE2, 0x82])
        #expect(tokenized.tokens.reduce(0) { $0 + $1.range.count } == 6)
    }
}

@Suite("Sentences")
struct SentencesTests {
    @Test(
        "Where sentences end",
        arguments: [
            ("One. Two! Three?", 3), ("Dr. Who lives. Yes.", 2), ("He said \"no.\" Then left.", 2),
            ("No stop", 1), ("First\n\nSecond", 2), ("Well... maybe", 2), ("J. R. Smith came.", 1), ("", 0),
        ])
    func counts(text: String, expected: Int) {
        let tokenized = TokenizedText(text)
        #expect(tokenized.sentences.count == expected)
        #expect(tokenized.sentences.flatMap { Array($0) } == Array(tokenized.tokens.indices))
    }
}

@Suite("Shingles")
struct ShinglesTests {
    @Test("The same words give the same shingles, whatever stands between")
    func reuse() {
        let a = Shingles(of: TokenizedText("the bus lane is empty"), width: 3)
        let b = Shingles(of: TokenizedText("So: THE bus, lane is…"), width: 3)
        #expect(a.hashes.count == 3)
        #expect(Set(a.hashes).intersection(b.hashes).count == 2)
    }

    @Test("Too few words make none")
    func tooShort() {
        #expect(Shingles(of: TokenizedText("one two"), width: 3).hashes.isEmpty)
    }
}

@Suite("Words and what is left of a text")
struct TextPartsTests {
    @Test("A set of words knows them in any case, and no others")
    func wordSet() {
        let set = WordSet("hope lane it’s")
        for word in ["hope", "Lane", "it's"] { #expect(set.contains(WordHash.of(word))) }
        for word in ["hop", "lanes", ""] { #expect(!set.contains(WordHash.of(word))) }
        #expect(!WordSet([String]()).contains(WordHash.of("hope")))
    }

    @Test("A text without some tokens is the text that is left, cut anew")
    func without() {
        let text = TokenizedText("“The lane is empty.” No, it is full, Ann.\nThe lane is empty. So there.")
        for ranges in [
            [0..<6], [6..<9], [14..<16], [0..<6, 14..<19], [2..<5, 3..<8], [0..<text.tokens.count],
        ] {
            let rest = text.without(ranges)
            #expect(rest == TokenizedText(rest.bytes))
        }
        #expect(text.without([]) == text)
        #expect(String(decoding: text.without([0..<6]).bytes, as: UTF8.self).hasPrefix("” No, it is full"))
    }
}
