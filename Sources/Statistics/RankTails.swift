/// The smallest and the largest ranks of each item over many draws: all that quantiles near both ends rest on.
///
/// Memory: 8 bytes an item for each of the ranks that are kept on a side, share × draws + 2.
struct RankTails {
    /// How many draws were added.
    private(set) var draws = 0
    private let share: Double
    /// Ranks that are kept on each side.
    private let width: Int
    /// For each item its smallest ranks, ascending, and after them its largest, descending.
    private var kept: [Int32]

    /// - Parameters:
    ///   - items: How many things are ranked.
    ///   - most: How many draws there are at most.
    ///   - share: What lies beyond the quantiles that are asked for, 0 to 0.5.
    init(items: Int, most: Int, share: Double) {
        self.share = share
        width = Int(share * Double(max(0, most - 1))) + 2
        kept = [Int32](repeating: 0, count: 2 * width * items)
    }

    /// Adds the rank of each item in one more draw.
    mutating func add(_ ranks: [Int32]) {
        let held = min(draws, width)
        for (item, rank) in ranks.enumerated() {
            let low = 2 * width * item
            insert(rank, from: low, held: held, before: <)
            insert(rank, from: low + width, held: held, before: >)
        }
        draws += 1
    }

    /// Puts a rank into its place among those that are held, and lets the last one go where all places are taken.
    @inline(__always)
    private mutating func insert(
        _ rank: Int32, from start: Int, held: Int, before: (Int32, Int32) -> Bool
    ) {
        var place = start + held
        if held == width {
            guard before(rank, kept[place - 1]) else { return }
            place -= 1
        }
        while place > start, before(rank, kept[place - 1]) {
            kept[place] = kept[place - 1]
            place -= 1
        }
        kept[place] = rank
    }

    /// The quantile of an item's ranks below which the share lies; `nil` without draws.
    func lowest(_ item: Int) -> Double? {
        Quantile.at(share, of: draws) { Double(kept[2 * width * item + $0]) }
    }

    /// The quantile of an item's ranks above which the share lies; `nil` without draws.
    func highest(_ item: Int) -> Double? {
        Quantile.at(1 - share, of: draws) { Double(kept[2 * width * item + width + draws - 1 - $0]) }
    }
}
