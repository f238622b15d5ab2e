import Foundation
import TestSupport
import Testing

/// What the tables of a corpus take for each thing more, against what “From one thread to a cluster” says under Limits.
/// Memory at its peak is asked of the system, so a tenth more than is said passes.
@Suite("Limits of memory", .enabled(if: RiposteCommand.isTriedHard, "make faults"), .serialized)
struct LimitTests {
    /// One kind of input, made in two sizes.
    struct Growth: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let sizes: [Int]
        /// Bytes for each thing more.
        let most: Double
        let line: @Sendable (_ place: Int) -> String
    }

    private static func words(_ count: Int, _ place: Int) -> String {
        (0..<count).map { "word\((place &* 7_919 &+ $0 &* 104_729) % 5_003)" }.joined(separator: " ")
    }

    private static func comment(_ place: Int, thread: Int, author: Int, parent: Int?, _ text: String)
        -> String
    {
        let parent = parent.map { #""parent_id": "\#($0)", "# } ?? ""
        return #"{"id": "\#(place)", \#(parent)"thread": "t\#(thread)", "#
            + #""author": "somebody \#(author)", "text": "\#(text)"}"#
    }

    static let growths = [
        Growth(testDescription: "comments of 20 words in one thread", sizes: [20_000, 60_000], most: 2_000) {
            comment($0, thread: 0, author: $0 % 97, parent: $0 / 2, words(20, $0))
        },
        Growth(testDescription: "comments of 200 words in one thread", sizes: [5_000, 15_000], most: 8_000) {
            comment($0, thread: 0, author: $0 % 97, parent: $0 / 2, words(200, $0))
        },
        Growth(testDescription: "threads of one person", sizes: [100_000, 400_000], most: 24) {
            comment($0, thread: $0, author: 1, parent: nil, "yes")
        },
        Growth(testDescription: "people", sizes: [100_000, 300_000], most: 150) {
            comment($0, thread: $0 / 10, author: $0, parent: nil, "yes")
        },
        Growth(testDescription: "ties between a thousand people", sizes: [100_000, 300_000], most: 100) {
            comment(
                $0, thread: $0 / 10, author: ($0 &* 7_919) % 1_009, parent: $0 % 10 == 0 ? nil : $0 - 1, "yes"
            )
        },
    ]

    @Test("Memory grows by no more than is said", arguments: growths)
    func growth(_ growth: Growth) throws {
        let peaks = try growth.sizes.map { size -> Double in
            let scratch = try Scratch()
            let lines = (0..<size).map(growth.line).joined(separator: "\n")
            _ = try scratch.file("in.jsonl", Array(lines.utf8))
            let run = try RiposteCommand.shell(
                "$RIPOSTE report in.jsonl --layout tables --out out --quiet --timings", in: scratch.url)
            #expect(run.status == 0, "\(run.errors)")
            let peak = run.errors.split(separator: "\n").last { $0.hasPrefix("peak memory\t") }
            return Double(try #require(peak.flatMap { Int($0.dropFirst("peak memory\t".count)) }))
        }
        let slope = (peaks[1] - peaks[0]) / Double(growth.sizes[1] - growth.sizes[0])
        print("\(growth.testDescription): \(Int(slope)) bytes each")
        #expect(slope <= 1.1 * growth.most)
    }

    @Test("A text of more than 64 MiB is left out, counted and named, and the others are read")
    func text() throws {
        let scratch = try Scratch()
        let run = try RiposteCommand.shell(
            """
            (echo '{"id": "1", "text": "the lane is good"}'
             printf '{"id": "2", "text": "'; head -c 68000000 /dev/zero | tr '\\0' a; echo '"}'
             echo '{"id": "3", "text": "the lane is bad"}') > in.jsonl
            $RIPOSTE report in.jsonl --layout tables --out out
            cut -d, -f2 out/comments.csv; cat out/manifest.json
            """, in: scratch.url)
        #expect(run.status == 0)
        #expect(run.errors.contains("in.jsonl:2"), "\(run.errors.prefix(400))")
        #expect(run.output.contains("1\r\n3") || run.output.contains("1\n3"), "\(run.output.prefix(200))")
    }
}
