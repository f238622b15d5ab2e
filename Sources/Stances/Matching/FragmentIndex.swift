import Language

/// Runs of characters, found inside words by the hash of each window of a length that occurs.
struct FragmentIndex: Sendable {
    private let index: HashIndex
    private let lengths: [Int]

    init(_ all: [(bytes: [UInt8], number: Int32)]) {
        let fragments = all.filter { !$0.bytes.isEmpty }
        index = HashIndex(
            fragments.map { fragment in
                var hash = WordHash()
                for byte in fragment.bytes { hash.feed(byte) }
                return (hash.value, fragment.number)
            })
        lengths = Set(fragments.map(\.bytes.count)).sorted()
    }

    var isEmpty: Bool { lengths.isEmpty }

    /// Reports the number of every fragment of `bytes`, by place and then by length.
    ///
    /// - Complexity: O(bytes × longest length).
    func find(in bytes: [UInt8], _ report: (Int32) -> Void) {
        for start in bytes.indices {
            var hash = WordHash()
            var done = 0
            for length in lengths where start + length <= bytes.count {
                while done < length {
                    hash.feed(bytes[start + done])
                    done += 1
                }
                for place in index.places(under: hash.value) { report(index[place]) }
            }
        }
    }
}
