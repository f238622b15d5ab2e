public import Discussions
public import Findings
public import Foundation
import Parallel

/// Reads corpora of any number of threads: their comments are brought together on disk, threads are worked on in
/// batches on all cores, and what is found of each is kept on disk until the whole corpus is known.
///
/// ```swift
/// var reader = try CorpusReader(folder, analyst: analyst)
/// for source in sources { try reader.gather(source) }
/// try reader.readThreads()
/// let corpus = try reader.writeTables(into: folder)
/// ```
///
/// Memory is bounded by the largest thread, the people and ties of the whole network, and some hundred megabytes.
/// A run that is interrupted goes on from its last checkpoint and ends in the same bytes.
public struct CorpusReader {
    let folder: URL
    let analyst: ThreadAnalyst
    let options: Options
    private(set) var checkpoint: Checkpoint
    var gathering: Gathering
    var pages: PageFile
    var sample: TopicSample
    /// What threads of each source are told apart by.
    private(set) var stems: [String] = []
    /// Told how far reading has come.
    public var progress: (Progress) -> Void = { _ in }

    /// - Parameters:
    ///   - options: How topics, ranks and samples are made.
    ///   - analyst: What reads each thread.
    ///   - folder: Where the run puts things away; whatever a run like it left there is taken up.
    ///   - notify: Is told of each thing in a source that could not be used.
    /// - Throws: ``CorpusError`` if the folder cannot be used.
    public init(
        _ folder: URL, analyst: ThreadAnalyst, options: Options = Options(),
        notify: @escaping (_ source: String, _ notice: Notice) -> Void = { _, _ in }
    ) throws(CorpusError) {
        self.folder = folder
        self.analyst = analyst
        self.options = options
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw CorpusError(folder.path, "cannot be made: \(error.localizedDescription)")
        }
        let found = Checkpoint.found(in: folder, purpose: options.purpose)
        checkpoint = found ?? Checkpoint(purpose: options.purpose)
        isResumed = found != nil
        gathering = Gathering(
            partition: try ThreadPartition(
                folder.appendingPathComponent("entries"), chunks: checkpoint.chunks),
            position: checkpoint.gathering, isOneCorpus: options.isOneCorpus,
            longestText: options.longestText, notify: notify)
        pages = try PageFile(folder.appendingPathComponent("pages"), keeping: checkpoint.pages)
        sample = try TopicSample(
            folder.appendingPathComponent("sample"), keeping: checkpoint.sample, size: options.topicSample,
            seed: options.seed)
    }

    /// Whether the run goes on where one before it stopped.
    public let isResumed: Bool

    /// Notices of each kind, of all sources so far.
    public var notices: [String: Int] { checkpoint.gathering.notices }

    /// The checksum of each source that was read to its end.
    public var checksums: [String] { checkpoint.checksums }

    /// Brings the comments of a source to their threads. Sources that an interrupted run had read are passed by.
    ///
    /// - Throws: ``CorpusError``, and whatever the source throws.
    public mutating func gather(_ source: some CorpusSource) throws {
        stems.append(source.stem)
        guard checkpoint.gathering.source < stems.count else { return }
        var checkpointed = gathering.partition.length
        var last = checkpoint
        let (folder, progress, interval) = (folder, progress, options.checkpointBytes)
        try gathering.read(source) { gathering in
            progress(Progress(stage: .gathering, done: gathering.position.piece.bytes, total: 0))
            guard gathering.partition.length - checkpointed > interval else { return }
            try gathering.partition.flush()
            checkpointed = gathering.partition.length
            last.gathering = gathering.position
            last.chunks = gathering.partition.chunks
            try last.write(in: folder)
        }
        checkpoint = last
        checkpoint.gathering = gathering.position
        checkpoint.checksums.append(source.checksum)
    }

    /// Brings the comments of a store to their threads. Its threads are one corpus.
    ///
    /// - Throws: ``CorpusError``.
    public mutating func gather(_ store: CorpusStore) throws {
        stems.append("store")
        guard checkpoint.gathering.source < stems.count else { return }
        try store.forEachPiece { piece in try gathering.add(piece, of: store.path) }
        gathering.endSource()
        checkpoint.gathering = gathering.position
        checkpoint.checksums.append("")
    }

    /// Reads the threads that were gathered: replies, scores, positions, rows.
    ///
    /// - Throws: ``CorpusError``.
    public mutating func readThreads() throws(CorpusError) {
        if !checkpoint.isGathered {
            try gathering.partition.flush()
            checkpoint.chunks = gathering.partition.chunks
            checkpoint.isGathered = true
            try checkpoint.write(in: folder)
        }
        gathering.partition.release()
        let partition = gathering.partition
        let lengths = partition.lengths
        let total = lengths.reduce(0, +)
        var done = lengths[..<checkpoint.parts].reduce(0, +)
        try read(partition.batches(from: checkpoint.parts, bytes: Self.batch), of: partition) {
            (reader, parts) throws(CorpusError) in
            done += lengths[parts].reduce(0, +)
            reader.checkpoint.parts = parts.upperBound
            reader.checkpoint.pages = reader.pages.length
            reader.checkpoint.sample = reader.sample.file.length
            try reader.checkpoint.write(in: reader.folder)
            reader.progress(Progress(stage: .reading, done: done, total: total))
        }
    }

    /// Bytes of entries that are worked on at a time.
    private static let batch = 24 << 20
    /// Threads that are worked on at a time, for the pages of very many small ones are much larger than they are.
    private static let threadsAtATime = 2_048
    /// A larger part is parted again.
    private static let largestPart = 96 << 20

    /// Reads batches of parts one after the other; while one is worked on, the next is brought into memory.
    ///
    /// - Parameter finish: Is called after each batch.
    private mutating func read(
        _ batches: [Range<Int>], of partition: ThreadPartition,
        _ finish: (inout CorpusReader, Range<Int>) throws(CorpusError) -> Void
    ) throws(CorpusError) {
        var ahead: [GatheredThread]?
        for (place, parts) in batches.enumerated() {
            if let finer = try partedAgain(parts, of: partition) {
                defer { finer.file.remove() }
                try read(finer.batches(from: 0, bytes: Self.batch), of: finer) { _, _ in }
            } else {
                let threads = if let ahead { ahead } else { try partition.threads(of: parts) }
                let next = place + 1 < batches.count ? batches[place + 1] : 0..<0
                ahead = try read(threads, bringing: isLarge(next, of: partition) ? nil : next, of: partition)
            }
            try finish(&self, parts)
        }
    }

    private func isLarge(_ parts: Range<Int>, of partition: ThreadPartition) -> Bool {
        parts.count == 1 && partition.lengths[parts.lowerBound] > Self.largestPart
    }

    /// A large part, cut up.
    ///
    /// - Returns: `nil` for a part that is not large, or is one thread's.
    private func partedAgain(
        _ parts: Range<Int>, of partition: ThreadPartition
    ) throws(CorpusError) -> ThreadPartition? {
        guard isLarge(parts, of: partition), partition.canBePartedAgain else { return nil }
        let finer = try partition.partedAgain(parts.lowerBound, in: folder)
        if finer.lengths.count(where: { $0 > 0 }) > 1 { return finer }
        finer.file.remove()
        return nil
    }

    private enum Work: Sendable {
        case page(PageMaker.Page?)
        case ahead(Result<[GatheredThread], CorpusError>)
    }

    /// Makes the pages of some threads.
    ///
    /// - Returns: The threads of the parts that are brought meanwhile.
    private mutating func read(
        _ threads: [GatheredThread], bringing next: Range<Int>?, of partition: ThreadPartition
    ) throws(CorpusError) -> [GatheredThread]? {
        let maker = PageMaker(analyst: analyst, options: options, stems: stems, bound: sample.bound)
        var ahead: [GatheredThread]?
        for range in Parallel.chunks(of: max(1, threads.count), size: Self.threadsAtATime) {
            let some = threads[range.clamped(to: threads.indices)]
            let bringing = ahead == nil ? next : nil
            let work = Parallel.mapEach(1 + some.count) { place -> Work in
                guard place == 0 else { return .page(maker.page(of: some[some.startIndex + place - 1])) }
                return .ahead(
                    Result { () throws(CorpusError) in try partition.threads(of: bringing ?? 0..<0) })
            }
            for work in work {
                switch work {
                case .page(let page?):
                    try pages.append(page.bytes)
                    try sample.add(page.sample)
                    checkpoint.comments += page.comments
                case .page(nil): break
                case .ahead(let threads): if bringing != nil { ahead = try threads.get() }
                }
            }
        }
        return ahead
    }

    /// Takes everything away that the run put into its folder.
    public func removeTraces() {
        try? FileManager.default.removeItem(at: folder)
    }
}
