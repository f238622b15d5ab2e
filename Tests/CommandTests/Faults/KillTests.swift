import Foundation
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
        let began = ContinuousClock.now
        #expect(try RiposteCommand.shell("$RIPOSTE \(command) && mv out whole", in: scratch.url).status == 0)
        let seconds = (ContinuousClock.now - began) / .seconds(1)
        var ended = 0
        for moment in 0..<Self.moments {
            let signal = ["KILL", "TERM", "INT"][moment % 3]
            // Spread over a whole run; which moments these are is left to the machine, and must not matter.
            let delay = seconds * (Double(moment) + 0.5) / Double(Self.moments)
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
            let again = try RiposteCommand.shell(
                "$RIPOSTE \(command) >/dev/null && diff -r out whole && rm -rf out temporary", in: scratch.url
            )
            #expect(again.status == 0, "after SIG\(signal) at \(delay) s: \(again.output)\(again.errors)")
        }
        print("\(command): ended before its end in \(ended) of \(Self.moments) runs")
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
