import Discussions

/// Times as sources write them: seconds or milliseconds since 1970, ISO 8601, mail dates.
enum Moment {
    /// Seconds from which a number has to be milliseconds: the year 5138.
    private static let largestSeconds = 1e11

    static func read(_ text: String) -> Timestamp? {
        if let number = Double(text) { return read(number) }
        return iso(text) ?? mail(text)
    }

    static func read(_ number: Double) -> Timestamp? {
        guard number.isFinite, number.magnitude < 1e15 else { return nil }
        let seconds = number.magnitude >= largestSeconds ? number / 1_000 : number
        return Timestamp(secondsSinceEpoch: Int64(seconds.rounded(.down)))
    }

    /// `2015-09-21T17:00:52.000Z`, `2015-09-21 17:00`, with or without an offset; UTC where none is given.
    static func iso(_ text: String) -> Timestamp? {
        let parts = text.split(maxSplits: 1) { $0 == "T" || $0 == " " || $0 == "t" }
        guard let date = parts.first else { return nil }
        let fields = date.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard fields.count == 3, let year = fields[0], let month = fields[1], let day = fields[2] else {
            return nil
        }
        guard parts.count == 2 else { return Timestamp(year: year, month: month, day: day) }
        var clock = parts[1].drop { $0 == " " }
        var offset: Int64 = 0
        if let last = clock.last, last == "Z" || last == "z" {
            clock.removeLast()
        } else if let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) {
            guard let seconds = Self.offset(clock[sign...]) else { return nil }
            offset = seconds
            clock = clock[..<sign]
        }
        guard let time = time(of: clock.trimmed, year, month, day) else { return nil }
        return Timestamp(secondsSinceEpoch: time.secondsSinceEpoch - offset)
    }

    /// `Sat, 1 Jan 2005 01:08:37 -0800` and the older `Sat Jan  1 01:08:37 2005` (RFC 5322 and `ctime`).
    static func mail(_ text: String) -> Timestamp? {
        var words = text.split { $0 == " " || $0 == "," || $0 == "\t" }
        if let comment = words.firstIndex(where: { $0.hasPrefix("(") }) { words.removeSubrange(comment...) }
        if let first = words.first, first.first?.isLetter == true, words.count > 4 { words.removeFirst() }
        guard words.count >= 4 else { return nil }
        let monthFirst = words[0].first?.isLetter == true
        let dayText = monthFirst ? words[1] : words[0]
        let monthText = monthFirst ? words[0] : words[1]
        let clock = monthFirst ? words[2] : words[3]
        let yearText = monthFirst ? words[3] : words[2]
        guard let day = Int(dayText), let month = months.firstIndex(of: monthText.prefix(3).lowercased()),
            let yearNumber = Int(yearText), let time = time(of: clock, century(yearNumber), month + 1, day)
        else { return nil }
        let offset = words.count > 4 ? Self.offset(words[4]) ?? 0 : 0
        return Timestamp(secondsSinceEpoch: time.secondsSinceEpoch - offset)
    }

    /// Two digits of a year, as RFC 5322 section 4.3 reads them.
    private static func century(_ year: Int) -> Int {
        year < 50 ? year + 2_000 : year < 1_000 ? year + 1_900 : year
    }

    private static func time(of clock: Substring, _ year: Int, _ month: Int, _ day: Int) -> Timestamp? {
        let fields = clock.split(separator: ":").map { $0.split(separator: ".").first.flatMap { Int($0) } }
        guard (2...3).contains(fields.count), let hour = fields[0], let minute = fields[1] else { return nil }
        let second = fields.count == 3 ? fields[2] : 0
        guard let second else { return nil }
        return Timestamp(
            year: year, month: month, day: day, hour: hour, minute: minute, second: min(second, 60))
    }

    /// `+0200`, `-08:00`, `+02`, in seconds.
    private static func offset(_ text: Substring) -> Int64? {
        guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
        let digits = text.dropFirst().filter { $0 != ":" }
        guard let number = Int64(digits) else { return nil }
        let (hours, minutes) = digits.count <= 2 ? (number, 0) : (number / 100, number % 100)
        guard (0...24).contains(hours), (0..<60).contains(minutes) else { return nil }
        return (hours * 3_600 + minutes * 60) * (sign == "-" ? -1 : 1)
    }

    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
}
