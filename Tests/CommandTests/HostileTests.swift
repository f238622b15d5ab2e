import Foundation
import TestSupport
import Testing

@Suite("A hostile thread")
struct HostileTests {
    @Test("It breaks no table, runs nothing, and leaves no file outside the folder")
    func outputs() throws {
        let scratch = try Scratch()
        let thread = try scratch.file("..x <b>=cmd.txt", Array(HostileThread.flat.utf8))
        let other = try scratch.file("nulls.jsonl", Array(HostileThread.lines.utf8))
        let out = scratch.url.path + "/deep/out"
        try FileManager.default.createDirectory(
            atPath: scratch.url.path + "/deep", withIntermediateDirectories: true)
        #expect(try RiposteCommand.run(["report", thread, other, "--out", out]).status == 0)
        #expect(try RiposteCommand.run(["compare", thread, other, "--out", out + "/pair"]).status == 0)
        #expect(try RiposteCommand.run(["rank", thread, other, "--out", out + "/rank"]).status == 0)
        #expect(try HarmlessFiles.check(scratch.files(), under: "deep/out/") > 40)
    }
}
