import Discussions
import Language
import Parallel

/// Finds the words of earlier contributions in later ones, in time linear in the words.
///
/// Runs of ``shingleWidth`` words are hashed; each is owned by the contribution that wrote it first. A
/// quotation is a maximal run of shingles with one owner. Words of copied signatures take no part.
/// Quotations too short for that are found where they fill a line of their own: ``ShortQuotes``.
struct TextReuse: Sendable {
    /// A run of a comment's tokens that an earlier contribution wrote.
    struct Run: Sendable {
        let source: Discussion.Position
        /// The latest other contribution that repeats the run's words, who may be the one answered.
        var repeater: Discussion.Position?
        /// Tokens of the quoting comment.
        var tokens: Range<Int>
        /// Words in the run.
        var words: Int
    }

    /// The quotations of each comment, in the order of its text.
    private(set) var runs: [[Run]] = []
    private var uses: HashTable<Uses>

    /// Who wrote a shingle first and last; the post is −1, nobody −2.
    private struct Uses: Sendable {
        var first: Int32 = -2
        var last: Int32 = -2
    }

    /// Fewer words are repeated by chance; four are in titles and phrases.
    static let shingleWidth = 5

    init(post: TokenizedText?, comments: [TokenizedText], signatures: [[Range<Int>]]) {
        let words = comments.reduce(post?.tokens.count ?? 0) { $0 + $1.tokens.count }
        uses = HashTable(empty: Uses(), capacity: words)
        if let post { note(Shingles(of: post, width: Self.shingleWidth), in: -1) }
        runs.reserveCapacity(comments.count)
        // Hashed on all cores, some comments at a time, so that the hashes of the whole are never in memory.
        for block in Parallel.chunks(of: comments.count, size: Self.block) {
            let hashed = Parallel.mapEach(block.count, chunk: ThreadIndex.chunk) { place in
                let index = block.lowerBound + place
                return Self.shingles(of: comments[index], without: signatures[index])
            }
            for (index, shingles) in zip(block, hashed) {
                runs.append(merged(shingles))
                note(shingles, in: Int32(index))
            }
        }
    }

    private static let block = 1_024

    private static func shingles(of text: TokenizedText, without signatures: [Range<Int>]) -> Shingles {
        guard !signatures.isEmpty else { return Shingles(of: text, width: shingleWidth) }
        let kept = text.tokens.indices.filter { index in !signatures.contains { $0.contains(index) } }
        return Shingles(of: text, tokens: kept, width: shingleWidth)
    }

    private mutating func note(_ shingles: Shingles, in index: Int32) {
        for hash in shingles.hashes {
            uses.update(hash) { use in
                if use.first < -1 { use.first = index }
                use.last = index
            }
        }
    }

    private func merged(_ shingles: Shingles) -> [Run] {
        var runs: [Run] = []
        var lastShingle = -2
        for place in shingles.hashes.indices {
            guard let use = uses.value(shingles.hashes[place]) else { continue }
            let source = Self.position(use.first)
            let end = shingles.endToken(of: place)
            let repeater = use.last == use.first ? nil : Self.position(use.last)
            if let last = runs.last, last.source == source, place <= lastShingle + Self.gap {
                runs[runs.count - 1].tokens = last.tokens.lowerBound..<end
                runs[runs.count - 1].words += place - lastShingle
                runs[runs.count - 1].repeater = max(last.repeater ?? .post, repeater ?? .post)
            } else {
                runs.append(
                    Run(
                        source: source, repeater: repeater ?? .post,
                        tokens: shingles.firstToken(of: place)..<end, words: Self.shingleWidth))
            }
            lastShingle = place
        }
        for index in runs.indices where runs[index].repeater == .post { runs[index].repeater = nil }
        return runs
    }

    static func position(_ index: Int32) -> Discussion.Position {
        index < 0 ? .post : .comment(Int(index))
    }

    /// A quotation with a word changed loses `shingleWidth` shingles and is still one.
    private static let gap = shingleWidth + 1
}
