/// Finds where a text stops being JSON (RFC 8259); simdjson says what is wrong, but not where.
///
/// No second parser: it reads no values, and runs only once a whole source has been refused, to name its line.
enum JSONGrammar {
    /// The line, counted from 1, on which the first fault stands: the last line where the text ends too early.
    ///
    /// - Complexity: O(bytes), without recursion.
    static func lineOfFirstFault(in bytes: [UInt8]) -> Int {
        let fault = firstFault(in: bytes)
        return bytes[..<min(fault, bytes.count)].count { $0 == 0x0A } + 1
    }

    /// What may come next.
    private enum Expected {
        case value, valueOrEnd, key, keyOrEnd, colon, separator
    }

    private static func firstFault(in bytes: [UInt8]) -> Int {
        var open: [UInt8] = []
        var expected = Expected.value
        var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while index < bytes.count {
            let byte = bytes[index]
            switch (byte, expected) {
            case (0x09, _), (0x0A, _), (0x0D, _), (0x20, _):
                index += 1
                continue
            case (UInt8(ascii: "{"), .value), (UInt8(ascii: "{"), .valueOrEnd):
                open.append(byte)
                expected = .keyOrEnd
            case (UInt8(ascii: "["), .value), (UInt8(ascii: "["), .valueOrEnd):
                open.append(byte)
                expected = .valueOrEnd
            case (UInt8(ascii: "}"), .keyOrEnd), (UInt8(ascii: "}"), .separator):
                guard open.popLast() == UInt8(ascii: "{") else { return index }
                expected = .separator
            case (UInt8(ascii: "]"), .valueOrEnd), (UInt8(ascii: "]"), .separator):
                guard open.popLast() == UInt8(ascii: "[") else { return index }
                expected = .separator
            case (UInt8(ascii: ":"), .colon): expected = .value
            case (UInt8(ascii: ","), .separator):
                guard let container = open.last else { return index }
                expected = container == UInt8(ascii: "{") ? .key : .value
            case (UInt8(ascii: "\""), .key), (UInt8(ascii: "\""), .keyOrEnd):
                guard let end = endOfString(bytes, index) else { return bytes.count }
                index = end
                expected = .colon
                continue
            case (_, .value), (_, .valueOrEnd):
                guard
                    let end = byte == UInt8(ascii: "\"") ? endOfString(bytes, index) : endOfWord(bytes, index)
                else { return byte == UInt8(ascii: "\"") ? bytes.count : index }
                index = end
                expected = .separator
                continue
            default: return index
            }
            index += 1
        }
        return bytes.count
    }

    private static func endOfString(_ bytes: [UInt8], _ start: Int) -> Int? {
        var index = start + 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return index < bytes.count ? index + 1 : nil
    }

    /// The end of a number, `true`, `false` or `null`.
    private static func endOfWord(_ bytes: [UInt8], _ start: Int) -> Int? {
        let end = bytes[start...].firstIndex { byte in
            !(byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == 0x2B || byte == 0x2D || byte == 0x2E)
        }
        let word = bytes[start..<(end ?? bytes.count)]
        let isNumber = word.first.map { $0 == 0x2D || $0 &- 0x30 < 10 } ?? false
        let isLiteral = ["true", "false", "null"].contains { word.elementsEqual($0.utf8) }
        return isNumber || isLiteral ? word.endIndex : nil
    }
}
