import ArgumentParser

/// The options that every subcommand takes.
struct CommonOptions: ParsableArguments {
    @Flag(name: .long, help: "Say nothing but errors.")
    var quiet = false

    @Flag(name: .long, help: "Name every notice, not only their counts.")
    var verbose = false

    @Flag(name: .long, help: "Write the seconds of each stage and the peak memory to standard error.")
    var timings = false

    /// Runs a subcommand's work and turns what went wrong into a message and an exit status.
    func run(_ work: (inout Stopwatch) throws -> Void) throws {
        var stopwatch = Stopwatch()
        do {
            try work(&stopwatch)
        } catch let failure as InputFailure {
            Output.say("riposte: \(failure)")
            throw ExitCode(1)
        }
        if timings { stopwatch.report() }
    }
}
