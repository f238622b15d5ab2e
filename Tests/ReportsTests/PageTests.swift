import Discussions
import Findings
import Foundation
import Ingest
import Language
import Replies
import Sentiment
import ShippedData
import Stances
import TestSupport
import Testing

@testable import Reports

@Suite("A thread's page")
struct PageTests {
    private func page(_ text: String) throws -> (html: String, report: ThreadReport) {
        let report = ThreadReport(try ThreadReportTests.findings(text))
        let file = try #require(report.files.first { $0.name == "index.html" })
        return (String(decoding: file.bytes, as: UTF8.self), report)
    }

    @Test("It asks for nothing, and allows its own style and script only")
    func policy() throws {
        let html = try page(SampleThread.flat).html
        #expect(html.contains("default-src 'none'; style-src 'sha256-"))
        #expect(!html.contains("unsafe-inline") && !html.contains(" style=\"") && !html.contains(" src="))
        #expect(html.matches(of: /<style/).count == 1 && html.matches(of: /<script/).count == 1)
        #expect(!html.contains("http://") && !html.contains("https://"))
    }

    @Test("All sections of the design are there, in order")
    func sections() throws {
        let html = try page(SampleThread.flat).html
        let anchors = [
            "answers", "network", "timeline", "stance", "sentiment", "topics", "exchanges", "comments", "sure",
        ]
        let places = try anchors.map { anchor in
            try #require(html.range(of: "<section id=\"\(anchor)\"")).lowerBound
        }
        #expect(places == places.sorted())
    }

    @Test("Numbers in the page are those of the CSV files", arguments: ["commenters.csv", "comments.csv"])
    func numbers(name: String) throws {
        let (html, report) = try page(SampleThread.flat)
        let csv = String(
            decoding: try #require(report.files.first { $0.name == name }).bytes, as: UTF8.self)
        let lines = csv.split(separator: "\n")
        let columns = lines[0].split(separator: ",")
        let wanted = ["pagerank", "betweenness", "harmonic", "hub", "mean_compound", "compound"]
        for line in lines.dropFirst() where line.first?.isNumber == true {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            for (column, cell) in zip(columns, cells) where wanted.contains(String(column)) {
                #expect(html.contains(">\(cell)<"), "\(column) \(cell) of \(name)")
            }
        }
    }

    @Test("Words that a score rests on are marked where they stand, and not where they are quoted")
    func marks() throws {
        let findings = try ThreadReportTests.findings(SampleThread.flat)
        func marked(_ index: Int) -> String {
            MarkedText(
                findings.discussion.comments[index], ownWords: findings.replies.ownWords[index],
                findings.comments[index]
            ).html.markup
        }
        #expect(marked(0).contains("<u class=p data-v=2.7>wonderful</u>"))
        #expect(marked(1).contains("<u class=n") && marked(1).contains("terrible</u>"))
        #expect(marked(2).contains("<q>Posted by: Bo | Mar 14 2024 9:15 utc | 2</q>"))
    }

    @Test("Texts too long for the page are cut to one length that fits")
    func lengths() {
        #expect(CommentRows.limit([10, 20, 30], within: 60) == .max)
        #expect(CommentRows.limit([100, 1_000, 1_000], within: 900) == 400)
    }

    @Test("Foreign text is escaped by scalars, whatever is combined with them")
    func escaping() {
        let name = "\"\u{301} onclick=x <\u{338}b>&'"
        let html: HTML = "<i title=\"\(name)\">\(name)</i>"
        #expect(html.markup.matches(of: /[<>"]/).count == 6)
        var bytes: [UInt8] = []
        PageBytes.write(Array("<\u{338}\u{202E}a\u{0}\u{85}\u{2066}b\n".utf8)[...], to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == "&lt;\u{338}ab\n")
    }
}
