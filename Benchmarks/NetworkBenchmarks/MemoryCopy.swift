import Parallel

/// A copy of as many bytes, read and written, by all cores: what memory can do.
final class MemoryCopy {
    private let source: [Double]
    private var target: [Double]
    private let pieces: [Range<Int>]

    init(bytes: Int) {
        source = [Double](repeating: 1, count: bytes / 16)
        target = source
        pieces = Parallel.chunks(of: source.count, size: 1 << 16)
    }

    /// Read and written.
    var bytes: Int { source.count * 16 }

    func run() {
        let source = source
        let pieces = pieces
        Parallel.fill(&target, pieces: pieces) { index, values in
            let first = pieces[index].lowerBound
            for place in values.indices { values[place] = source[first + place] }
        }
    }
}
