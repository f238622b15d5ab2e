/// Foreign bytes written into a page.
enum PageBytes {
    /// Appends `bytes`, read as UTF-8, with what means something in HTML escaped, line breaks kept, and control
    /// characters and those that turn the direction of text left out.
    static func write(_ bytes: ArraySlice<UInt8>, to page: inout [UInt8]) {
        var place = bytes.startIndex
        while place < bytes.endIndex {
            let byte = bytes[place]
            switch byte {
            case UInt8(ascii: "&"): page += Array("&amp;".utf8)
            case UInt8(ascii: "<"): page += Array("&lt;".utf8)
            case UInt8(ascii: ">"): page += Array("&gt;".utf8)
            case UInt8(ascii: "\""): page += Array("&quot;".utf8)
            case 0x0A, 0x09, 0x20..<0x7F: page.append(byte)
            case 0..<0x20, 0x7F: break
            case 0xC2 where place + 1 < bytes.endIndex && bytes[place + 1] < 0xA0: place += 1
            case 0xE2 where turns(bytes, place): place += 2
            default: page.append(byte)
            }
            place += 1
        }
    }

    /// U+202A to U+202E and U+2066 to U+2069.
    private static func turns(_ bytes: ArraySlice<UInt8>, _ place: Int) -> Bool {
        guard place + 2 < bytes.endIndex else { return false }
        return bytes[place + 1] == 0x80 && (0xAA...0xAE).contains(bytes[place + 2])
            || bytes[place + 1] == 0x81 && (0xA6...0xA9).contains(bytes[place + 2])
    }
}
