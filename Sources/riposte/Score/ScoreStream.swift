import Ingest
import Parallel
import Reports
import Stances

/// Scores JSON lines as they come: some megabytes are read, scored on all cores, answered in order.
struct ScoreStream {
    /// Bytes read at a time; what is in memory is some ten times as much, however long the input is.
    static let block = 4 << 20
    /// Lines that one core works on at a time, and within which a comment that is answered is read once.
    private static let chunk = 256

    private let scorers: Scorers
    private let packs: [StancePack]
    private let evidence: Bool
    /// The targets that lines have named so far, in order, and what scores them.
    private var targets: [String] = []
    private var named: StanceScorer?
    /// The beginning of a line whose end has not come yet.
    private var rest: [UInt8] = []
    private var line = 1

    init(_ scorers: Scorers, packs: [StancePack], evidence: Bool) {
        self.scorers = scorers
        self.packs = packs
        self.evidence = evidence
    }

    /// The answers to the lines that end within this block.
    mutating func take(_ block: [UInt8]) throws -> [UInt8] {
        guard let first = block.firstIndex(of: 0x0A), let last = block.lastIndex(of: 0x0A) else {
            rest += block
            return []
        }
        // The line that two blocks share is put together; the others are read where they are.
        rest += block[...first]
        let shared = rest
        rest = Array(block[(last + 1)...])
        return try answers(to: shared[...]) + answers(to: block[(first + 1)..<(last + 1)])
    }

    /// The answer to a last line without an end.
    mutating func finish() throws -> [UInt8] {
        defer { rest = [] }
        return try answers(to: rest[...])
    }

    private mutating func answers(to bytes: ArraySlice<UInt8>) throws -> [UInt8] {
        let texts: [Ingest.TextLine]
        do throws(IngestError) {
            texts = try Ingest.TextLine.all(in: bytes, firstLine: line)
        } catch {
            throw InputFailure("standard input", line: error.line, error.message)
        }
        let span = bytes.span
        var feeds = 0
        for index in span.indices where span[index] == 0x0A { feeds &+= 1 }
        line += feeds
        try cover(texts)
        let pieces = Parallel.map(count: texts.count, chunk: Self.chunk) { [scorers, named, evidence] range in
            var line = ScoreLine(scorers, named: named, evidence: evidence)
            var answers = JSONWriter()
            for index in range { line.answer(texts[index], to: &answers) }
            return answers.bytes
        }
        var answers: [UInt8] = []
        answers.reserveCapacity(pieces.reduce(0) { $0 + $1.count })
        for piece in pieces { answers += piece }
        return answers
    }

    /// Sees to it that every target that a line names can be scored.
    private mutating func cover(_ texts: [Ingest.TextLine]) throws {
        let before = targets.count
        for text in texts {
            if let target = text.target, !targets.contains(target) { targets.append(target) }
        }
        if targets.count > before { named = try PackFiles.covering(targets, given: packs) }
    }
}
