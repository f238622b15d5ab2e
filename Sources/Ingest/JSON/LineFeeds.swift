extension Span<UInt8> {
    /// Whether a byte is among these.
    func holds(_ byte: UInt8) -> Bool {
        for index in indices where self[index] == byte { return true }
        return false
    }
}

/// Line feeds among bytes, counted at the speed of memory.
enum LineFeeds {
    static func count(in bytes: ArraySlice<UInt8>) -> Int {
        let span = bytes.span
        var count = 0
        for index in span.indices where span[index] == 0x0A { count &+= 1 }
        return count
    }
}
