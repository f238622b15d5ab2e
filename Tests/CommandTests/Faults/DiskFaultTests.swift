import Foundation
import TestSupport
import Testing

/// Disks that are full, read-only or gone, and inputs that change while they are read.
@Suite("Faults of disks", .enabled(if: RiposteCommand.isTriedHard, "make faults"))
struct DiskFaultTests {
    /// Whether file systems can be mounted here, for this process alone.
    static let mounts =
        (try? RiposteCommand.shell(
            "unshare -m bash -c 'mount -t tmpfs tmpfs /mnt'", in: FileManager.default.temporaryDirectory))?
        .status == 0

    /// A thread of some 200 comments as JSON lines.
    static let lines: [UInt8] = Array(
        (0..<200).map {
            #"{"id": "\#($0)", "parent_id": "\#($0 - 1)", "thread": "t\#($0 % 9)", "author": "a\#($0 % 17)", "#
                + #""created_at": \#(1_603_810_000 + 60 * $0), "text": "I disagree with a\#($0 % 5), the lane is awful."}"#
        }.joined(separator: "\n").utf8)

    /// The ways in which a command leaves files behind.
    static let commands = [
        "report in.jsonl --out out/r", "report in.jsonl --layout tables --out out/r",
        "compare in.jsonl in.jsonl --out out/r", "rank in.jsonl --out out/r",
        "corpus add out/store.sqlite in.jsonl",
    ]

    @Test(
        "A full disk is an error that says so, and leaves no part of a result",
        .enabled(if: mounts, "needs the right to mount file systems"), arguments: commands)
    func full(_ command: String) throws {
        let scratch = try Scratch()
        _ = try scratch.file("in.jsonl", Self.lines)
        let run = try RiposteCommand.shell(
            """
            mkdir out
            unshare -m bash -c 'mount -t tmpfs -o size=16k tmpfs out; $RIPOSTE \(command) >/dev/null
            echo status $? >&2; find out -name manifest.json -o -name index.html -o -name comparison.csv | head -3'
            """, in: scratch.url)
        #expect(run.errors.contains("status 1"), "\(run.errors)")
        #expect(run.output == "", "a part is left: \(run.output)")
    }

    @Test(
        "An output folder that has become read-only is an error, and what stood there stays",
        .enabled(if: mounts, "needs the right to mount file systems"), arguments: commands.dropLast())
    func readOnly(_ command: String) throws {
        let scratch = try Scratch()
        _ = try scratch.file("in.jsonl", Self.lines)
        let run = try RiposteCommand.shell(
            """
            mkdir out; $RIPOSTE \(command) --quiet >/dev/null; cp -r out before
            unshare -m bash -c 'mount --bind out out; mount -o remount,bind,ro out; $RIPOSTE \(command) >/dev/null
            echo status $? >&2'
            diff -r before out
            """, in: scratch.url)
        #expect(run.errors.contains("status 1"), "\(run.errors)")
        #expect(run.output == "")
    }

    @Test(
        "A folder that is taken away half-way ends the run with an error or with whole results",
        arguments: commands)
    func removed(_ command: String) throws {
        let scratch = try Scratch()
        _ = try scratch.file("in.jsonl", Self.lines)
        for turns in [1, 40, 400] {
            let run = try RiposteCommand.shell(
                """
                mkdir -p out; $RIPOSTE \(command) >/dev/null 2>err & riposte=$!
                for i in $(seq \(turns)); do :; done; rm -rf out; wait $riposte; echo $?
                """, in: scratch.url)
            #expect(["0\n", "1\n"].contains(run.output), "status \(run.output)")
        }
    }

    @Test(
        "No room for intermediate files is an error that names what to set", arguments: ["rank", "compare"])
    func noTemporaryFolder(_ command: String) throws {
        let scratch = try Scratch()
        _ = try scratch.file("in.jsonl", Self.lines)
        for folder in ["/nonexistent", "/proc"] {
            let script = command == "rank" ? "rank in.jsonl" : "corpus compare store.sqlite"
            _ = try RiposteCommand.shell("$RIPOSTE corpus add store.sqlite in.jsonl", in: scratch.url)
            let run = try RiposteCommand.shell(
                "$RIPOSTE \(script)", in: scratch.url, environment: ["TMPDIR": folder])
            // Some of the system's libraries take another folder where this one is not.
            guard run.status != 0 else { continue }
            #expect(run.status == 1)
            #expect(run.errors.contains("TMPDIR"), "\(run.errors)")
        }
    }

