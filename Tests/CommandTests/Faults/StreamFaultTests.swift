import Foundation
import TestSupport
import Testing

/// Streams that are closed, full or a terminal.
@Suite("Faults of streams")
struct StreamFaultTests {
    private static let thread = SampleThread.flat

    @Test(
        "Closed streams are nobody's files: no table, no input and no intermediate file is written into by mistake",
        arguments: RiposteCommand.isTriedHard
            ? ["2>&-", "<&-", "<&- 2>&-", ">&- 2>&-", "<&- >&- 2>&-"] : ["<&- 2>&-"])
    func closed(_ streams: String) throws {
        let scratch = try Scratch()
        let lines = (0..<40).map {
            #"{"id": "\#($0)", "thread": "t\#($0 % 4)", "author": "a\#($0 % 7)", "text": "I agree, it is good."}"#
        }
        // A line that cannot be used, so that there is something to say.
        let input = try scratch.file("in.jsonl", Array((lines + ["{"]).joined(separator: "\n").utf8))
        let report = "$RIPOSTE report in.jsonl --layout tables --verbose --topics 1 --out"
        #expect(try RiposteCommand.shell("\(report) whole", in: scratch.url).status == 0)
        #expect(try RiposteCommand.shell("\(report) closed \(streams)", in: scratch.url).status == 0)
        #expect(try RiposteCommand.shell("diff -r whole closed", in: scratch.url).output == "")
        #expect(
            try Data(contentsOf: URL(fileURLWithPath: input))
                == Data((lines + ["{"]).joined(separator: "\n").utf8))
    }

    @Test(
        "The numbers of closed streams are taken by no file that is read or written",
        .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/fd"), "needs /proc"))
    func numbers() throws {
        let scratch = try Scratch()
        // Opening the pipe waits until the command has opened it: by then every stream is something.
        let run = try RiposteCommand.shell(
            """
            mkfifo pipe
            $RIPOSTE replies pipe <&- 2>&- >out & riposte=$!
            exec 9>pipe; readlink /proc/$riposte/fd/0 /proc/$riposte/fd/2; exec 9>&-; wait $riposte
            """, in: scratch.url)
        #expect(run.output == "/dev/null\n/dev/null\n")
    }

    @Test("A pipe that has a name is waited for, and read as a file is")
    func namedPipe() throws {
        let scratch = try Scratch()
        _ = try scratch.file("thread.txt", Array(Self.thread.utf8))
        let file = try RiposteCommand.shell("$RIPOSTE replies thread.txt", in: scratch.url)
        let pipe = try RiposteCommand.shell(
            "mkfifo pipe; (sleep 0.2; cat thread.txt) > pipe & $RIPOSTE replies pipe", in: scratch.url)
        #expect(pipe.status == 0 && !file.output.isEmpty)
        #expect(pipe.output == file.output)
    }

    @Test("Data that has nowhere to go is an error; words that have nowhere to go are not")
    func full() throws {
        let scratch = try Scratch()
        _ = try scratch.file("thread.txt", Array(Self.thread.utf8))
        func run(_ script: String) throws -> RiposteCommand {
            try RiposteCommand.shell(script, in: scratch.url)
        }
        let closed = try run("$RIPOSTE replies thread.txt >&-")
        #expect(closed.status == 1)
        #expect(closed.errors.contains("standard output: cannot be written"))
        let full = try run("$RIPOSTE replies thread.txt >/dev/full")
        #expect(full.status == 1)
        #expect(full.errors.contains("standard output: cannot be written"))
        let mute = try run("$RIPOSTE rank thread.txt 2>/dev/full")
        #expect(mute.status == 0)
        #expect(mute.output.hasPrefix("rank,"))
        #expect(try run("$RIPOSTE missing-command 2>/dev/full").status != 0)
    }

    @Test("A reader that goes away ends the command quietly")
    func brokenPipe() throws {
        let scratch = try Scratch()
        let thread = (0..<2_000).map {
            #"{"id": "\#($0)", "author": "a", "parent_id": "\#($0 - 1)", "text": "x"}"#
        }
        _ = try scratch.file("in.jsonl", Array(thread.joined(separator: "\n").utf8))
        let ended = try RiposteCommand.shell(
            "$RIPOSTE replies in.jsonl | head -c 10 >/dev/null; echo ${PIPESTATUS[0]}", in: scratch.url)
        #expect(ended.errors == "")
        // 141 where the pipe was closed early, 0 where it had taken everything.
        #expect(["141\n", "0\n"].contains(ended.output))
    }

    /// Everything that a terminal would obey: colours, titles, the clipboard, eight-bit controls, letters turned round.
    private static let obeyed = [
        "\u{1B}[31m", "\u{1B}]0;owned\u{7}", "\u{1B}]52;c;b3duZWQ=\u{7}", "\u{9B}2J", "\u{8}\u{8}", "\r",
        "\u{202E}",
    ]

    @Test("No terminal is sent what it would obey, whatever names and texts hold")
    func terminal() throws {
        let scratch = try Scratch()
        let lines = try (0..<12).map { place in
            let bad = Self.obeyed[place % Self.obeyed.count]
            let fields = [
                "id": "\(place)\(bad)", "author": "An\(bad)n \(place % 3)",
                "created_at": "2024-03-14T09:0\(place % 10):00Z",
                "text":
                    "An\(Self.obeyed[(place + 1) % Self.obeyed.count])n \((place + 1) % 3): I\(bad) disagree, it is awful\(bad)",
            ]
            return String(decoding: try JSONEncoder().encode(fields), as: UTF8.self)
        }
        _ = try scratch.file("in.jsonl", Array(lines.joined(separator: "\n").utf8))
        // A terminal of its own; what it was sent is the output.
        let commands = [
            "replies in.jsonl", "rank in.jsonl", "explain in.jsonl --comment '0\u{1B}[31m'",
            "identities in.jsonl",
            "explain in.jsonl --edge 'An\u{1B}]0;owned\u{7}n 1' 'An\u{1B}]52;c;b3duZWQ=\u{7}n 2'",
            "report in.jsonl --verbose", "inspect in.jsonl", "compare in.jsonl in.jsonl",
            "score '\(Self.obeyed.joined()) awful'", "centrality in.jsonl", "worker < in.jsonl",
        ]
        // The first of them say enough of what every command does.
        for command in RiposteCommand.isTriedHard ? commands : Array(commands.prefix(3)) {
            let script = "script -qefc \"$RIPOSTE \(command)\" /dev/null </dev/null"
            let sent = try RiposteCommand.shell(script, in: scratch.url)
            guard sent.status != 127 else { return }
            let words = sent.output
                // The line of progress is ours: it begins with these.
                .replacingOccurrences(of: "\r\u{1B}[K", with: "").replacingOccurrences(of: "\r\n", with: "\n")
            let obeyed = words.unicodeScalars.filter {
                ($0.value < 0x20 && $0 != "\n" && $0 != "\t") || (0x7F...0x9F).contains($0.value)
                    || $0 == "\u{202E}"
            }
            #expect(obeyed.isEmpty, "\(command) sends \(obeyed.map { String($0.value, radix: 16) })")
        }
    }
}
