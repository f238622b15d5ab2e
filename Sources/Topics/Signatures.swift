/// The block that mail and news put below a text: from a line of two hyphens to the end.
///
/// RFC 3676, section 4.3, says "-- " with a blank at its end, which many programs drop. Names and mottoes in it are
/// words of their writer and not of the subject.
public enum Signatures {
    /// The text before its signature; all of it if there is none.
    ///
    /// - Complexity: O(bytes).
    public static func without(_ text: String) -> String {
        var lines = 0
        var end = text.utf8.endIndex
        let bytes = text.utf8
        while end > bytes.startIndex, lines <= mostLines {
            var start = end
            while start > bytes.startIndex, bytes[bytes.index(before: start)] != 0x0A {
                start = bytes.index(before: start)
            }
            let line = text[start..<end]
            if start > bytes.startIndex, isSeparator(line.utf8) { return String(text[..<start]) }
            lines += 1
            guard start > bytes.startIndex else { break }
            end = bytes.index(before: start)
        }
        return text
    }

    private static func isSeparator(_ line: Substring.UTF8View) -> Bool {
        for (place, byte) in line.enumerated() {
            if place < 2 {
                guard byte == UInt8(ascii: "-") else { return false }
            } else {
                guard byte == 0x20 || byte == 0x0D else { return false }
            }
        }
        return line.count >= 2
    }

    /// Longer blocks are a part of the text that somebody ruled off.
    private static let mostLines = 15
}
