/// How wide a text will be in a sans-serif face that is not known beforehand.
///
/// Widths in em by kinds of characters, on the wide side of common system faces (DejaVu Sans), so that labels
/// that are set apart by them stay apart.
enum TextWidth {
    static func of(_ text: String, size: Double) -> Double {
        text.unicodeScalars.reduce(0) { $0 + em($1) } * size
    }

    private static func em(_ scalar: Unicode.Scalar) -> Double {
        switch scalar {
        case "i", "j", "l", "I", ".", ",", ";", ":", "'", "|", "!", " ", "f", "t", "r", "(", ")", "[", "]",
            "·":
            0.38
        case "m", "w", "M", "W", "@", "%", "—": 0.95
        case "A"..."Z": 0.7
        case "0"..."9": 0.64
        default:
            switch scalar.value {
            case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
            case 0x1100...0x11FF, 0x2E80...0xD7FF, 0xF900...0xFAFF, 0xFF00...0xFF60, 0x1F000...0x3FFFF: 1.05
            default: 0.61
            }
        }
    }

    /// `text`, or as much of its beginning as fits into `width` with an ellipsis.
    static func fitted(_ text: String, into width: Double, size: Double) -> String {
        guard of(text, size: size) > width else { return text }
        var kept = ""
        var used = of("…", size: size)
        for character in text {
            used += of(String(character), size: size)
            if used > width { break }
            kept.append(character)
        }
        return kept + "…"
    }

    /// `text` in lines of at most `width`.
    static func lines(_ text: String, within width: Double, size: Double) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            let longer = line.isEmpty ? String(word) : line + " " + word
            if of(longer, size: size) > width, !line.isEmpty {
                lines.append(line)
                line = String(word)
            } else {
                line = longer
            }
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }
}
