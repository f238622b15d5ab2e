import Testing

@testable import Ingest

@Suite("JSON as dumps write it")
struct JSONTests {
    private func value(_ text: String) -> JSONNode? {
        var parser = JSONParser()
        return parser.value(of: Array(text.utf8)[...])
    }

    @Test("members, elements, numbers and truths are found where they stand")
    func values() throws {
        let node = try #require(
            value(#"{"a": [1, -2, 18446744073709551615, 1.5], "b": {"c": true}, "d": null}"#))
        #expect(node["a"]?.elements.map(\.text) == ["1", "-2", "18446744073709551615", "1.5"])
        #expect(node["b"]?["c"]?.isTrue == true)
        #expect(node["d"] == nil)
        #expect(node["e"] == nil)
        #expect(node.members.map(\.key) == ["a", "b", "d"])
    }

    @Test("of a repeated key the last value counts")
    func repeatedKey() {
        #expect(value(#"{"id": 1, "id": 2}"#)?["id"]?.text == "2")
    }

    @Test(
        "what a strict parser refuses is mended",
        arguments: [
            (#"{"t": "a\ud800b"}"#, "a\u{FFFD}b"), (#"{"t": "\udc00"}"#, "\u{FFFD}"),
            (#"{"t": "\ud83d\ude00"}"#, "😀"), ("{\"t\": \"a\tb\"}", "a b"),
            (#"{"t": 123456789012345678901234567890}"#, "123456789012345678901234567890"),
        ])
    func mended(_ text: String, _ expected: String) {
        #expect(value(text)?["t"]?.text == expected)
    }

    @Test("numbers that JSON has no word for are no value", arguments: ["NaN", "Infinity", "-Infinity"])
    func notANumber(_ word: String) {
        let node = value("{\"score\": \(word), \"id\": 1}")
        #expect(node?["score"] == nil)
        #expect(node?["id"]?.text == "1")
    }

    @Test("bytes that are no UTF-8 become the mark U+FFFD")
    func brokenUTF8() {
        var parser = JSONParser()
        let node = parser.value(of: (Array(#"{"t": "a"#.utf8) + [0xFF] + Array(#""}"#.utf8))[...])
        #expect(node?["t"]?.text == "a\u{FFFD}")
    }

    @Test(
        "a fault is named by its line",
        arguments: [
            ("{\n\"a\": 1,\n\"b\" 2}", 3), ("[1,\n2,\n", 3), ("{\"a\": 1}\n}", 2), ("[\n1 2]", 2),
            ("{\n\"a\": tru\n}", 2), ("\n\n]", 3), ("{\"a\": \"open\n\n", 3), ("[1,]", 1),
        ])
    func faults(_ text: String, _ line: Int) throws {
        let error = #expect(throws: IngestError.self) {
            _ = try JSONSource.value(of: Array(text.utf8))
        }
        #expect(error?.line == line)
    }

    @Test("a hundred thousand levels are read without recursion")
    func deep() throws {
        let depth = 100_000
        let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        #expect(value(text)?.isArray == true)
    }
}
