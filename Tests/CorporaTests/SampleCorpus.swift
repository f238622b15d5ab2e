import Corpora
import Discussions
import Findings
import Foundation
import Ingest
import Replies
import Sentiment
import ShippedModels
import Stances
import Testing

/// Corpora that tests make, and the analysts that read them.
enum SampleCorpus {
    static func analyst() throws -> ThreadAnalyst {
        try .shipped(lexicon: .vader, packs: [.shipped("bus-lane")])
    }

    private static let words = [
        "bus", "lane", "city", "traffic", "cars", "bicycle", "council", "vote", "street", "parking", "shops",
        "money", "library", "budget", "books", "children", "evening", "noise", "trees", "shade", "water",
    ]

    /// Comments as Reddit's dumps hold them, several threads in turns.
    ///
    /// - Parameters:
    ///   - inTurns: Whether threads lie apart, as they do in a dump by time.
    static func lines(threads: Int, comments: Int, people: Int = 9, inTurns: Bool = true) -> [String] {
        var lines: [(key: Int, line: String)] = []
        for thread in 0..<threads {
            for comment in 0..<comments {
                let parent = comment == 0 ? "t3_p\(thread)" : "t1_c\(thread)x\(comment * 7 % comment)"
                let author = "person \((thread * 5 + comment * comment) % people)"
                let text = (0..<(4 + comment % 5)).map {
                    words[(thread * 3 + comment * $0 + $0) % words.count]
                }
                .joined(separator: " ")
                lines.append(
                    (
                        inTurns ? comment : 0,
                        #"{"id": "c\#(thread)x\#(comment)", "link_id": "t3_p\#(thread)", "parent_id": "\#(parent)", "#
                            + #""author": "\#(author)", "created_utc": \#(1_600_000_000 + comment * 60), "#
                            + #""body": "I \#(comment % 3 == 0 ? "love" : "hate") the \#(text)."}"#
                    ))
            }
        }
        // A stable sort by turn.
        return lines.enumerated().sorted { ($0.element.key, $0.offset) < ($1.element.key, $1.offset) }
            .map(\.element.line)
    }
}

/// Lines in memory as a source.
struct LinesSource: CorpusSource {
    let name: String
    let bytes: [UInt8]
    var blockSize = 700
    /// Throws in place of the block with this number, as a run that is stopped does.
    var stopsAt = Int.max

    struct Stopped: Error {}

    init(_ lines: [String], name: String = "sample", blockSize: Int = 700, stopsAt: Int = .max) {
        self.name = name
        bytes = Array(lines.map { $0 + "\n" }.joined().utf8)
        self.blockSize = blockSize
        self.stopsAt = stopsAt
    }

    var stem: String { name }
    var format: (any DiscussionReader.Type)? = RedditLinesReader.self
    var checksum: String { "\(bytes.count)" }

    func forEachBlock(_ body: ([UInt8]) throws -> Void) throws {
        for (number, start) in stride(from: 0, to: bytes.count, by: blockSize).enumerated() {
            guard number < stopsAt else { throw Stopped() }
            try body(Array(bytes[start..<min(start + blockSize, bytes.count)]))
        }
    }

    func discussions(_ bytes: [UInt8]) throws -> [Discussion] {
        try Formats.read(bytes, named: name)
    }
}

/// A folder that goes when it is let go.
final class Scratch {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent(
            "riposte-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    func folder(_ name: String) throws -> URL {
        let folder = url.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    deinit { try? FileManager.default.removeItem(at: url) }
}
