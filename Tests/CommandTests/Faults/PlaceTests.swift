import Foundation
import TestSupport
import Testing

/// Where and when a command runs changes nothing in any byte.
@Suite("Places and times", .enabled(if: RiposteCommand.isTriedHard, "make faults"))
struct PlaceTests {
    @Test("Locales, time zones, the number of cores and the dates of files change nothing in any byte")
    func sameBytes() throws {
        let scratch = try Scratch()
        _ = try scratch.file("thread.txt", Array(SampleThread.flat.utf8))
        _ = try scratch.file("in.jsonl", DiskFaultTests.lines)
        // Names whose case depends on the language, where a language is asked.
        let turkish = SampleThread.flat.replacingOccurrences(of: "Ann Lee", with: "İLKIN Işık")
        _ = try scratch.file("İIıi.txt", Array(turkish.utf8))
        // Each place is handed to the command alone: a shell that is told of a locale complains where it is not installed.
        let run = """
            all() {
              folder=$1; shift
              env "$@" $RIPOSTE report thread.txt in.jsonl İIıi.txt --quiet --out $folder/report &&
              env "$@" $RIPOSTE report thread.txt in.jsonl --layout tables --quiet --out $folder/tables &&
              env "$@" $RIPOSTE compare thread.txt in.jsonl --quiet --out $folder/pair &&
              env "$@" $RIPOSTE rank thread.txt in.jsonl İIıi.txt --quiet --out $folder/rank > $folder/rank.csv
            }
            all plain
            all turkish LC_ALL=tr_TR.UTF-8 LANG=tr_TR.UTF-8 LANGUAGE=tr TZ=Asia/Kathmandu
            touch -d 1999-12-31 *.txt *.jsonl; all plainest LC_ALL=C LANG=C TZ=America/St_Johns
            touch -d 2037-12-31 *.txt *.jsonl; all german LC_ALL=de_DE.UTF-8 TZ=Pacific/Chatham
            (taskset -p -c 0 $BASHPID >/dev/null; all lone)
            for other in turkish plainest german lone; do diff -r plain $other; done
            """
        let done = try RiposteCommand.shell(run, in: scratch.url)
        #expect(done.output == "")
        #expect(done.errors == "")
        #expect(try scratch.files().count { $0.path.hasPrefix("german/") } > 60)
    }
}
