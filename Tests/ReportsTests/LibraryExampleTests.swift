import Findings
import Foundation
import Ingest
import Reports
import ShippedModels
import TestSupport
import Testing

/// What the README shows, as code that runs.
@Suite("The examples of the README")
struct LibraryExampleTests {
    @Test("A report, a ranking and a comparison in ten lines")
    func example() throws {
        let bytes = [UInt8](SampleThread.flat.utf8)
        let other = try ThreadReportTests.sample("library-closing")

        let analyst = try ThreadAnalyst.shipped()
        let discussion = try Formats.read(bytes, named: "thread")[0]
        let thread = try analyst.findings(of: discussion)
        for row in thread.influence.ranking.prefix(3) {
            print(row.rank, row.name, row.pageRank, "ranks \(row.rankLow) to \(row.rankHigh)")
        }
        let report = ThreadReport(thread).files  // index.html, tables, charts, networks
        let ranking = try CorpusRanking([thread, other]).rows
        let comparison = ThreadComparison([thread, other])
        for row in comparison.rows where row.isClear { print(row.measure, row.difference, row.adjusted ?? 1) }
        let page = ComparisonReport(comparison, names: ["thread", "other"]).files

        #expect(report.contains { $0.name == "index.html" } && page.contains { $0.name == "comparison.csv" })
        #expect(ranking.first?.rank == 1)
    }

    @Test("The README's lines are the ones above")
    func readme() throws {
        let file = URL(fileURLWithPath: #filePath)
        let root = file.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
        let code = try String(contentsOf: file, encoding: .utf8)
        let block = try #require(readme.components(separatedBy: "```swift\n").dropFirst().first)
            .components(separatedBy: "```")[0]
        func bare(_ line: Substring) -> String { line.trimmingCharacters(in: .whitespaces) }
        let known = Set(code.split(separator: "\n").map(bare))
        let lines = block.split(separator: "\n").map(bare).filter { !$0.isEmpty }
        #expect(lines.count > 8)
        for line in lines { #expect(known.contains(line), "\(line)") }
    }
}
