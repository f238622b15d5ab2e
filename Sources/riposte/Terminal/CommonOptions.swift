import ArgumentParser
import Corpora
import Networks
import ShippedModels

/// The options that every subcommand takes.
struct CommonOptions: ParsableArguments {
    @Flag(name: .long, help: "Say nothing but errors.")
    var quiet = false

    @Flag(name: .long, help: "Name every notice, not only their counts.")
    var verbose = false

    @Flag(name: .long, help: "Write the seconds of each stage and the peak memory to standard error.")
    var timings = false

    /// Runs a subcommand's work and turns what went wrong into a message and an exit status.
    ///
    /// - Parameter name: The argument that names the work's input, for errors that do not name it themselves.
    func run(on name: String = "input", _ work: (inout Stopwatch) throws -> Void) throws {
        var stopwatch = Stopwatch()
        do {
            try work(&stopwatch)
        } catch {
            guard let failure = InputFailure(error, on: name) else { throw error }
            Output.say("riposte: \(failure)")
            throw ExitCode(1)
        }
        if timings { stopwatch.report() }
    }
}

extension InputFailure {
    /// What a room of the library could not do with its input, in words; `nil` for errors of other kinds.
    fileprivate init?(_ error: any Error, on name: String) {
        switch error {
        case let failure as InputFailure: self = failure
        case let error as ShippedFileError: self.init(error.file, line: error.line, error.message)
        case let error as CorpusError: self.init(error.place, error.message)
        case let error as NetworkError:
            self.init(name == "-" ? "standard input" : name, line: error.line, error.explanation)
        default: return nil
        }
    }
}
