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

    /// A command that is killed, and how what it leaves is looked at in the shell.
    struct Run: Sendable, CustomTestStringConvertible {
        let command: String
        /// Says what of `out` is there and not whole, beside what a run left in `whole` that nobody ended.
        let check: String
        /// Fails where `out` is not what is in `whole`.
        var isWhole = "diff -r out whole"
        var testDescription: String { command }
    }

    private static let runs = [
        Run(
            command: "report in.jsonl other.jsonl --quiet --out out",
            check: #"for f in out/*/; do [ -e "$f" ] && diff -r $f whole/$(basename $f); done"#),
        Run(
            command: "report in.jsonl --layout tables --topics 2 --quiet --out out",
            check: "[ -e out/manifest.json ] && diff -r -x .riposte-partial out whole"),
        Run(
            command: "compare in.jsonl other.jsonl --quiet --out out",
            check: "[ -e out ] && diff -r out whole"),
    ]

    private static let store =
        Run(
            command: "corpus add out in.jsonl other.jsonl --quiet",
            check: """
                $RIPOSTE corpus list whole >sources.csv
                [ ! -e out ] || $RIPOSTE corpus list out >here.csv || echo unreadable
                [ ! -e out ] || grep -vxFf sources.csv here.csv
                """,
            isWhole: """
                $RIPOSTE corpus list out >here.csv && $RIPOSTE corpus list whole | diff here.csv - \\
                && $RIPOSTE corpus rank out --quiet >here.csv && $RIPOSTE corpus rank whole --quiet | diff here.csv -
                """)

    @Test("Killed, asked to end or interrupted at any moment", arguments: runs)
    func anyMoment(_ run: Run) throws { try killed(run) }

    @Test("A store that is killed at any moment while sources are added")
    func store() throws { try killed(Self.store) }

    private func killed(_ run: Run) throws {
        let command = run.command
        let scratch = try Scratch()
        _ = try scratch.file("in.jsonl", DiskFaultTests.lines)
        _ = try scratch.file("other.jsonl", Array(DiskFaultTests.lines.prefix(20_000)))
        var seconds = Double.infinity
        func whole(_ script: String) throws -> RiposteCommand {
            let began = ContinuousClock.now
            let run = try RiposteCommand.shell("$RIPOSTE \(command) >/dev/null && \(script)", in: scratch.url)
            if run.status == 0 { seconds = min(seconds, (ContinuousClock.now - began) / .seconds(1)) }
            return run
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
                \(run.check)
                [ \(signal) = KILL ] || ls -A temporary
                """, in: scratch.url)
            #expect(killed.output == "", "after SIG\(signal) at \(delay) s: \(killed.output)")
            if try String(contentsOfFile: scratch.url.path + "/status", encoding: .utf8) != "0\n" {
                ended += 1
            }
            let again = try whole("\(run.isWhole)")
            _ = try RiposteCommand.shell("rm -rf out* temporary", in: scratch.url)
            #expect(again.status == 0, "after SIG\(signal) at \(delay) s: \(again.output)\(again.errors)")
        }
        print("\(command): \(ended) runs of \(tried) were ended before their end")
        #expect(ended == Self.moments, "too few runs were ended before their end")
    }
}
