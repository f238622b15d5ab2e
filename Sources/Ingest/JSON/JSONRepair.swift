/// Mends what writers of dumps get wrong and a strict parser refuses.
///
/// simdjson parses all JSON here and by design mends nothing; this runs only on texts that it has refused.
///
/// Bytes that are no UTF-8 and halves of surrogate pairs become U+FFFD, control characters within texts
/// spaces, `NaN` and `Infinity` null, and whole numbers too long for 64 bits texts.
enum JSONRepair {
    /// The mended text; `nil` where there is nothing to mend.
    ///
    /// - Complexity: O(bytes).
    static func mended(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        let bytes = Array(String(decoding: text, as: UTF8.self).utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 16)
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""): copyString(bytes, &index, into: &result)
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                copyNumber(bytes, &index, into: &result)
            case UInt8(ascii: "N") where follows("NaN", bytes, index):
                result += "null".utf8
                index += 3
            case UInt8(ascii: "I") where follows("Infinity", bytes, index):
                result += "null".utf8
                index += 8
            default:
                result.append(bytes[index])
                index += 1
            }
        }
        return result == Array(text) ? nil : result
    }

    private static func follows(_ word: StaticString, _ bytes: [UInt8], _ index: Int) -> Bool {
        bytes[index...].starts(with: word.description.utf8)
    }

    private static func copyNumber(_ bytes: [UInt8], _ index: inout Int, into result: inout [UInt8]) {
        if bytes[index] == UInt8(ascii: "-"), index + 1 < bytes.count, follows("Infinity", bytes, index + 1) {
            result += "null".utf8
            index += 9
            return
        }
        let start = index
        index += 1
        while index < bytes.count, isNumeric(bytes[index]) { index += 1 }
        let number = bytes[start..<index]
        let isWhole = number.dropFirst().allSatisfy { $0 &- 0x30 < 10 }
        if isWhole, number.count > mostDigits {
            result.append(UInt8(ascii: "\""))
            result += number
            result.append(UInt8(ascii: "\""))
        } else {
            result += number
        }
    }

    /// Digits that always fit 64 bits.
    private static let mostDigits = 18

    private static func isNumeric(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10 || byte == UInt8(ascii: ".") || byte | 0x20 == UInt8(ascii: "e")
            || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
    }

    private static func copyString(_ bytes: [UInt8], _ index: inout Int, into result: inout [UInt8]) {
        result.append(bytes[index])
        index += 1
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "\""):
                result.append(byte)
                return
            case UInt8(ascii: "\\"):
                copyEscape(bytes, &index, into: &result)
            case 0..<0x20:
                result.append(0x20)
            default:
                result.append(byte)
            }
        }
    }

    /// Copies what follows a backslash; half a surrogate pair becomes `\ufffd`.
    private static func copyEscape(_ bytes: [UInt8], _ index: inout Int, into result: inout [UInt8]) {
        guard index < bytes.count else { return }
        guard bytes[index] == UInt8(ascii: "u"), let unit = unit(bytes, index + 1) else {
            let isKnown = "\"\\/bfnrt".utf8.contains(bytes[index])
            if isKnown { result.append(UInt8(ascii: "\\")) }
            result.append(bytes[index])
            index += 1
            return
        }
        var escape = bytes[index..<(index + 5)]
        index += 5
        if (0xD800..<0xDC00).contains(unit), index + 6 <= bytes.count,
            bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u"),
            let low = self.unit(bytes, index + 2), (0xDC00..<0xE000).contains(low)
        {
            escape = bytes[(index - 5)..<(index + 6)]
            index += 6
        } else if (0xD800..<0xE000).contains(unit) {
            escape = Array("ufffd".utf8)[...]
        }
        result.append(UInt8(ascii: "\\"))
        result += escape
    }

    private static func unit(_ bytes: [UInt8], _ index: Int) -> UInt32? {
        guard index + 4 <= bytes.count else { return nil }
        var value: UInt32 = 0
        for byte in bytes[index..<(index + 4)] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            value = value << 4 | UInt32(digit)
        }
        return value
    }
}
