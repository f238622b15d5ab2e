import Charts
import Findings
import Ingest
import Reports
import Testing

@Suite("What a thread's charts show")
struct ThreadChartsTests {
    /// Comments that each answer the one before, a branch for each length.
    private func branches(_ lengths: [Int]) throws -> ThreadCharts {
        var lines = [#"{"id": "p", "title": "Lane", "selftext": "A lane.", "author": "host"}"#]
        for length in lengths {
            for place in 0..<length {
                let parent = place == 0 ? "t3_p" : "t1_\(lines.count - 1)"
                lines.append(
                    #"{"id": "\#(lines.count)", "link_id": "t3_p", "parent_id": "\#(parent)", "#
                        + #""author": "p\#(place % 7)", "body": "yes"}"#)
            }
        }
        let discussion = try #require(
            try Formats.read([UInt8](lines.joined(separator: "\n").utf8), named: "sample").first)
        let findings = try ThreadReportTests.analyst().findings(of: discussion)
        return ThreadCharts(findings)
    }

    @Test("A tree of a large thread shows whole branches, the largest that fit")
    func wholeBranches() throws {
        let tree = try branches([20, 170, 9]).tree
        #expect(tree.nodes.count == 179)
        #expect(tree.nodes.first?.label == "21 p0" && tree.nodes.last?.label == "199 p1")
    }

    @Test("Where no branch fits, a tree shows the beginning of the largest")
    func largestBranch() throws {
        let tree = try branches([181, 190]).tree
        #expect(tree.nodes.count == 180)
        #expect(tree.nodes.first?.label == "182 p0")
        #expect(tree.nodes.count { $0.parent == nil } == 1)
    }

    @Test("The title of stances counts everybody who speaks of the first target")
    func stanceTitle() throws {
        let findings = try ThreadReportTests.sample("bus-lane")
        let leading = try #require(findings.stances.targets.first)
        let all = leading.favor + leading.against + leading.unsaid
        #expect(leading.favor > 0 && leading.against > 0)
        #expect(ThreadWords(findings).stance.title.hasSuffix("; \(leading.unsaid) of \(all) did not say"))
    }
}
