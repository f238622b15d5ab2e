import Testing

@testable import Networks

@Suite("Hash flooding")
struct HashFloodTests {
    /// Names that FNV-1a gives the same low bits, found by trying: what anybody can make who knows the hash.
    private static func alike(_ count: Int, bits: Int) -> [[UInt8]] {
        var names: [[UInt8]] = []
        var number: UInt64 = 0
        while names.count < count {
            let name = (0..<4).map { UInt8(truncatingIfNeeded: 0x41 + number >> (5 * UInt64($0)) % 32) }
            var hash: UInt64 = 0xcbf2_9ce4_8422_2325
            for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            if (hash ^ hash >> 32) & (1 << UInt64(bits) - 1) == 0 { names.append(name) }
            number += 1
        }
        return names
    }

    @Test("Names written to fill one place of the table do not")
    func rows() {
        var table = NameTable()
        let names = Self.alike(700, bits: 10)
        for (number, name) in names.enumerated() {
            #expect(table.number(name, 0..<name.count) == Int32(number))
        }
        #expect(table.longestRow < 200)
        #expect(names.indices.allSatisfy { table.number(names[$0], 0..<names[$0].count) == Int32($0) })
    }

    @Test("Names of every length are told apart")
    func lengths() {
        var table = NameTable()
        let bytes = [UInt8](repeating: 0x61, count: 40)
        for length in 1...40 { #expect(table.number(bytes, 0..<length) == Int32(length - 1)) }
        #expect(table.number([0x61, 0], 0..<2) == 40)
    }
}
