/// A moment in UTC, to the second, on the proleptic Gregorian calendar.
///
/// Civil dates are converted by the day-count of Hinnant, "chrono-Compatible Low-Level Date
/// Algorithms" (2013), exact for all years that fit; no time zone or locale of the machine is asked.
public struct Timestamp: Sendable, Hashable, Comparable {
    /// Seconds since 1970-01-01T00:00:00Z, negative before.
    public var secondsSinceEpoch: Int64

    /// A time, in seconds since 1970-01-01 00:00 UTC.
    public init(secondsSinceEpoch: Int64) {
        self.secondsSinceEpoch = secondsSinceEpoch
    }

    /// The moment of a civil date and time in UTC; `nil` if there is no such date or time.
    public init?(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
        guard (-100_000...100_000).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.daysIn(month: month, of: year), (0...23).contains(hour),
            (0...59).contains(minute), (0...60).contains(second)
        else { return nil }
        let days = Self.daysSinceEpoch(year: year, month: month, day: day)
        secondsSinceEpoch = Int64(days * 86_400 + hour * 3_600 + minute * 60 + second)
    }

    /// Whether one time is before another.
    public static func < (a: Timestamp, b: Timestamp) -> Bool {
        a.secondsSinceEpoch < b.secondsSinceEpoch
    }

    /// Seconds from `earlier` to this moment.
    public func seconds(since earlier: Timestamp) -> Int64 {
        secondsSinceEpoch - earlier.secondsSinceEpoch
    }
}

extension Timestamp: CustomStringConvertible {
    /// ISO 8601 in UTC, as in `2020-10-27T14:46:00Z`.
    public var description: String {
        let civil = civil
        let year = String(civil.year.magnitude)
        let zeros = String(repeating: "0", count: max(0, 4 - year.utf8.count))
        return (civil.year < 0 ? "-" : "") + zeros + year + Self.afterYear(civil)
    }

    /// `-10-27T14:46:00Z`: every comment of a corpus is written with its time, so the digits are put where they stand.
    private static func afterYear(_ civil: Civil) -> String {
        let template: StaticString = "-00-00T00:00:00Z"
        return unsafe String(unsafeUninitializedCapacity: template.utf8CodeUnitCount) { bytes in
            for place in 0..<template.utf8CodeUnitCount {
                unsafe bytes[place] = template.utf8Start[place]
            }
            for (place, number) in [
                (1, civil.month), (4, civil.day), (7, civil.hour), (10, civil.minute), (13, civil.second),
            ] {
                unsafe bytes[place] += UInt8(truncatingIfNeeded: number / 10)
                unsafe bytes[place + 1] += UInt8(truncatingIfNeeded: number % 10)
            }
            return template.utf8CodeUnitCount
        }
    }

    /// The calendar fields of this moment in UTC.
    public var civil: Civil {
        let days = Int(secondsSinceEpoch.flooringQuotient(by: 86_400))
        let rest = Int(secondsSinceEpoch) - days * 86_400
        let (year, month, day) = Self.civilDate(daysSinceEpoch: days)
        return Civil(
            year: year, month: month, day: day,
            hour: rest / 3_600, minute: rest / 60 % 60, second: rest % 60)
    }

    /// The date and hour of a time, in UTC.
    public struct Civil: Sendable, Equatable {
        /// As on a calendar: months and days count from 1, the others from 0.
        public var year, month, day, hour, minute, second: Int
    }
}

extension Timestamp {
    private static func daysIn(month: Int, of year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days from 1970-01-01; eras of 400 years begin on the first of March.
    private static func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted.flooringQuotient(by: 400)
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private static func civilDate(daysSinceEpoch: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = daysSinceEpoch + 719_468
        let era = shifted.flooringQuotient(by: 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }
}

extension BinaryInteger {
    /// The quotient rounded towards negative infinity.
    fileprivate func flooringQuotient(by divisor: Self) -> Self {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
