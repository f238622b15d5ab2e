/// Text and numbers made safe for SVG and HTML.
public enum Markup {
    /// `text` with the characters escaped that mean something in XML, and without those it forbids.
    public static func text(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\t", "\n", "\r": result += " "
            default:
                if scalar.value >= 0x20, !(0x7F...0x9F).contains(scalar.value), scalar.value != 0xFFFE,
                    scalar.value != 0xFFFF
                {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result
    }

    /// `text` in a first-strong isolate where it holds right-to-left letters or direction marks, so that it
    /// turns nothing around it.
    public static func isolated(_ text: String) -> String {
        let turns = text.unicodeScalars.contains {
            (0x590...0x8FF).contains($0.value) || (0x200E...0x200F).contains($0.value)
                || (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
                || (0xFB1D...0xFEFC).contains($0.value)
        }
        let plain =
            turns
            ? String(
                String.UnicodeScalarView(
                    text.unicodeScalars.filter {
                        !(0x202A...0x202E).contains($0.value) && !(0x2066...0x2069).contains($0.value)
                    }))
            : text
        return turns ? "\u{2068}\(Self.text(plain))\u{2069}" : Self.text(text)
    }

    /// At most three decimals, no trailing zeros.
    public static func number(_ value: Double) -> String {
        guard value.isFinite else { return "0" }
        let thousandths = Int((value * 1_000).rounded())
        let sign = thousandths < 0 ? "-" : ""
        let magnitude = thousandths.magnitude
        guard magnitude % 1_000 > 0 else { return "\(sign)\(magnitude / 1_000)" }
        var fraction = String(magnitude % 1_000)
        while fraction.utf8.count < 3 { fraction = "0" + fraction }
        while fraction.hasSuffix("0") { fraction.removeLast() }
        return "\(sign)\(magnitude / 1_000).\(fraction)"
    }
}
