import Testing

@testable import Stances

@Suite("Hash flooding")
struct HashFloodTests {
    @Test("Words whose hashes end alike do not stand in one row of the list")
    func rows() {
        var list = HashList(room: 20_000)
        for key in 0..<UInt64(20_000) { list.insert(key << 40 | 5) }
        #expect(list.longestRow < 1_000)
        #expect(list.count == 20_000)
        #expect((0..<UInt64(20_000)).allSatisfy { list.contains($0 << 40 | 5) })
    }
}
