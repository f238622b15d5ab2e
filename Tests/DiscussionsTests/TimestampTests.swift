import Discussions
import Testing

@Suite("Timestamp")
struct TimestampTests {
    @Test(
        "Known moments",
        arguments: [
            (1970, 1, 1, 0, 0, 0, Int64(0)), (2020, 10, 27, 14, 46, 0, 1_603_809_960),
            (1969, 12, 31, 23, 59, 59, -1), (2000, 2, 29, 12, 0, 0, 951_825_600),
            (2100, 3, 1, 0, 0, 0, 4_107_542_400),
        ])
    func knownMoments(year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int, expected: Int64) {
        let time = Timestamp(
            year: year, month: month, day: day, hour: hour, minute: minute, second: second)
        #expect(time?.secondsSinceEpoch == expected)
    }

    @Test("Dates that do not exist", arguments: [(2021, 2, 29), (2100, 2, 29), (2020, 13, 1), (2020, 4, 31)])
    func noSuchDate(year: Int, month: Int, day: Int) {
        #expect(Timestamp(year: year, month: month, day: day) == nil)
    }

    @Test("Every day of eight centuries goes to seconds and back")
    func roundTrip() {
        for day in stride(from: Int64(-150_000), through: 150_000, by: 1) {
            let time = Timestamp(secondsSinceEpoch: day * 86_400 + 3_723)
            let civil = time.civil
            let back = Timestamp(
                year: civil.year, month: civil.month, day: civil.day,
                hour: civil.hour, minute: civil.minute, second: civil.second)
            #expect(back == time)
        }
    }

    @Test("ISO 8601 in UTC")
    func isoText() {
        #expect(Timestamp(secondsSinceEpoch: 1_603_809_960).description == "2020-10-27T14:46:00Z")
        #expect(Timestamp(secondsSinceEpoch: -1).description == "1969-12-31T23:59:59Z")
    }
}
