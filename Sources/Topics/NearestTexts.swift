import LinearAlgebra
import Parallel

/// The texts nearest to each text, by the cosine of their places.
///
/// Cosines are found in blocks, each once for the texts of both its sides; what is nearest in each block is joined in the
/// order of the blocks.
struct NearestTexts {
    struct Near: Sendable {
        var text = 0
        var cosine = -Double.infinity
    }

    private let lists: Lists

    /// Nearest first, the first of equals; itself among them.
    subscript(text: Int) -> ArraySlice<Near> { lists[text] }

    /// - Parameters:
    ///   - points: d × texts, unit columns.
    ///   - count: How many to find, no more than there are texts.
    /// - Complexity: O(texts² × d), over all cores.
    init(_ points: Matrix, count: Int) {
        let blocks = Parallel.chunks(of: points.columns, size: Self.textsInBlock)
        let pairs = blocks.indices.flatMap { row in
            (row..<blocks.count).map { Pair(rows: row, columns: $0) }
        }
        let found = Parallel.mapEach(pairs.count) {
            Sides(points, blocks[pairs[$0].rows], blocks[pairs[$0].columns], count)
        }
        var lists = Lists(texts: points.columns, count: count)
        // Pairs ascend by their rows, then by their columns, so every text meets the blocks in order.
        for (pair, sides) in zip(pairs, found) {
            if pair.rows != pair.columns { lists.join(sides.rows, at: blocks[pair.rows].lowerBound) }
            lists.join(sides.columns, at: blocks[pair.columns].lowerBound)
        }
        self.lists = lists
    }

    private struct Pair {
        let rows: Int
        let columns: Int
    }

    private static let textsInBlock = 512

    /// The nearest of one block for the texts of another, and the other way round.
    private struct Sides: Sendable {
        var rows: Lists
        var columns: Lists

        init(_ points: Matrix, _ rowTexts: Range<Int>, _ columnTexts: Range<Int>, _ count: Int) {
            let m = rowTexts.count
            var rows = Lists(texts: m, count: count)
            var columns = Lists(texts: columnTexts.count, count: count)
            let product = points.columns(rowTexts).products(with: columnTexts, of: points)
            let cosines = product.values.span
            let isSquare = rowTexts == columnTexts
            for column in 0..<columnTexts.count {
                for row in 0..<m {
                    let cosine = cosines[column * m + row]
                    columns.offer(Near(text: rowTexts.lowerBound + row, cosine: cosine), to: column)
                    if !isSquare {
                        rows.offer(Near(text: columnTexts.lowerBound + column, cosine: cosine), to: row)
                    }
                }
            }
            self.rows = rows
            self.columns = columns
        }
    }

    /// A list of at most `count` for each text, nearest first.
    private struct Lists: Sendable {
        private let count: Int
        private var near: [Near]
        /// The least of each list.
        private var bounds: [Double]

        init(texts: Int, count: Int) {
            self.count = count
            near = [Near](repeating: Near(), count: texts * count)
            bounds = [Double](repeating: -.infinity, count: texts)
        }

        subscript(text: Int) -> ArraySlice<Near> { near[(text * count)..<((text + 1) * count)] }

        @inline(__always)
        mutating func offer(_ candidate: Near, to text: Int) {
            if candidate.cosine > bounds[text] { insert(candidate, text) }
        }

        private mutating func insert(_ candidate: Near, _ text: Int) {
            let first = text * count
            var place = first + count - 1
            while place > first, near[place - 1].cosine < candidate.cosine {
                near[place] = near[place - 1]
                place -= 1
            }
            near[place] = candidate
            bounds[text] = near[first + count - 1].cosine
        }

        /// Offers the lists of other texts to the texts from `start` on.
        mutating func join(_ others: Lists, at start: Int) {
            for text in others.bounds.indices {
                for candidate in others[text] { offer(candidate, to: start + text) }
            }
        }
    }
}
