import Discussions
import Findings
import Statistics
import TestSupport
import Testing

@Suite("The network over time")
struct NetworkHistoryTests {
    @Test("Slices hold every comment once, by count and by hours")
    func slices() throws {
        let findings = try Analysts.sample("bus-lane")
        let byCount = try NetworkHistory(findings, slicing: .comments(20))
        #expect(byCount.slices.map(\.comments) == [20, 20, 20])
        let byHours = try NetworkHistory(findings, slicing: .hours(6))
        #expect(byHours.slices.reduce(0) { $0 + $1.comments } == findings.figures.comments)
        for slice in byCount.slices + byHours.slices {
            #expect(slice.ranks.count == findings.people.count)
            #expect(slice.ranks.compactMap { $0 }.count >= slice.commenters)
            #expect(slice.comments == 0 || slice.ranks.contains(1))
        }
    }

    @Test("One slice of everything is the whole network")
    func whole() throws {
        let findings = try Analysts.sample("library-closing")
        let history = try NetworkHistory(findings, slicing: .comments(1_000))
        #expect(history.slices.count == 1)
        #expect(history.slices[0].ties == findings.figures.ties)
        #expect(history.slices[0].reciprocity == findings.figures.reciprocity)
        #expect(history.slices[0].responses == findings.figures.responses)
        #expect(history.courses.isEmpty)
    }

    @Test("Courses go from the first slice somebody takes part in to the last, the strongest rise first")
    func courses() throws {
        let history = try NetworkHistory(try Analysts.sample("bus-lane"), slicing: .comments(20))
        #expect(history.courses.map(\.rise) == history.courses.map(\.rise).sorted(by: >))
        for course in history.courses {
            let ranks = history.slices.compactMap { $0.ranks[course.commenter] }
            #expect(ranks.count > 1 && ranks.first == course.first && ranks.last == course.last)
        }
    }

    @Test("Response times of a small thread, worked by hand")
    func responses() throws {
        let findings = try Analysts.findings(
            """
            Title

            Post.

            First of all.

            Posted by: Ann | Mar 14 2024 9:05 utc | 1

            @Ann 1 I agree.

            Posted by: Bo | Mar 14 2024 9:15 utc | 2

            @Ann 1 So do I.

            Posted by: Cy | Mar 14 2024 10:05 utc | 3

            """)
        let responses = try #require(findings.figures.responses)
        #expect(responses.count == 2)
        #expect(responses.median == 2_100)
        #expect(responses.lowQuartile == 1_350 && responses.highQuartile == 2_850)
    }

    @Test("The first ten are kept in most draws, and everybody's share is one")
    func stability() throws {
        let influence = try Analysts.sample("bus-lane").influence
        #expect(influence.stability.leaders >= 10)
        #expect(influence.stability.meanKept <= Double(influence.stability.leaders))
        #expect(Double(influence.stability.fewestKept) <= influence.stability.meanKept)
        #expect(influence.stability.shares.allSatisfy { (0...1).contains($0) })
        let leader = try #require(influence.ranking.first)
        #expect(influence.stability.shares[leader.commenter] > 0.5)
    }
}
