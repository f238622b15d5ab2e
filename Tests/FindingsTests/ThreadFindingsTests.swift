import Discussions
import Findings
import Replies
import Sentiment
import ShippedData
import Statistics
import TestSupport
import Testing
import Topics

@Suite("A thread's findings")
struct ThreadFindingsTests {
    @Test("A small thread, worked by hand")
    func smallThread() throws {
        let findings = try Analysts.findings(SampleThread.flat)
        #expect(findings.figures.comments == 5)
        #expect(findings.comments[1].parent?.to == .comment(0))
        #expect(findings.comments[2].parent?.to == .comment(1))
        #expect(findings.comments[3].parent?.to == .comment(0))
        #expect(findings.comments[0].sentiment.label == .positive)
        #expect(findings.comments[1].incivility.value > 0.5)
        // Cy's comment copies Bo's signature, not Bo's insult.
        #expect(findings.comments[2].incivility.value == 0)
        let ties = findings.network.ties.map {
            "\(findings.people[$0.source].name)→\(findings.people[$0.target].name)"
        }
        #expect(ties.contains("Bo→Ann Lee") && ties.contains("Dee→Ann Lee") && ties.contains("Cy→Bo"))
    }

    @Test("Two pairs who answer each other, and one answer across, are measured like any thread")
    func chainOfPairs() throws {
        let parents = [(1, "Cy", 0), (2, "Dee", 1), (3, "Cy", 2), (4, "Bo", 1), (5, "Ann", 4), (6, "Bo", 5)]
        let lines = parents.map { id, author, parent in
            #"{"id": "\#(id)", "author": "\#(author)", "parent_id": "\#(parent)", "text": "So it is."}"#
        }
        let influence = try Analysts.findings(lines.joined(separator: "\n")).influence
        let scores = Dictionary(uniqueKeysWithValues: influence.ranking.map { ($0.name, $0.eigenvector) })
        #expect(scores == ["Cy": 1, "Dee": 1, "Bo": 0, "Ann": 0])
        #expect(influence.unsettled.isEmpty)
    }

    @Test("Every comment is accounted for", arguments: ["bus-lane", "library-closing"])
    func conservation(name: String) throws {
        let kept = try Analysts.sample(name).figures.conservation
        #expect(kept.addsUp)
        #expect(
            kept.comments == kept.toComments + kept.toPost + kept.toSelf + kept.toMissing + kept.unattached)
    }

    @Test(
        "The samples' explicit parents are those of their gold files",
        arguments: ["bus-lane", "library-closing"])
    func explicitParents(name: String) throws {
        let findings = try Analysts.sample(name)
        let gold = String(
            decoding: try #require(ShippedData.bytes("threads/gold/\(name).csv")), as: UTF8.self)
        var wanted: [String: Set<String>] = [:]
        for line in gold.split(separator: "\n").dropFirst() {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            if cells[2] == "yes" { wanted[String(cells[0]), default: []].insert(String(cells[1])) }
        }
        var hits = 0
        for comment in findings.comments {
            guard let parents = wanted[findings.discussion.comments[comment.index].id] else { continue }
            if let to = comment.parent?.to, parents.contains(findings.discussion.id(of: to)) { hits += 1 }
        }
        #expect(Double(hits) >= 0.8 * Double(wanted.count), "\(hits) of \(wanted.count)")
    }

    @Test("Ranks lie inside their intervals, PageRank adds up to 1")
    func ranks() throws {
        let rows = try Analysts.sample("bus-lane").influence.ranking
        #expect(rows.allSatisfy { $0.rankLow <= $0.rank && $0.rank <= $0.rankHigh })
        #expect(abs(rows.reduce(0) { $0 + $1.pageRank } - 1) < 1e-9)
        #expect(rows.map(\.rank) == rows.map(\.rank).sorted())
    }

    @Test("People on both sides of the bus lane are in two camps")
    func camps() throws {
        let camps = try Analysts.sample("bus-lane").stances.camps
        #expect(camps.names == ["for bus lane", "against bus lane"])
        #expect(Set(camps.membership.compactMap { $0 }) == [0, 1])
    }

    @Test("The timeline holds every comment that has a time")
    func timeline() throws {
        let findings = try Analysts.sample("library-closing")
        #expect(findings.timeline.bins.reduce(0) { $0 + $1.comments } == findings.figures.comments)
    }

    @Test("Replies between communities are all replies of the network")
    func exchanges() throws {
        let findings = try Analysts.sample("bus-lane")
        let all = findings.exchanges.communities.reduce(0) { $0 + $1.reduce(0, +) }
        #expect(all == findings.network.ties.reduce(0) { $0 + $1.replies })
        let chain = findings.exchanges.longest
        #expect(chain.count > 2 && chain == chain.sorted())
        for (above, below) in zip(chain, chain.dropFirst()) {
            #expect(findings.comments[below].parent?.to == .comment(above))
        }
        #expect(Set(chain.compactMap { findings.comments[$0].commenter }).count == 2)
    }

    @Test(
        "The mood's move from the first to the last third is inside its interval, and none in a few comments")
    func moodShift() throws {
        let findings = try Analysts.sample("library-closing")
        let shift = try #require(findings.timeline.shift)
        #expect(shift.comments == 20)
        #expect(shift.interval.low <= shift.difference && shift.difference <= shift.interval.high)
        let mean = findings.comments.suffix(20).reduce(0) { $0 + $1.sentiment.compound } / 20
        #expect(abs(shift.last - mean) < 1e-9)
        #expect(try Analysts.findings(SampleThread.flat).timeline.shift == nil)
    }

    @Test("One comment, and one author alone, have findings without NaN")
    func tiny() throws {
        let findings = try Analysts.findings(
            "Title\n\nPost.\n\nHello.\n\nPosted by: Ann | Mar 14 2024 9:05 utc | 1\n")
        #expect(findings.figures.comments == 1)
        #expect(findings.figures.polarisation == nil)
        #expect(findings.influence.ranking.allSatisfy { $0.pageRank.isFinite })
        #expect(findings.topics.topics.isEmpty)
    }
}

