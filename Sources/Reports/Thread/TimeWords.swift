import Discussions

/// Moments and spans in words, in UTC.
enum TimeWords {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// `27 Oct 2020 14:46 UTC`.
    static func moment(_ time: Timestamp) -> String {
        "\(date(time)) \(clock(time)) UTC"
    }

    /// `27 Oct 2020`.
    static func date(_ time: Timestamp) -> String {
        let civil = time.civil
        return "\(civil.day) \(months[civil.month - 1]) \(civil.year)"
    }

    /// `27 Oct 14:46`.
    static func short(_ time: Timestamp) -> String {
        "\(time.civil.day) \(months[time.civil.month - 1]) \(clock(time))"
    }

    private static func clock(_ time: Timestamp) -> String {
        let civil = time.civil
        return "\(civil.hour):\(civil.minute < 10 ? "0" : "")\(civil.minute)"
    }

    /// What stands under the axis at a bin: the clock within a day, the day where a day begins.
    static func tick(_ time: Timestamp, width: Int64, isFirst: Bool) -> String {
        let civil = time.civil
        if width >= 86_400 {
            return "\(civil.day) \(months[civil.month - 1])"
                + (isFirst || civil.month == 1 ? " \(civil.year)" : "")
        }
        let startsDay = isFirst || (civil.hour * 3_600 + civil.minute * 60) < Int(width)
        return startsDay ? "\(civil.day) \(months[civil.month - 1]) \(clock(time))" : clock(time)
    }

    /// `3 hours`, `2 days`, `40 minutes`.
    static func duration(_ seconds: Int64) -> String {
        func words(_ count: Int64, _ unit: String) -> String { "\(count) \(unit)\(count == 1 ? "" : "s")" }
        if seconds >= 2 * 86_400 { return words(seconds / 86_400, "day") }
        if seconds >= 3_600 { return words((seconds + 1_800) / 3_600, "hour") }
        return words(max(1, seconds / 60), "minute")
    }
}
