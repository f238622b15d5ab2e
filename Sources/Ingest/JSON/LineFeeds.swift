/// Line feeds among bytes, counted at the speed of memory.
enum LineFeeds {
    static func count(in bytes: ArraySlice<UInt8>) -> Int {
        let span = bytes.span
        var count = 0
        for index in span.indices where span[index] == 0x0A { count += 1 }
        return count
    }
}