    @Test(
        "Where a table cannot be replaced there is no manifest that vouches for the others",
        .enabled(if: mounts, "needs the right to mount file systems"),
        arguments: ["comments.csv", "topics.csv"])
    func manifest(_ table: String) throws {
        let scratch = try Scratch()
        _ = try scratch.file("in.jsonl", Self.lines)
        _ = try scratch.file("other.jsonl", Array(Self.lines.prefix(20_000)))
        // A file that another is mounted upon cannot be taken away.
        let run = try RiposteCommand.shell(
            """
            $RIPOSTE report in.jsonl --layout tables --out out --quiet; ls out/manifest.json
            unshare -m bash -c 'mount --bind in.jsonl out/\(table)
            $RIPOSTE report other.jsonl --layout tables --out out --quiet 2>/dev/null; echo status $?'
            ls out | grep -c manifest.json
            """, in: scratch.url)
        #expect(run.output == "out/manifest.json\nstatus 1\n0\n", "\(run.output)\(run.errors)")
    }

    @Test(
        "Where new results cannot be written, those that stand there stay whole",
        arguments: ["report in.jsonl --out out/r --quiet", "compare in.jsonl in.jsonl --out out/r --quiet"])
    func earlierResults(_ command: String) throws {
        let scratch = try Scratch()
        _ = try scratch.file("in.jsonl", Self.lines)
        // No file may grow beyond 20 KB, which pages do.
        let run = try RiposteCommand.shell(
            """
            $RIPOSTE \(command) >/dev/null; cp -r out before
            (ulimit -f 20; trap '' XFSZ; $RIPOSTE \(command) >/dev/null 2>&1; echo status $?)
            diff -r before out && echo same
            """, in: scratch.url)
        #expect(run.output == "status 1\nsame\n", "\(run.output)\(run.errors)")
    }

    @Test("The temporary folder of a run is new, its owner's alone, and has another name each time")
    func temporaryFolderIsPrivate() throws {
        let scratch = try Scratch()
        _ = try scratch.file("in.jsonl", Self.lines)
        // The run waits at the pipe until its folder was looked at.
        let run = try RiposteCommand.shell(
            """
            mkdir temporary; mkfifo pipe
            for turn in 1 2; do
              TMPDIR=$PWD/temporary $RIPOSTE rank pipe --quiet >/dev/null &
              until ls temporary | grep -q .; do sleep 0.02; done
              stat -c '%a %n' temporary/*; cat in.jsonl >pipe; wait $! || echo failed
            done
            """, in: scratch.url)
        let folders = run.output.split(separator: "\n")
        #expect(folders.count == 2 && Set(folders).count == 2, "\(run.output)\(run.errors)")
        #expect(folders.allSatisfy { $0.hasPrefix("700 ") }, "\(run.output)")
    }

    @Test("What another run left in the temporary folder is never taken up, and nothing is left there")
    func temporaryFolders() throws {
        let scratch = try Scratch()
        _ = try scratch.file("in.jsonl", Self.lines)
        let run = try RiposteCommand.shell(
            """
            mkdir temporary
            for way in "rank in.jsonl" "compare in.jsonl in.jsonl"; do
              TMPDIR=$PWD/temporary $RIPOSTE $way --quiet >/dev/null || echo failed
            done
            ls -A temporary
            """, in: scratch.url)
        #expect(run.output == "")
    }

    @Test(
        "An input that is cut short or vanishes while it is read ends in an answer or an error, never in a crash"
    )
    func inputChanges() throws {
        let scratch = try Scratch()
        for way in ["truncate -s 3000 big.jsonl", "rm -f big.jsonl", "truncate -s 0 big.jsonl"] {
            for command in [
                "report big.jsonl --layout tables --topics 1 --out out", "inspect big.jsonl",
                "replies big.jsonl",
            ] {
                _ = try scratch.file("big.jsonl", Self.lines + [0x0A] + Self.lines)
                let run = try RiposteCommand.shell(
                    "rm -rf out; $RIPOSTE \(command) >/dev/null 2>&1 & riposte=$!; \(way); wait $riposte; echo $?",
                    in: scratch.url)
                #expect(["0\n", "1\n"].contains(run.output), "\(way): \(command): status \(run.output)")
            }
        }
    }

    @Test(
        "Little memory ends in an answer, or leaves nothing half done",
        arguments: [40_000, 200_000, 300_000, 1_000_000])
    func littleMemory(_ kilobytes: Int) throws {
        let scratch = try Scratch()
        _ = try scratch.file("in.jsonl", Self.lines)
        let run = try RiposteCommand.shell(
            """
            $RIPOSTE report in.jsonl --out whole --quiet
            (ulimit -v \(kilobytes); exec timeout 100 $RIPOSTE report in.jsonl --out out --quiet 2>/dev/null)
            [ $? = 124 ] && echo "neither an answer nor an end"
            for folder in out/*; do [ -e "$folder" ] && diff -r "$folder" whole/$(basename "$folder"); done
            $RIPOSTE report in.jsonl --out out --quiet && diff -r out whole
            """, in: scratch.url)
        #expect(run.output == "")
        #expect(run.status == 0)
    }
}
