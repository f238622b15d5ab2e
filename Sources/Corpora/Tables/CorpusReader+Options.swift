public import Discussions

extension CorpusReader {
    /// What is looked for, and with what memory.
    public struct Options: Sendable {
        /// How many topics; `nil` chooses.
        public var topics: Int?
        /// What random choices follow from.
        public var seed: UInt64 = 1
        /// Comments that topics are fitted on at most; beyond, so many are drawn, and the others placed.
        public var topicSample = 10_000
        /// Whether the rows of threads are kept for tables; without them there is the network only.
        public var keepsRows = true
        /// Whether what the comments of each person add up to is kept, and who wrote those that are drawn: for a
        /// comparison of corpora.
        public var keepsTallies = false
        /// Whether the sources are one corpus: threads may go on from one to the next. Otherwise each source is a
        /// corpus of its own, and equal ids in two of them mean nothing.
        public var isOneCorpus = false
        /// Names that are known to be somebody's who also has another.
        public var aliases: [String: String] = [:]
        /// The longest text that is read, in bytes; longer ones are left out, and named.
        public var longestText = 64 << 20
        /// Changes each thread before it is read: for what must not stand in any table.
        public var prepare: (@Sendable (Discussion) -> Discussion)?
        /// Bytes put away between two checkpoints while sources are read.
        public var checkpointBytes = 512 << 20
        /// What the run is for: options, sources and version, so that only the same run goes on where one stopped.
        public var purpose = ""

        /// The documented defaults.
        public init() {}
    }

    /// How far a run is.
    public struct Progress: Sendable {
        /// What is being done.
        public enum Stage: Sendable { case gathering, reading, topics, finishing, measuring }

        /// What is being done.
        public let stage: Stage
        /// Bytes of the stage that are done, and all of them; 0 where that is not known.
        public let done: Int
        /// How much there is to do, in the same unit.
        public let total: Int
    }
}
