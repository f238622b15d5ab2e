import Ingest

/// Archives: what unpacks whole unpacks the same block by block, and nothing grows beyond its bound.
struct ArchiveTarget: FuzzTarget {
    let name = "archive"

    func run(_ bytes: [UInt8]) {
        guard let archive = Archive(bytes) else { return }
        var bound = Archive.Bound()
        bound.bytes = 8 << 20
        let whole = try? Archive.unpacked(bytes, bound: bound)
        if let whole { law(whole.count <= max(bound.bytes, bytes.count * bound.ratio), "growth is bound") }
        struct TooMuch: Error {}
        let stream = ArchiveStream(archive)
        var pieces: [UInt8] = []
        var isWhole = true
        do {
            var start = 0
            let step = 1 + Int(bytes.last ?? 0) % 97
            while start < bytes.count {
                let end = min(start + step, bytes.count)
                try stream.take(Array(bytes[start..<end])) { block in
                    pieces += block
                    if pieces.count > 16 << 20 { throw TooMuch() }
                }
                start = end
            }
            try stream.finish()
        } catch {
            isWhole = false
        }
        guard let whole, isWhole else { return }
        law(whole == pieces, "an archive unpacks the same block by block")
    }
}
