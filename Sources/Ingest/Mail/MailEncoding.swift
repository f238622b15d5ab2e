import Foundation

/// The encodings of mail: words in headers (RFC 2047), transfer encodings and parts (RFC 2045, 2046).
enum MailEncoding {
    /// Replaces `=?utf-8?q?J=C3=B6rg?=` by what it stands for.
    static func words(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let start = opening(in: rest) {
            result += rest[..<start]
            let behind = rest[rest.utf8.index(start, offsetBy: 2)...]
            // Fewer marks ahead than a word has: none of what follows is one.
            guard let fields = fields(of: behind) else {
                rest = rest[start...]
                break
            }
            guard fields[3].utf8.first == UInt8(ascii: "=") else {
                result += "=?"
                rest = behind
                continue
            }
            let isBase64 = fields[1].lowercased() == "b"
            let bytes =
                isBase64
                ? base64(Array(fields[2].utf8))
                : quotedPrintable(Array(fields[2].map { $0 == "_" ? " " : String($0) }.joined().utf8))
            result += decoded(bytes, charset: String(fields[0]))
            rest = fields[3][fields[3].utf8.index(after: fields[3].startIndex)...]
            // White space between two encoded words is no part of the text.
            if rest.drop(while: \.isWhitespace).hasPrefix("=?") { rest = rest.drop(while: \.isWhitespace) }
        }
        return result + rest
    }

    /// Where the next `=?` stands.
    private static func opening(in text: Substring) -> Substring.Index? {
        let bytes = text.utf8
        var place = bytes.startIndex
        while let sign = bytes[place...].firstIndex(of: UInt8(ascii: "=")) {
            place = bytes.index(after: sign)
            if place < bytes.endIndex, bytes[place] == UInt8(ascii: "?") { return sign }
        }
        return nil
    }

    /// What stands before, between and behind the next three question marks; `nil` where there are fewer.
    private static func fields(of text: Substring) -> [Substring]? {
        var fields: [Substring] = []
        var rest = text
        for _ in 0..<3 {
            guard let mark = rest.utf8.firstIndex(of: UInt8(ascii: "?")) else { return nil }
            fields.append(rest[..<mark])
            rest = rest[rest.utf8.index(after: mark)...]
        }
        return fields + [rest]
    }

    /// The lines of the first plain text part of a message.
    static func text(_ content: ArraySlice<Substring>, _ headers: [String: String], depth: Int) -> [String] {
        let type = headers["content-type"] ?? ""
        if type.lowercased().hasPrefix("multipart/"), let boundary = parameter("boundary", of: type) {
            return depth < deepest ? part(content, "--" + boundary, depth: depth + 1) : []
        }
        let encoding = headers["content-transfer-encoding"]?.lowercased() ?? ""
        guard encoding.hasPrefix("quoted") || encoding.hasPrefix("base64") else {
            return content.map { String($0) }
        }
        let bytes = Array(content.joined(separator: "\n").utf8)
        let plain = encoding.hasPrefix("base64") ? base64(bytes) : quotedPrintable(bytes)
        return decoded(plain, charset: parameter("charset", of: type) ?? "utf-8")
            .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { String($0) }
    }

    /// The first part that is plain text; parts within parts are looked into in order.
    private static func part(
        _ content: ArraySlice<Substring>, _ boundary: String, depth: Int
    ) -> [String] {
        for part in content.split(whereSeparator: { $0.hasPrefix(boundary) }) {
            let message = MailMessage(part.drop { $0.isEmpty }, line: 0)
            let type = message.header("content-type")?.lowercased() ?? "text/plain"
            if type.hasPrefix("text/plain") || type.hasPrefix("multipart/") {
                return message.plainLines(depth: depth)
            }
        }
        return []
    }

    /// Parts within parts within parts: deeper ones are an attack, each level of which reads all lines again.
    private static let deepest = 16

    static func decoded(_ bytes: [UInt8], charset: String) -> String {
        switch charset.lowercased() {
        case "iso-8859-1", "latin1", "windows-1252", "iso-8859-15":
            String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
        default: String(decoding: bytes, as: UTF8.self)
        }
    }

    private static func quotedPrintable(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "="), index + 1 < bytes.count, bytes[index + 1] == 0x0A {
                index += 2
            } else if bytes[index] == UInt8(ascii: "="), index + 2 < bytes.count,
                let value = UInt8(
                    String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
            {
                result.append(value)
                index += 3
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }

    private static func base64(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        for byte in bytes {
            let value: UInt8
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = byte - UInt8(ascii: "A")
            case UInt8(ascii: "a")...UInt8(ascii: "z"): value = byte - UInt8(ascii: "a") + 26
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = byte - UInt8(ascii: "0") + 52
            case UInt8(ascii: "+"): value = 62
            case UInt8(ascii: "/"): value = 63
            default: continue
            }
            bits = bits << 6 | UInt32(value)
            count += 6
            guard count >= 8 else { continue }
            count -= 8
            result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
        }
        return result
    }

    /// The value of `name=…` in a header.
    private static func parameter(_ name: String, of header: String) -> String? {
        guard let start = header.range(of: name + "=", options: .caseInsensitive) else { return nil }
        let value = header[start.upperBound...]
        let end = value.first == "\"" ? value.dropFirst().prefix { $0 != "\"" } : value.prefix { $0 != ";" }
        return end.isEmpty ? nil : String(end.trimmed)
    }
}
