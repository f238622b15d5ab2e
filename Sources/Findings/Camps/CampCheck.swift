import Parallel

/// How far camps told from replies alone are the camps that the text tells.
public struct CampCheck: Sendable, Equatable {
    /// People who have a camp by both.
    public let both: Int
    /// Those of them whose camps go together, the names of the sides exchanged if that fits better.
    public let matching: Int
    /// The share of random assignments, with as many on each side, that match as well.
    public let p: Double

    private static let draws = 999

    /// - Returns: `nil` if fewer than two people have both, or one side is empty.
    public init?(_ text: [Int?], _ replies: [Int?], seed: UInt64) {
        precondition(text.count == replies.count, "Both name the same people.")
        let pairs = zip(text, replies).compactMap { text, side in text.flatMap { a in side.map { (a, $0) } } }
        let a = pairs.map(\.0)
        var b = pairs.map(\.1)
        guard Set(a).count > 1, Set(b).count > 1 else { return nil }
        func matching() -> Int {
            let same = zip(a, b).count { $0 == $1 }
            return max(same, a.count - same)
        }
        let observed = matching()
        var generator = SeededGenerator(seed: seed)
        var reached = 1
        for _ in 0..<Self.draws {
            b.shuffle(using: &generator)
            if matching() >= observed { reached += 1 }
        }
        both = a.count
        self.matching = observed
        p = Double(reached) / Double(Self.draws + 1)
    }
}
