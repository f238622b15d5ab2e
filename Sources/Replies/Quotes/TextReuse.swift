import Discussions
import Language

/// Finds the words of earlier contributions in later ones, in time linear in the words.
///
/// Runs of ``shingleWidth`` words are hashed; each is owned by the contribution that wrote it first. A
/// quotation is a maximal run of shingles with one owner. Words of copied signatures take no part.
struct TextReuse {
    /// A run of a comment's tokens that an earlier contribution wrote.
    struct Run {
        let source: Discussion.Position
        /// Tokens of the quoting comment.
        var tokens: Range<Int>
        /// Words in the run.
        var words: Int
    }

    /// The quotations of each comment, in the order of its text.
    private(set) var runs: [[Run]] = []
    private var owners: [UInt64: Discussion.Position] = [:]

    /// Fewer words are repeated by chance; four are in titles and phrases.
    static let shingleWidth = 5

    init(post: TokenizedText?, comments: [TokenizedText], signatures: [[Range<Int>]]) {
        if let post { own(Shingles(of: post, width: Self.shingleWidth), by: .post) }
        for (index, text) in comments.enumerated() {
            let shingles = Self.shingles(of: text, without: signatures[index])
            runs.append(merged(shingles, before: index))
            own(shingles, by: .comment(index))
        }
    }

    private static func shingles(of text: TokenizedText, without signatures: [Range<Int>]) -> Shingles {
        guard !signatures.isEmpty else { return Shingles(of: text, width: shingleWidth) }
        let kept = text.tokens.indices.filter { index in !signatures.contains { $0.contains(index) } }
        return Shingles(of: text, tokens: kept, width: shingleWidth)
    }

    private mutating func own(_ shingles: Shingles, by position: Discussion.Position) {
        for hash in shingles.hashes where owners[hash] == nil { owners[hash] = position }
    }

    private func merged(_ shingles: Shingles, before index: Int) -> [Run] {
        var runs: [Run] = []
        var lastShingle = -2
        for place in shingles.hashes.indices {
            guard let source = owners[shingles.hashes[place]] else { continue }
            let end = shingles.endToken[place]
            if let last = runs.last, last.source == source, place <= lastShingle + Self.gap {
                runs[runs.count - 1].tokens = last.tokens.lowerBound..<end
                runs[runs.count - 1].words += place - lastShingle
            } else {
                runs.append(
                    Run(source: source, tokens: shingles.firstToken[place]..<end, words: Self.shingleWidth))
            }
            lastShingle = place
        }
        return runs
    }

    /// A quotation with a word changed loses `shingleWidth` shingles and is still one.
    private static let gap = shingleWidth + 1
}
