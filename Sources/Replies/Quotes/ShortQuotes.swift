import Discussions
import Language

/// Finds quotations of a few words that fill a line of their own: `Says who?`
///
/// A line is a quotation if all its runs of ``width`` words stand in one earlier contribution. Longer
/// quotations are ``TextReuse``'s, and whole paragraphs need no help.
struct ShortQuotes {
    /// The quotations of each comment.
    private(set) var runs: [[TextReuse.Run]] = []
    private var uses: HashTable<Users>

    /// The first contributions that use a run of words, in order; one more than ``mostUses`` means more.
    private struct Users {
        var count: Int32 = 0
        var list = InlineArray<7, Int32>(repeating: -2)

        var indices: [Int32] { (0..<Int(count)).map { list[$0] } }
    }

    static let width = 3
    /// Longer lines hold shingles of ``TextReuse``.
    static let longestLine = 10
    /// A run of words used by more contributions than this is a phrase of the language.
    private static let mostUses = 6

    /// - Parameter signatures: The copied signatures of each comment, which are no quotations.
    init(
        post: TokenizedText?, comments: [TokenizedText], reuse: TextReuse, signatures: [[Range<Int>]]
    ) {
        let words = comments.reduce(post?.tokens.count ?? 0) { $0 + $1.tokens.count }
        uses = HashTable(empty: Users(), capacity: words)
        if let post { note(post, in: -1) }
        for (index, text) in comments.enumerated() {
            let taken = reuse.runs[index].map(\.tokens) + signatures[index]
            runs.append(Self.lines(of: text, outside: taken).compactMap { find($0, in: text) })
            note(text, in: Int32(index))
        }
    }

    private mutating func note(_ text: TokenizedText, in index: Int32) {
        for hash in Shingles(of: text, width: Self.width).hashes {
            uses.update(hash) { users in
                let count = Int(users.count)
                guard count <= Self.mostUses, count == 0 || users.list[count - 1] != index else { return }
                users.list[count] = index
                users.count += 1
            }
        }
    }

    private func find(_ line: Range<Int>, in text: TokenizedText) -> TextReuse.Run? {
        let hashes = Shingles(of: text, tokens: line, width: Self.width).hashes
        guard let first = hashes.first, var users = uses.value(first)?.indices else { return nil }
        for hash in hashes.dropFirst() {
            guard let more = uses.value(hash)?.indices else { return nil }
            users.removeAll { !more.contains($0) }
        }
        guard users.count <= Self.mostUses, let source = users.first, let last = users.last else {
            return nil
        }
        return TextReuse.Run(
            source: TextReuse.position(source),
            repeater: last == source ? nil : TextReuse.position(last), tokens: line,
            words: hashes.count + Self.width - 1)
    }

    /// The short lines of a text that no longer quotation and no signature touches.
    private static func lines(of text: TokenizedText, outside taken: [Range<Int>]) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        for end in 1..<(text.tokens.count + 1) where end == text.tokens.count || text.tokens[end].beginsLine {
            let line = start..<end
            start = end
            guard line.count <= longestLine * 2 else { continue }
            let words = line.count { text.tokens[$0].isWordLike }
            guard words >= width, words <= longestLine, !taken.contains(where: { $0.overlaps(line) })
            else { continue }
            lines.append(line)
        }
        return lines
    }
}
