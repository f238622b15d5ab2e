public import Discussions
import Ingest
import Parallel

/// Threads whose comments follow on each other, one after the other: what another system hands over that has brought
/// them together.
public enum ThreadStream {
    /// Calls `body` with some whole threads at a time, in the order of the source.
    ///
    /// A thread ends where another begins; one that begins again later is another thread with the same id. Memory: the
    /// largest thread and some megabytes.
    ///
    /// - Parameters:
    ///   - body: Is called with each thread.
    ///   - source: Where the threads come from.
    ///   - notify: Is told of each thing that could not be used.
    /// - Throws: Whatever the source or `body` throws.
    public static func forEach(
        of source: some CorpusSource, notify: (Notice) -> Void, _ body: ([Discussion]) throws -> Void
    ) throws {
        var waiting: [Draft] = []
        var held = 0
        let stem = source.stem
        func hand(_ drafts: [Draft]) throws {
            let discussions = Draft.discussions(drafts, named: stem)
            try body(discussions.compactMap { $0 })
        }
        try SourcePiece.forEach(of: source, from: SourcePiece.Position()) { piece, _ in
            for notice in piece.notices { notify(notice) }
            for record in piece.records.joined() {
                if waiting.last?.thread != record.thread {
                    if held >= recordsAtATime {
                        try hand(waiting)
                        waiting = []
                        held = 0
                    }
                    waiting.append(Draft(thread: record.thread, medium: piece.medium))
                }
                waiting[waiting.count - 1].records.append(record)
                held += 1
            }
        }
        try hand(waiting)
    }

    /// Records of whole threads that are held before they are handed over.
    private static let recordsAtATime = 8_192

    private struct Draft: Sendable {
        let thread: String
        let medium: Discussion.Medium
        var records: [SourceRecord] = []

        static func discussions(_ drafts: [Draft], named name: String) -> [Discussion?] {
            Parallel.mapEach(drafts.count) { drafts[$0].discussion(named: name) }
        }

        func discussion(named name: String) -> Discussion? {
            var assembly = ThreadAssembly()
            for record in records { assembly.add(record) }
            var discussion = try? assembly.discussions(named: name, expected: "comments").first
            discussion?.medium = medium
            return discussion
        }
    }
}
