/// One message of a chat log, cut into its parts.
struct ChatLine {
    /// Seconds since midnight; `nil` where the line has no time.
    let secondOfDay: Int64?
    let nick: Substring
    let text: Substring

    /// Reads `[12:18] <ann> text`, `12:18 <ann> text`, `[12:18:30]  * ann waves`; `nil` for any other line.
    init?(_ line: Substring) {
        var rest = line
        if rest.first == "[" {
            guard let end = rest.firstIndex(of: "]") else { return nil }
            secondOfDay = Self.clock(rest[rest.index(after: rest.startIndex)..<end])
            rest = rest[rest.index(after: end)...]
        } else if rest.first?.isNumber == true, let end = rest.firstIndex(of: " ") {
            secondOfDay = Self.clock(rest[..<end])
            rest = rest[end...]
        } else {
            secondOfDay = nil
        }
        rest = rest.drop { $0 == " " || $0 == "\t" }
        if rest.first == "<" {
            guard let end = rest.firstIndex(of: ">") else { return nil }
            nick = rest[rest.index(after: rest.startIndex)..<end].drop { $0 == " " }
            text = rest[rest.index(after: end)...].trimmed
        } else if rest.hasPrefix("* ") {
            let deed = rest.dropFirst(2)
            let end = deed.firstIndex(of: " ") ?? deed.endIndex
            nick = deed[..<end]
            text = deed[end...].trimmed
        } else {
            return nil
        }
        guard !nick.isEmpty else { return nil }
    }

    /// Reads the time of day at the end of a stamp: `12:18`, `12:18:30`, `2020-01-02 12:18`.
    private static func clock(_ stamp: Substring) -> Int64? {
        let last = stamp.split { $0 == " " || $0 == "T" }.last ?? stamp
        let fields = last.split(separator: ":").map { Int64($0) }
        guard (2...3).contains(fields.count), let hour = fields[0], (0..<24).contains(hour),
            let minute = fields[1], (0..<60).contains(minute)
        else { return nil }
        let second = fields.count == 3 ? fields[2] : 0
        guard let second, (0...60).contains(second) else { return nil }
        return hour * 3_600 + minute * 60 + second
    }
}
