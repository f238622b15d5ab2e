/// Damerau and Levenshtein's distance with a bound: insertions, deletions, substitutions and swaps of
/// neighbours (optimal string alignment; Damerau 1964, DOI 10.1145/363958.363994).
enum EditDistance {
    /// The distance between `a` and `b`; `nil` if it exceeds `bound`.
    ///
    /// - Complexity: O(|a| × bound).
    static func between(_ a: String, _ b: String, bound: Int) -> Int? {
        let x = Array(a.unicodeScalars)
        let y = Array(b.unicodeScalars)
        guard abs(x.count - y.count) <= bound else { return nil }
        let far = bound + 1
        var beforeLast = [Int](repeating: far, count: y.count + 1)
        var last = (0...y.count).map { min($0, far) }
        for i in 0..<x.count {
            var row = [Int](repeating: far, count: y.count + 1)
            row[0] = min(i + 1, far)
            for j in max(0, i - bound)..<max(0, i - bound, min(y.count, i + bound + 1)) {
                let substituted = last[j] + (x[i] == y[j] ? 0 : 1)
                var best = min(substituted, last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, x[i] == y[j - 1], x[i - 1] == y[j] {
                    best = min(best, beforeLast[j - 1] + 1)
                }
                row[j + 1] = min(best, far)
            }
            beforeLast = last
            last = row
        }
        return last[y.count] <= bound ? last[y.count] : nil
    }

    /// How many slips of the pen a name of this length may hold and still be told from other names.
    static func bound(forLength length: Int) -> Int {
        length < 5 ? 0 : length < 8 ? 1 : 2
    }
}
