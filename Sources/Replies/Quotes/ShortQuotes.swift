import Discussions
import Language
import Parallel

/// Finds quotations of a few words that fill a line of their own: `Says who?`
///
/// A line is a quotation if all its runs of ``width`` words stand in one earlier contribution. Longer
/// quotations are ``TextReuse``'s, and whole paragraphs need no help. Only runs that stand in some short line
/// are ever looked for.
struct ShortQuotes: Sendable {
    /// The quotations of each comment.
    private(set) var runs: [[TextReuse.Run]] = []
    private var uses: HashTable<Users>

    /// The first contributions that use a run of words, in order; one more than ``mostUses`` means more.
    private struct Users: Sendable {
        var count: Int32 = 0
        var list = InlineArray<7, Int32>(repeating: -2)

        var indices: [Int32] { (0..<Int(count)).map { list[$0] } }
    }

    /// A short line and the hashes of its runs of words.
    private struct Line: Sendable {
        let tokens: Range<Int>
        let hashes: [UInt64]
    }

    static let width = 3
    /// Longer lines hold shingles of ``TextReuse``.
    static let longestLine = 10
    /// A run of words used by more contributions than this is a phrase of the language.
    private static let mostUses = 6

    /// - Parameter signatures: The copied signatures of each comment, which are no quotations.
    /// - Complexity: O(words).
    init(
        post: TokenizedText?, comments: [TokenizedText], reuse: TextReuse, signatures: [[Range<Int>]]
    ) {
        let lines = Parallel.mapEach(comments.count, chunk: ThreadIndex.chunk) { index in
            Self.lines(of: comments[index], outside: reuse.runs[index].map(\.tokens) + signatures[index])
        }
        uses = HashTable(empty: Users(), capacity: lines.reduce(0) { $0 + $1.count } * Self.longestLine)
        for line in lines.joined() { for hash in line.hashes { uses.update(hash) { _ in } } }
        guard uses.count > 0 else {
            runs = [[TextReuse.Run]](repeating: [], count: comments.count)
            return
        }
        let wanted = uses
        let filter = HashFilter(lines.joined().flatMap(\.hashes))
        let noted = Parallel.mapEach(comments.count, chunk: ThreadIndex.chunk) { index in
            Shingles.hashes(of: comments[index], width: Self.width) {
                filter.mayContain($0) && wanted.value($0) != nil
            }
        }
        if let post { note(Shingles(of: post, width: Self.width).hashes, in: -1) }
        runs.reserveCapacity(comments.count)
        for index in comments.indices {
            runs.append(lines[index].compactMap(find))
            note(noted[index], in: Int32(index))
        }
    }

    private mutating func note(_ hashes: [UInt64], in index: Int32) {
        for hash in hashes where uses.value(hash) != nil {
            uses.update(hash) { users in
                let count = Int(users.count)
                guard count <= Self.mostUses, count == 0 || users.list[count - 1] != index else { return }
                users.list[count] = index
                users.count += 1
            }
        }
    }

    private func find(_ line: Line) -> TextReuse.Run? {
        guard let first = line.hashes.first, var users = uses.value(first)?.indices else { return nil }
        for hash in line.hashes.dropFirst() {
            guard let more = uses.value(hash)?.indices else { return nil }
            users.removeAll { !more.contains($0) }
        }
        guard users.count <= Self.mostUses, let source = users.first, let last = users.last else {
            return nil
        }
        return TextReuse.Run(
            source: TextReuse.position(source),
            repeater: last == source ? nil : TextReuse.position(last), tokens: line.tokens,
            words: line.hashes.count + Self.width - 1)
    }

    /// The short lines of a text that no longer quotation and no signature touches.
    private static func lines(of text: TokenizedText, outside taken: [Range<Int>]) -> [Line] {
        var lines: [Line] = []
        var start = 0
        for end in 1..<(text.tokens.count + 1) where end == text.tokens.count || text.tokens[end].beginsLine {
            let line = start..<end
            start = end
            guard line.count <= longestLine * 2 else { continue }
            let words = line.count { text.tokens[$0].isWordLike }
            guard words >= width, words <= longestLine, !taken.contains(where: { $0.overlaps(line) })
            else { continue }
            lines.append(
                Line(tokens: line, hashes: Shingles(of: text, tokens: line, width: width).hashes))
        }
        return lines
    }
}
