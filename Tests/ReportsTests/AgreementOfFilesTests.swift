import Findings
import Foundation
import Ingest
import Replies
import Reports
import Sentiment
import ShippedData
import Stances
import TestSupport
import Testing

/// A number is computed once: wherever it is shown, it is the number of the CSV.
@Suite("Page, pictures and JSON hold the numbers of the CSV")
struct AgreementOfFilesTests {
    /// The files of the report on a sample that has sides, by name.
    private static let files: [String: String] = {
        let report = try? ThreadReport(ThreadReportTests.sample("bus-lane"))
        return Dictionary(
            uniqueKeysWithValues: (report?.files ?? []).map {
                ($0.name, String(decoding: $0.bytes, as: UTF8.self))
            })
    }()

    private func file(_ name: String) throws -> String { try #require(Self.files[name], "\(name)") }

    /// The rows of a CSV file, each by its columns.
    private func rows(_ name: String) throws -> [[String: String]] {
        let records = CSVRecords.of(try file(name))
        let columns = try #require(records.first)
        return records.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(columns, $0)) }
    }

    /// A number as pictures write it.
    private func shown(_ text: String?, decimals: Int) -> String {
        Number.rounded(Double(text ?? "") ?? .nan, decimals: decimals)
    }

    private func json() throws -> [String: Any] {
        let object = try JSONSerialization.jsonObject(with: Data(file("summary.json").utf8))
        return try #require(object as? [String: Any])
    }

    @Test(
        "Tables in the page hold every cell of the CSV",
        arguments: [
            "commenters.csv", "positions.csv", "timeline.csv", "chance.csv", "triads.csv", "topics.csv",
        ])
    func tables(name: String) throws {
        let page = try file("index.html")
        for row in try rows(name) {
            for (column, cell) in row where Double(cell) != nil && column != "community" {
                #expect(page.contains(">\(cell)</td>"), "\(column) \(cell) of \(name)")
            }
        }
    }

    @Test("Every comment's row in the page tells the mood of comments.csv")
    func comments() throws {
        let page = try file("index.html")
        let rows = try rows("comments.csv")
        let row = /<tr id=c(\d+) [^>]*><td[^>]*>[^<]*<td>.*?<td data-v=\d+>[^<]*<td>.*?<td>(-?[\d.]*)<td>/
        let found = page.matches(of: row)
        #expect(found.count == rows.count && rows.count > 50)
        for match in found {
            let place = try #require(Int(match.output.1))
            #expect(String(match.output.2) == rows[place - 1]["compound"])
        }
    }

    @Test("Bars of the ranking are commenters.csv's, with ranks and their intervals")
    func ranking() throws {
        let picture = try file("ranking.svg")
        for row in try rows("commenters.csv").prefix(20) {
            let words =
                "PageRank \(shown(row["pagerank"], decimals: 3)), rank \(row["rank"] ?? ""), between \(row["rank_low"] ?? "") and \(row["rank_high"] ?? "")"
            #expect(picture.contains(words), "\(words)")
        }
    }

    @Test("Bars of the stances are positions.csv's, those of camps too")
    func stance() throws {
        let picture = try file("stance.svg")
        let rows = try rows("positions.csv")
        #expect(!rows.isEmpty)
        let targets = Set(rows.compactMap { $0["target"] })
        for row in rows {
            let target = row["target"] ?? ""
            if row["camp"] == "all" {
                #expect(picture.contains("\(row["favor"] ?? "") people for \(target)"))
                #expect(picture.contains("\(row["against"] ?? "") people against \(target)"))
                #expect(picture.contains("\(row["unsaid"] ?? "") people did not say"))
            } else if targets.count > 1 {
                #expect(picture.contains("\(row["camp"] ?? ""): \(row["favor"] ?? "") for \(target)"))
                #expect(picture.contains("\(row["camp"] ?? ""): \(row["against"] ?? "") against \(target)"))
            }
        }
    }

    @Test("The timeline's bars, moods and marks are timeline.csv's")
    func timeline() throws {
        let picture = try file("timeline.svg")
        let bars = picture.matches(of: /: (\d+) comments<\/title>/).map { String($0.output.1) }
        let moods = picture.matches(of: /: mood (−?[\d.]+)/).map { String($0.output.1) }
        let marks = picture.matches(of: /: incivility ([\d.]+)<\/title>/).map { String($0.output.1) }
        let rows = try rows("timeline.csv")
        #expect(bars == rows.compactMap { $0["comments"] }.filter { $0 != "0" })
        let csvMoods = rows.compactMap { $0["mean_compound"] }.filter { !$0.isEmpty }
        #expect(moods.count == csvMoods.count)
        for (mood, cell) in zip(moods, csvMoods) {
            let value = try #require(Double(mood.replacingOccurrences(of: "−", with: "-")))
            #expect(abs(value - (Double(cell) ?? .nan)) <= 0.00055)
        }
        for mark in marks {
            #expect(
                rows.contains {
                    abs((Double($0["incivility"] ?? "") ?? .nan) - (Double(mark) ?? 0)) <= 0.00055
                })
        }
    }

    @Test("The histogram of moods counts the comments of comments.csv")
    func sentiment() throws {
        let counts = try file("sentiment.svg").matches(of: /(\d+) comments?[^<]*<\/title>/)
            .compactMap { Int($0.output.1) }
        let comments = try rows("comments.csv").count
        #expect(counts.reduce(0, +) == comments)
    }

    @Test("The dots of the chance picture are chance.csv's")
    func chance() throws {
        let picture = try file("chance.svg")
        for row in try rows("chance.csv") {
            let words =
                "\(shown(row["score"], decimals: 3)), by chance \(shown(row["null_mean"], decimals: 3))"
            #expect(picture.contains(words), "\(words)")
        }
    }

    @Test("Replies in the matrix add up to communities.csv's")
    func matrix() throws {
        let picture = try file("matrix.svg")
        let told = picture.matches(of: /: (\d+) answers?</).compactMap { Int($0.output.1) }.reduce(0, +)
        let rows = try rows("communities.csv")
        #expect(told == rows.compactMap { Int($0["replies"] ?? "") }.reduce(0, +) && told > 0)
    }

    @Test("The summary's figures are the tables'")
    func summary() throws {
        let json = try json()
        let network = try #require(json["network"] as? [String: Any])
        let ties = try rows("edges.csv").count
        #expect(network["ties"] as? Int == ties)
        let triads = try #require(network["triads"] as? [String: Int])
        for row in try rows("triads.csv") where row["triads"] == "census" {
            #expect(triads[row["kind"] ?? ""] == Int(row["count"] ?? ""))
        }
        let moods = try rows("comments.csv").compactMap { Double($0["compound"] ?? "") }
        let mean = try #require((json["sentiment"] as? [String: Any])?["mean"] as? Double)
        #expect(abs(mean - moods.reduce(0, +) / Double(moods.count)) < 1e-4)
        let stances = try #require(json["stance"] as? [[String: Any]])
        for stance in stances {
            let row = try #require(
                try rows("positions.csv").first {
                    $0["target"] == stance["target"] as? String && $0["camp"] == "all"
                })
            #expect(stance["favor"] as? Int == Int(row["favor"] ?? ""))
            #expect(stance["favorLow"] as? Double == Double(row["favor_low"] ?? ""))
        }
        let polarisation = try #require(json["polarisation"] as? [String: Any])
        let communities = try #require(try rows("chance.csv").first { $0["structure"] == "communities" })
        #expect(polarisation["score"] as? Double == Double(communities["score"] ?? ""))
        #expect(polarisation["z"] as? Double == Double(communities["z"] ?? ""))
    }
}

/// The records of a CSV text, by RFC 4180.
enum CSVRecords {
    static func of(_ text: String) -> [[String]] {
        var records: [[String]] = [[]]
        var cell = ""
        var isQuoted = false
        var wasQuote = false
        for scalar in text.unicodeScalars {
            if isQuoted, scalar != "\"" {
                cell.unicodeScalars.append(scalar)
                continue
            }
            switch scalar {
            case "\"":
                if !isQuoted, wasQuote { cell += "\"" }
                isQuoted.toggle()
                wasQuote = !isQuoted
                continue
            case ",":
                records[records.count - 1].append(cell)
                cell = ""
            case "\n":
                records[records.count - 1].append(cell)
                cell = ""
                records.append([])
            default: cell.unicodeScalars.append(scalar)
            }
            wasQuote = false
        }
        return records.filter { !$0.isEmpty }
    }
}
