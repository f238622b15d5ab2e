import Discussions

/// The line under an opening post: `Posted by Ann on March 14, 2024 at 8:41 UTC | Permalink`.
struct PostSignature {
    let name: String
    let time: Timestamp?

    /// Reads a whole line; `nil` if it is no such signature.
    init?(_ line: Substring) {
        let line = line.trimmed
        guard line.hasPrefix(Self.opening), line.hasSuffix("Permalink"),
            let on = line.range(of: " on ", after: Self.opening.count)
        else { return nil }
        name = String(line[..<on.lowerBound].dropFirst(Self.opening.count).trimmed)
        guard !name.isEmpty else { return nil }
        let words = line[on.upperBound...].split { $0 == " " || $0 == "," || $0 == "|" }
        time = Self.time(words)
    }

    private static let opening = "Posted by "

    /// Reads `March 14 2024 at 8:41 UTC`.
    private static func time(_ words: [Substring]) -> Timestamp? {
        guard words.count >= 5, let month = Opening.month(words[0]), let day = Int(words[1]),
            let year = Int(words[2])
        else { return nil }
        let clock = words[4].split(separator: ":").compactMap { Int($0) }
        guard clock.count == 2 else { return nil }
        return Timestamp(year: year, month: month, day: day, hour: clock[0], minute: clock[1])
    }
}

extension Substring {
    /// The last place of `words` behind the first `count` characters.
    fileprivate func range(of words: String, after count: Int) -> Range<Index>? {
        var found: Range<Index>?
        var start = index(startIndex, offsetBy: count, limitedBy: endIndex) ?? endIndex
        while start < endIndex {
            if self[start...].hasPrefix(words) { found = start..<index(start, offsetBy: words.count) }
            start = index(after: start)
        }
        return found
    }
}
