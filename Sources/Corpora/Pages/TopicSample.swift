import Findings
import Foundation
import Language
import Parallel
import Topics

/// The texts that the topics of a corpus are fitted on: all, or so many drawn by chance.
///
/// Every comment has a number that its thread, its place there and the seed give it, and those with the smallest numbers
/// are the sample: the same comments in whatever order threads come and are worked on, on any number of cores, and after
/// an interruption.
struct TopicSample {
    /// A text of the sample.
    struct Entry: Sendable {
        let number: UInt64
        /// The key of who wrote it; empty where nobody signs, or nobody asks.
        let writer: [UInt8]
        let text: [UInt8]
    }

    private struct Place {
        let number: UInt64
        let writer: Range<Int>
        let range: Range<Int>
    }

    let size: Int
    private let seed: UInt64
    private(set) var file: SpillFile
    private var places: [Place] = []
    /// Comments with this number or a larger one are not in the sample.
    private(set) var bound = UInt64.max

    /// - Parameter length: What a run before this had written; 0 begins anew.
    init(_ url: URL, keeping length: Int = 0, size: Int, seed: UInt64) throws(CorpusError) {
        self.size = size
        self.seed = seed
        file = try SpillFile(url, keeping: length)
        guard length > 0 else { return }
        let bytes = try file.read(0..<length)
        var reader = ByteReader(bytes[...])
        while !reader.isAtEnd {
            let number = reader.fixed64()
            let writer = reader.slice()
            let text = reader.slice()
            places.append(
                Place(
                    number: number, writer: writer.startIndex..<writer.endIndex,
                    range: text.startIndex..<text.endIndex))
        }
        narrow()
    }

    /// The number of a comment.
    ///
    /// - Parameters:
    ///   - thread: The hash of what the corpus calls its thread.
    ///   - comment: Its place in the thread.
    static func number(seed: UInt64, thread: UInt64, comment: Int) -> UInt64 {
        var generator = SeededGenerator(seed: seed ^ thread, replicate: comment)
        return generator.next()
    }

    mutating func add(_ entries: [Entry]) throws(CorpusError) {
        let kept = entries.filter { $0.number < bound }
        guard !kept.isEmpty else { return }
        var writer = ByteWriter()
        let start = file.length
        for entry in kept {
            func put(_ block: [UInt8]) -> Range<Int> {
                writer.block(block)
                let end = start + writer.bytes.count
                return (end - block.count)..<end
            }
            writer.fixed(entry.number)
            places.append(Place(number: entry.number, writer: put(entry.writer), range: put(entry.text)))
        }
        _ = try file.append(writer.bytes)
        if places.count > 2 * size { narrow() }
    }

    private mutating func narrow() {
        places.sort { $0.number < $1.number }
        if places.count > size {
            places.removeLast(places.count - size)
            bound = places[size - 1].number &+ 1
        }
    }

    /// The comments of the sample, in the order of their numbers.
    mutating func drawn() throws(CorpusError) -> [CorpusSide.Drawn] {
        narrow()
        var drawn: [CorpusSide.Drawn] = []
        for place in places {
            let writer = try file.read(place.writer)
            drawn.append(
                CorpusSide.Drawn(
                    writer: writer.isEmpty ? nil : String(decoding: writer, as: UTF8.self),
                    text: TokenizedText(try file.read(place.range))))
        }
        return drawn
    }

    /// The model of the sample, and where its comments were put.
    ///
    /// - Parameter comments: How many the corpus has.
    mutating func topics(_ count: Int?, comments: Int) throws(CorpusError) -> CorpusTopics {
        narrow()
        var texts: [[UInt8]] = []
        for place in places { texts.append(try file.read(place.range)) }
        let tokens = Parallel.mapEach(texts.count, chunk: 64) { [texts] in TokenizedText(texts[$0]) }
        texts = []
        let model = TopicModel(tokens, options: TopicModel.Options(count: count), seed: seed)
        let isWhole = places.count == comments
        let terms =
            isWhole ? [] : Parallel.mapEach(tokens.count, chunk: 64) { TopicTerms.of(tokens[$0]) }
        let placement = TopicPlacement(
            terms, assignments: isWhole ? [] : model.assignments.map { $0?.topic },
            topics: model.topics.count)
        var fitted: [UInt64: TopicModel.Assignment?] = [:]
        for (place, assignment) in zip(places, model.assignments) { fitted[place.number] = .some(assignment) }
        return CorpusTopics(model: model, fitted: fitted, placement: placement, seed: seed)
    }
}

/// The topics of a corpus and where each comment belongs.
struct CorpusTopics: Sendable {
    let model: TopicModel
    /// Of the comments that the model was fitted on, by their numbers.
    fileprivate let fitted: [UInt64: TopicModel.Assignment?]
    fileprivate let placement: TopicPlacement
    fileprivate let seed: UInt64

    var fittedOn: Int { fitted.count }

    func scratch() -> TopicPlacement.Scratch { placement.scratch() }

    /// - Parameters:
    ///   - comment: Its place in its thread.
    ///   - thread: The hash of what the corpus calls its thread.
    func assignment(
        of terms: [UInt32], comment: Int, thread: UInt64, using scratch: inout TopicPlacement.Scratch
    ) -> TopicModel.Assignment? {
        guard !model.topics.isEmpty else { return nil }
        let number = TopicSample.number(seed: seed, thread: thread, comment: comment)
        if let fitted = fitted[number] { return fitted }
        return placement.assignment(of: terms, using: &scratch)
    }
}
