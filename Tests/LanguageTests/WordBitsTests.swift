import Language
import Testing

@Suite("Facts about words")
struct WordBitsTests {
    @Test("A word has the facts it was given, joined over its entries, and others have none")
    func joins() {
        let words = (0..<500).map { (hash: WordHash.of("word\($0)"), bits: UInt16(1) << ($0 % 16)) }
        let table = WordBits(words + [(hash: WordHash.of("word0"), bits: 0x8000)])
        #expect(table[WordHash.of("word0")] == 0x8001)
        for (place, word) in words.enumerated().dropFirst() { #expect(table[word.hash] == 1 << (place % 16)) }
        #expect(table[WordHash.of("nothing")] == 0)
        #expect(WordBits([])[WordHash.of("word0")] == 0)
    }
}
