/// The block that mail and news put below a text: from a line of two hyphens to the end.
///
/// RFC 3676, section 4.3, says "-- " with a blank at its end, which many programs drop. Names and mottoes in it are
/// words of their writer and not of the subject.
public enum Signatures {
    /// The text before its signature; all of it if there is none.
    ///
    /// - Complexity: O(bytes).
    public static func without(_ text: String) -> String {
        let bytes = text.utf8Span.span
        let end = end(of: bytes)
        return end == bytes.count
            ? text : String(text[..<text.utf8.index(text.utf8.startIndex, offsetBy: end)])
    }

    /// The bytes of a text before its signature.
    ///
    /// - Complexity: O(bytes).
    public static func bytes(before text: String) -> [UInt8] {
        var bytes = [UInt8](text.utf8)
        bytes.removeLast(bytes.count - end(of: bytes.span))
        return bytes
    }

    /// Where the text ends and its signature begins.
    private static func end(of bytes: Span<UInt8>) -> Int {
        var lines = 0
        // The line break after a line, or the end; the line is what stands before it.
        var end = bytes.count
        var place = bytes.count
        while place > 0, lines <= mostLines {
            place -= 1
            guard bytes[place] == 0x0A else { continue }
            if isSeparator(bytes, (place + 1)..<end) { return place + 1 }
            lines += 1
            end = place
        }
        return bytes.count
    }

    private static func isSeparator(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
        guard line.count >= 2, bytes[line.lowerBound] == UInt8(ascii: "-"),
            bytes[line.lowerBound + 1] == UInt8(ascii: "-")
        else { return false }
        return line.dropFirst(2).allSatisfy { bytes[$0] == 0x20 || bytes[$0] == 0x0D }
    }

    /// Longer blocks are a part of the text that somebody ruled off.
    private static let mostLines = 15
}
