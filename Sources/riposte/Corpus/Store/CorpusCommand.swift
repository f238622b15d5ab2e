import ArgumentParser
import Corpora

/// `riposte corpus`: a store of sources to come back to.
struct CorpusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "corpus",
        abstract: "Keep sources in a SQLite file: add to it, report on it, take out of it.",
        subcommands: [
            CorpusAddCommand.self, CorpusListCommand.self, CorpusReportCommand.self, CorpusRankCommand.self,
            CorpusCompareCommand.self, CorpusRemoveCommand.self,
        ])
}

extension CorpusStore {
    /// The store that an argument names.
    static func open(_ path: String, creates: Bool = false) throws(InputFailure) -> CorpusStore {
        do throws(CorpusError) {
            return try CorpusStore(path, riposte: Riposte.configuration.version, creates: creates)
        } catch {
            throw InputFailure(error.place, error.message)
        }
    }
}
