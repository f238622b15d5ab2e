/// Character references of HTML and XML: `&amp;`, `&#39;`, `&#x27;`.
enum Entities {
    /// The names that occur in comments; all others stay as they are written.
    private static let named: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "hellip": "…", "mdash": "—",
        "ndash": "–", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "copy": "©", "euro": "€",
        "laquo": "«", "raquo": "»", "bull": "•", "middot": "·", "times": "×", "deg": "°", "eacute": "é",
        "egrave": "è", "agrave": "à", "auml": "ä", "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö",
        "Uuml": "Ü", "szlig": "ß", "ccedil": "ç", "ntilde": "ñ", "zwnj": "", "zwj": "", "shy": "",
    ]

    /// `text` with its references replaced, once: `&amp;lt;` becomes `&lt;`.
    static func decoded(_ text: Substring) -> String {
        guard text.utf8Span.span.holds(UInt8(ascii: "&")) else { return String(text) }
        var result = ""
        var rest = text
        while let sign = rest.utf8.firstIndex(of: UInt8(ascii: "&")) {
            result += rest[..<sign]
            rest = rest[sign...]
            guard let end = rest.utf8.prefix(longest).firstIndex(of: UInt8(ascii: ";")),
                let character = character(rest[rest.utf8.index(after: sign)..<end])
            else {
                result += "&"
                rest = rest[rest.utf8.index(after: sign)...]
                continue
            }
            result += character
            rest = rest[rest.utf8.index(after: end)...]
        }
        return result + rest
    }

    private static func character(_ name: Substring) -> String? {
        guard name.first == "#" else { return named[String(name)] }
        let digits = name.dropFirst()
        let isHexadecimal = digits.first == "x" || digits.first == "X"
        let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return value.map { Unicode.Scalar($0).map { String($0) } ?? "\u{FFFD}" }
    }

    private static let longest = 12
}
