import Foundation
import TestSupport
import Testing

/// What the tables of a corpus take for each thing more, against what “From one thread to a cluster” says under Limits:
/// in sizes beyond what is worked on at a time. Memory at its peak is asked of the system, so a tenth more passes.
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
        Growth(testDescription: "comments of 20 words in one thread", sizes: [20_000, 60_000], most: 7_000) {
            comment($0, thread: 0, author: $0 % 97, parent: $0 / 2, words(20, $0))
        },
        Growth(testDescription: "comments of 200 words in one thread", sizes: [5_000, 15_000], most: 41_000) {
            comment($0, thread: 0, author: $0 % 97, parent: $0 / 2, words(200, $0))
        },
        Growth(testDescription: "threads of one person", sizes: [400_000, 1_200_000], most: 200) {
            comment($0, thread: $0, author: 1, parent: nil, "yes")
        },
        Growth(testDescription: "people", sizes: [250_000, 750_000], most: 900) {
            comment($0, thread: $0 / 10, author: $0, parent: nil, "yes")
        },
        Growth(testDescription: "ties between 20,011 people", sizes: [400_000, 1_200_000], most: 250) {
            let author = ($0 &* $0 &* 7_919 &+ $0 &* 31 &+ $0 / 10_007) % 20_011
            return comment(
                $0, thread: $0 / 10, author: author, parent: $0 % 10 == 0 ? nil : $0 - 1, "yes")
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
            $RIPOSTE report in.jsonl --layout tables --out out --verbose
            cut -d, -f2 out/comments.csv
            """, in: scratch.url)
        #expect(run.status == 0)
        #expect(
            run.errors.contains("in.jsonl:2: The text of 2 has 68000000 bytes"), "\(run.errors.prefix(400))")
        #expect(run.errors.contains("malformed record: 1"))
        #expect(run.output == "comment\n1\n3\n", "\(run.output.prefix(200))")
    }
}
