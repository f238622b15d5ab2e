import Testing

@testable import Replies

@Suite("Hash flooding")
struct HashFloodTests {
    @Test("Words whose hashes end alike do not stand in one row of the table")
    func rows() {
        var table = HashTable<Int32>(empty: 0, capacity: 0)
        for key in 0..<UInt64(20_000) { table.update(key << 40 | 5) { $0 = Int32(key) } }
        #expect(table.longestRow < 1_000)
        #expect((0..<UInt64(20_000)).allSatisfy { table.value($0 << 40 | 5) == Int32($0) })
        #expect(table.value(6) == nil)
    }
}