@Suite("Across threads")
struct AcrossThreadsTests {
    @Test("A joint ranking counts people in every thread they write in")
    func ranking() throws {
        let ranking = try CorpusRanking([Analysts.sample("bus-lane"), Analysts.sample("library-closing")])
        let both = ranking.rows.filter { $0.threads == 2 }
        #expect(both.count >= 5)
        #expect(ranking.rows.map(\.rank) == ranking.rows.map(\.rank).sorted())
        #expect(ranking.rows.map(\.group) == ranking.rows.map(\.group).sorted())
    }

    @Test("A thread beside itself differs in nothing")
    func itself() throws {
        let thread = try Analysts.sample("bus-lane")
        let comparison = ThreadComparison([thread, thread], replicates: 200)
        #expect(comparison.rows.allSatisfy { $0.difference == 0 && !$0.isClear })
        #expect(comparison.vocabulary.allSatisfy { $0.terms.isEmpty })
    }

    @Test("Nine people on a side are few, ten are not")
    func few() throws {
        func thread(_ people: Int) throws -> ThreadFindings {
            let comments = (1...people).map {
                "The lane is \($0 % 2 == 0 ? "good" : "bad").\n\n"
                    + "Posted by: Person \($0) | Mar 14 2024 9:\(10 + $0) utc | \($0)\n"
            }
            return try Analysts.findings("Title\n\nPost.\n\n" + comments.joined(separator: "\n"))
        }
        func mood(_ first: Int, _ second: Int) throws -> ThreadComparison.Row {
            let comparison = ThreadComparison([try thread(first), try thread(second)], replicates: 50)
            return try #require(comparison.rows.first { $0.measure == "mean compound" })
        }
        #expect(try mood(12, 9).fewestPeople == 9)
        #expect(try mood(12, 9).isSmall)
        #expect(try !mood(10, 12).isSmall)
    }

    @Test("People in both threads are found by name, with what they did in each")
    func peopleInBoth() throws {
        let threads = [try Analysts.sample("bus-lane"), try Analysts.sample("library-closing")]
        let comparison = ThreadComparison(threads, replicates: 200)
        let rows = try #require(comparison.people.first).rows
        #expect(rows.count >= 5)
        for row in rows {
            #expect(row.firstComments > 0 && row.secondComments > 0)
            #expect(threads.allSatisfy { $0.people.contains { $0.name == row.name } })
        }
        let moved = try #require(comparison.rows.first { $0.measure == "mean compound, people in both" })
        let mean = rows.reduce(0) { $0 + ($1.compoundChange ?? 0) } / Double(rows.count)
        #expect(abs(moved.difference - mean) < 1e-9)
        #expect(moved.isSmall == (rows.count < ThreadComparison.smallSample))
        // Two threads of sixty comments may share no topics; those that they share are compared, one and all.
        #expect(
            comparison.rows.count { $0.measure == "topic share" } == comparison.topics.topics.count
                && comparison.drift.cells.count == comparison.topics.topics.count)
        #expect(comparison.rows.contains { $0.measure == "concentration of replies (Gini)" })
    }

    @Test("Adjusted p values are never smaller than plain ones; intervals hold their difference")
    func adjusted() throws {
        let comparison = ThreadComparison(
            [try Analysts.sample("bus-lane"), try Analysts.sample("library-closing")], replicates: 400)
        for row in comparison.rows {
            if let p = row.p, let adjusted = row.adjusted { #expect(adjusted >= p) }
            if let interval = row.interval {
                #expect(interval.low <= row.difference && row.difference <= interval.high)
            }
        }
        #expect(comparison.rows.contains { $0.target == "town council" })
    }
}
