import Discussions

/// The line that closes a comment of a flat thread: `Posted by: NAME | Oct 27 2020 14:46 utc | 12`.
struct Signature: Equatable {
    let name: String
    /// The stamp as written, between the bars.
    let stamp: String
    /// The stamp as a moment; `nil` if it cannot be read.
    let time: Timestamp?
    let number: Int

    /// Reads a whole line; `nil` if it is no signature. Names may hold anything, bars too.
    init?(_ line: Substring) {
        let line = line.trimmed
        guard line.hasPrefix(Self.opening) else { return nil }
        let fields = line.dropFirst(Self.opening.count)
            .split(separator: "|", omittingEmptySubsequences: false)
        guard fields.count >= 3, let number = Int(fields[fields.count - 1].trimmed),
            (1...Self.largestNumber).contains(number)
        else { return nil }
        let stamp = fields[fields.count - 2].trimmed
        guard stamp.contains(where: \.isNumber) else { return nil }
        name = String(fields[..<(fields.count - 2)].joined(separator: "|").trimmedText)
        self.stamp = String(stamp)
        self.number = number
        time = Self.time(stamp)
    }

    private static let opening = "Posted by:"
    /// More comments than any thread has; what stands behind the bar is then something else.
    private static let largestNumber = 1_000_000_000

    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    /// Reads `Oct 27 2020 14:46 utc`, with or without seconds.
    private static func time(_ stamp: Substring) -> Timestamp? {
        let words = stamp.split(whereSeparator: { $0 == " " || $0 == "," })
        guard words.count >= 4, let month = months.firstIndex(of: String(words[0].prefix(3)).lowercased()),
            let day = Int(words[1]), let year = Int(words[2])
        else { return nil }
        let clock = words[3].split(separator: ":").map { Int($0) }
        guard (2...3).contains(clock.count), let hour = clock[0], let minute = clock[1] else { return nil }
        let second = clock.count == 3 ? clock[2] : 0
        guard let second else { return nil }
        return Timestamp(
            year: year, month: month + 1, day: day, hour: hour, minute: minute, second: second)
    }
}

extension Substring {
    /// Without white space at both ends.
    var trimmed: Substring {
        var part = self
        while part.first?.isWhitespace == true { part.removeFirst() }
        while part.last?.isWhitespace == true { part.removeLast() }
        return part
    }
}

extension String {
    /// Without white space at both ends.
    var trimmedText: String { String(self[...].trimmed) }
}
