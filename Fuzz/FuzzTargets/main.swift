import Foundation

// libFuzzer's driver, called by name, as its own `main` would be in the way of Swift's.
@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
    _ count: UnsafeMutablePointer<Int32>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

if CommandLine.arguments == [CommandLine.arguments[0], "--list"] {
    print(FuzzTargets.names.joined(separator: "\n"))
    exit(0)
}
guard let target = FuzzTargets.make(ProcessInfo.processInfo.environment["RIPOSTE_FUZZ"] ?? "") else {
    print("RIPOSTE_FUZZ names the target, one of:\n" + FuzzTargets.names.joined(separator: "\n"))
    exit(64)
}
nonisolated(unsafe) private let chosen: any FuzzTarget = target
// Lexicons and models are read now, once: the first input's time is its own.
chosen.run([])
var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
exit(
    runDriver(&count, &arguments) { start, count in
        chosen.run(Array(UnsafeBufferPointer(start: start, count: count)))
        return 0
    })
