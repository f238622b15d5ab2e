import Findings
import Foundation
import Ingest
import Replies
import Reports
import Sentiment
import ShippedData
import ShippedModels
import Stances
import TestSupport
import Testing

@Suite("A thread's report")
struct ThreadReportTests {
    static func findings(_ text: String) throws -> ThreadFindings {
        let discussion = try #require(try Formats.read([UInt8](text.utf8), named: "sample").first)
        return try analyst().findings(of: discussion)
    }

    /// What is found in a thread that ships, with its stance packs.
    static func sample(_ name: String) throws -> ThreadFindings {
        let bytes = try #require(ShippedData.bytes("threads/\(name).txt"))
        let packs: [StancePack] = try ["bus-lane", "library-closing"].map { try .shipped($0) }
        return try analyst(packs).findings(of: try #require(try Formats.read(bytes, named: name).first))
    }

    static func analyst(_ packs: [StancePack] = []) throws -> ThreadAnalyst {
        try .shipped(lexicon: .vader, packs: packs)
    }

    private func report(_ text: String) throws -> ThreadReport {
        ThreadReport(try Self.findings(text))
    }

    private func text(_ name: String, of report: ThreadReport) throws -> String {
        String(decoding: try #require(report.files.first { $0.name == name }).bytes, as: UTF8.self)
    }

    @Test("Every file that is promised is there, and none is empty")
    func files() throws {
        let report = try report(SampleThread.flat)
        let expected = [
            "comments.csv", "commenters.csv", "edges.csv", "replies.csv", "identities.csv", "stance.csv",
            "standings.csv",
            "topics.csv", "topic-curve.csv", "topic-use.csv",
            "summary.json",
            "network.graphml", "network.gexf", "network.svg", "timeline.svg", "sentiment.svg", "stance.svg",
            "topics.svg", "ranking.svg", "matrix.svg", "tree.svg", "index.html", "timeline.csv",
            "positions.csv", "communities.csv", "chance.csv", "chance.svg", "triads.csv",
        ]
        for name in expected {
            #expect(report.files.contains { $0.name == name && !$0.bytes.isEmpty }, "\(name)")
        }
    }

    @Test(
        "The tables begin with the columns that are promised",
        arguments: [
            (
                "comments.csv",
                "comment,commenter,author,time,parent,parent_explicit,parent_confidence,words,compound,positive,neutral,negative,label,agreement,agreement_score,incivility,topic,topic_weight,text"
            ),
            (
                "commenters.csv",
                "rank,rank_low,rank_high,commenter,comments,words,replies_received,replies_given,pagerank,betweenness,harmonic,eigenvector,hub,authority,coreness,constraint,community,camp,mean_compound,camp_confidence,reply_camp,reply_camp_confidence,signed_community"
            ),
            ("stance.csv", "comment,commenter,target,stance,score,evidence"),
            ("standings.csv", "commenter,target,stance,score,low,high,comments,basis"),
            (
                "topics.csv",
                "topic,label,terms,comments,share,coherence,exclusivity,stability,examples"
            ),
            ("topic-curve.csv", "topics,stability,coherence,quality"),
            ("topic-use.csv", "topic,label,by,group,comments,share,lift,distance"),
            (
                "replies.csv",
                "from_comment,to_comment,from_author,to_author,kind,explicit,confidence,primary,evidence"
            ),
        ])
    func columns(name: String, header: String) throws {
        #expect(try text(name, of: report(SampleThread.flat)).hasPrefix(header + "\n"))
    }

    @Test("The same thread makes the same bytes")
    func deterministic() throws {
        let a = try report(SampleThread.flat)
        let b = try report(SampleThread.flat)
        #expect(a.files.map(\.bytes) == b.files.map(\.bytes))
    }

    @Test("The summary parses, and its counts add up")
    func summary() throws {
        let json = try JSONSerialization.jsonObject(
            with: Data(text("summary.json", of: report(SampleThread.flat)).utf8))
        let kept = try #require((json as? [String: Any])?["conservation"] as? [String: Int])
        #expect(kept["comments"] == 5)
        #expect(kept.filter { $0.key != "comments" }.values.reduce(0, +) == 5)
    }

    @Test("A hostile thread breaks no file and runs nothing")
    func hostile() throws {
        let thread = """
            Title <script>alert(1)</script>

            Post.

            =cmd|' /C calc'!A0 "><svg onload=alert(1)> ]]> \u{202E} javascript:alert(1)

            Posted by: =HYPERLINK("x") <b>../../etc | Mar 14 2024 9:05 utc | 1

            @=HYPERLINK("x") <b>../../etc I disagree

            Posted by: +Bo | Mar 14 2024 9:06 utc | 2

            """
        let report = try report(thread)
        let comments = try text("comments.csv", of: report)
        #expect(!comments.contains("\n=") && !comments.contains(",=") && !comments.contains(",\"="))
        for file in report.files
        where file.name.hasSuffix(".svg") || file.name.hasSuffix("ml") || file.name.hasSuffix("gexf") {
            #expect(!String(decoding: file.bytes, as: UTF8.self).contains("<script>alert"))
        }
    }
}
