import Foundation
import TestSupport
import Testing

/// What leaves the machine: nothing. What is written: the output folder and the temporary one.
@Suite("Privacy", .enabled(if: RiposteCommand.isTriedHard, "make faults"))
struct PrivacyTests {
    private static let strace = RiposteCommand.optional("strace").flatMap { program in
        (try? RiposteCommand.run(program, ["-f", "true"]))?.status == 0 ? program : nil
    }

    private static let commands = [
        "report in.jsonl thread.txt --out out/report", "report in.jsonl --layout tables --out out/tables",
        "compare in.jsonl thread.txt --out out/pair", "rank in.jsonl thread.txt --out out/rank",
        "corpus add out/store.sqlite in.jsonl", "corpus rank out/store.sqlite",
        "score 'I agree, it is good.'",
        "topics --jsonl --topics 2", "centrality edges.csv --measures pagerank",
    ]

    @Test(
        "The system is asked for no network, and for no file to write but in the output and temporary folders",
        .enabled(if: strace != nil, "needs strace, and the right to use it"))
    func systemCalls() throws {
        let scratch = try Scratch()
        _ = try scratch.file("in.jsonl", DiskFaultTests.lines)
        _ = try scratch.file("thread.txt", Array(SampleThread.flat.utf8))
        _ = try scratch.file("edges.csv", Array("a,b\nb,c\n".utf8))
        for command in Self.commands {
            let run = try RiposteCommand.shell(
                """
                mkdir -p out temporary
                TMPDIR=$PWD/temporary HOME=$PWD/home strace -f -qq -o trace -e trace=network,file \
                  $RIPOSTE \(command) <in.jsonl >/dev/null
                """, in: scratch.url)
            #expect(run.status == 0, "\(command): \(run.errors)")
            let trace = try String(contentsOfFile: scratch.url.path + "/trace", encoding: .utf8)
            var calls = 0
            for line in trace.split(separator: "\n") {
                calls += 1
                // `123 openat(AT_FDCWD, "/path", O_WRONLY|O_CREAT, 0666) = 3`
                let call = line.split(separator: " ", maxSplits: 1).last ?? line
                let name = call.prefix { $0 != "(" }.drop { $0 == " " }
                // The C library asks the machine's own name service for a home folder, over no network.
                if call.contains("AF_UNIX") { continue }
                #expect(
                    !["socket", "connect", "sendto", "sendmsg", "bind", "listen"].contains(name),
                    "\(command): \(line)")
                let opensToWrite =
                    call.contains("O_WRONLY") || call.contains("O_RDWR") || call.contains("O_CREAT")
                let changes = [
                    "mkdir", "rename", "unlink", "link", "symlink", "truncate", "chmod", "chown", "rmdir",
                    "creat",
                ]
                .contains { name.hasPrefix($0) }
                guard opensToWrite || changes, !call.contains(" = -1 ") else { continue }
                let paths = call.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
                    .filter { $0.offset % 2 == 1 }.map { String($0.element) }
                for path in paths {
                    let place = path.hasPrefix("/") ? path : scratch.url.path + "/" + path
                    let isOurs = ["/out", "/temporary"].contains { place.hasPrefix(scratch.url.path + $0) }
                    // Parts of a path relative to an open folder are below it.
                    let isBelow = !path.hasPrefix("/") && !path.contains("..") && !call.contains("AT_FDCWD")
                    #expect(
                        isOurs || isBelow || place == "/dev/null" || place == "/dev/tty",
                        "\(command): \(line)")
                }
            }
            #expect(calls > 20, "\(command) was not traced")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path + "/temporary") == [])
    }
}
