import Foundation
import Parallel
import TestSupport
import Testing

/// Runs that are ended at any moment: results are whole or not there, and the next run writes the same bytes.
@Suite("Kills", .enabled(if: RiposteCommand.isTriedHard, "make faults"))
struct KillTests {
    /// How often each command is killed.
    private static let moments =
        ProcessInfo.processInfo.environment["RIPOSTE_KILLS"].flatMap { Int($0) } ?? 200

    /// The command, what it writes, and the file whose presence says that the others are whole.
    private static let runs = [
        ("report in.jsonl other.jsonl --quiet --out out", "folders"),
        ("report in.jsonl --layout tables --topics 2 --quiet --out out", "tables"),
        ("compare in.jsonl other.jsonl --quiet --out out", "folder"),
    ]

    @Test("Killed, asked to end or interrupted at any moment", arguments: runs)
    func anyMoment(_ command: String, _ layout: String) throws {
        let scratch = try Scratch()
        _ = try scratch.file("in.jsonl", DiskFaultTests.lines)
        _ = try scratch.file("other.jsonl", Array(DiskFaultTests.lines.prefix(20_000)))
        var seconds = Double.infinity
        func whole(_ script: String) throws -> RiposteCommand {
            let began = ContinuousClock.now
            defer { seconds = min(seconds, (ContinuousClock.now - began) / .seconds(1)) }
            return try RiposteCommand.shell("$RIPOSTE \(command) >/dev/null && \(script)", in: scratch.url)
        }
        #expect(try whole("mv out whole").status == 0)
        var random = SeededGenerator(seed: 10)
        var ended = 0
        var tried = 0
        // A run that has come to its end before it is killed says nothing and is not counted.
        while ended < Self.moments, tried < 5 * Self.moments {
            let signal = ["KILL", "TERM", "INT"][tried % 3]
            tried += 1
            // Within the shortest run seen; which moment of the work this is is left to the machine, and must not matter.
            let delay = Double.random(in: 0..<seconds, using: &random)
            let killed = try RiposteCommand.shell(
                """
                mkdir -p temporary; set -m
                TMPDIR=$PWD/temporary $RIPOSTE \(command) >/dev/null & riposte=$!
                sleep \(delay); kill -\(signal) $riposte; wait $riposte; echo $? >status
                \(Self.check(layout))
                [ \(signal) = KILL ] || ls -A temporary
                """, in: scratch.url)
            #expect(killed.output == "", "after SIG\(signal) at \(delay) s: \(killed.output)")
            if try String(contentsOfFile: scratch.url.path + "/status", encoding: .utf8) != "0\n" {
                ended += 1
            }
            let again = try whole("diff -r out whole && rm -rf out temporary")
            #expect(again.status == 0, "after SIG\(signal) at \(delay) s: \(again.output)\(again.errors)")
        }
        print("\(command): \(ended) runs of \(tried) were ended before their end")
        #expect(ended == Self.moments, "too few runs were ended before their end")
    }

    /// Says what is there and not whole.
    private static func check(_ layout: String) -> String {
        switch layout {
        case "folders":
            "for folder in out/*/; do [ -e \"$folder\" ] && diff -r $folder whole/$(basename $folder); done"
        case "tables": "[ -e out/manifest.json ] && diff -r -x .riposte-partial out whole"
        default: "[ -e out ] && diff -r out whole"
        }
    }
}
