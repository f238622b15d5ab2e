/// Reads what ``ByteWriter`` wrote.
///
/// - Precondition: The bytes are whole; files are cut to what a checkpoint names before they are read.
struct ByteReader {
    private let bytes: ArraySlice<UInt8>
    private(set) var place: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        place = bytes.startIndex
    }

    var isAtEnd: Bool { place >= bytes.endIndex }

    mutating func byte() -> UInt8 {
        defer { place += 1 }
        return bytes[place]
    }

    mutating func number() -> Int {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            let next = byte()
            value |= UInt64(next & 0x7F) << shift
            if next < 0x80 { break }
            shift += 7
        }
        return Int(truncatingIfNeeded: Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1))
    }

    mutating func fixed64() -> UInt64 {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 8) { value |= UInt64(byte()) << shift }
        return value
    }

    mutating func fixed32() -> UInt32 {
        var value: UInt32 = 0
        for shift in stride(from: UInt32(0), to: 32, by: 8) { value |= UInt32(byte()) << shift }
        return value
    }

    mutating func double() -> Double { Double(bitPattern: fixed64()) }

    /// The bytes of a text or block, without copying them.
    mutating func slice() -> ArraySlice<UInt8> {
        let count = number()
        defer { place += count }
        return bytes[place..<(place + count)]
    }

    mutating func text() -> String { String(decoding: slice(), as: UTF8.self) }

    mutating func optional() -> Int? { byte() == 0 ? nil : number() }
}
