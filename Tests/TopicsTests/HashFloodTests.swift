import Testing

@testable import Topics

@Suite("Hash flooding")
struct HashFloodTests {
    @Test("Words whose hashes end alike do not stand in one row of the table")
    func rows() {
        var table = WordTable()
        for key in 0..<Int32(20_000) {
            let hash = UInt64(key) << 40 | 5
            table.insert(hash, key, at: table.slot(of: hash))
        }
        #expect(table.longestRow < 1_000)
        #expect((0..<Int32(20_000)).allSatisfy { table[table.slot(of: UInt64($0) << 40 | 5)] == $0 })
    }
}
