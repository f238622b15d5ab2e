import ArgumentParser
import Corpora
import Discussions
import Replies
import ShippedModels

/// How a report is laid out.
enum ReportLayout: String, ExpressibleByArgument, CaseIterable {
    case folders
    case tables
}

/// The options of corpora.
struct CorpusOptions: ParsableArguments {
    @Flag(
        name: .customLong("one-corpus"),
        help: "All inputs are parts of one corpus: threads go on from one file to the next.")
    var isOneCorpus = false

    @Option(
        name: .customLong("topic-sample"),
        help: "Comments that the topics of a corpus are fitted on at most; the others are placed.")
    var topicSample = 10_000

    func validate() throws {
        guard topicSample > 0 else { throw ValidationError("--topic-sample is a number from 1.") }
    }
}

extension CorpusReader.Options {
    /// What the options of threads and of reading mean for a corpus.
    init(_ threads: ThreadOptions, _ reading: ReadingOptions) throws {
        self.init()
        topics = try TopicCount.parse(threads.topics)
        seed = threads.seed
        if let identities = reading.identities { aliases = try IdentityFile.aliases(identities) }
        if let key = threads.pseudonyms {
            let pseudonyms = try Pseudonyms(keyFile: key, models: try .shipped())
            prepare = { pseudonyms.replacement(for: $0).applied(to: $0) }
        }
    }
}
