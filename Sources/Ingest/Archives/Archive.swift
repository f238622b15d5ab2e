/// Packed sources, told by their first bytes, and what they unpack to.
public enum Archive: Sendable {
    case gzip
    case xz
    case zstandard

    /// The archive that these bytes begin; `nil` if they are none that is known.
    public init?(_ bytes: [UInt8]) {
        if bytes.starts(with: [0x1F, 0x8B]) {
            self = .gzip
        } else if bytes.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]) {
            self = .xz
        } else if bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
            self = .zstandard
        } else {
            return nil
        }
    }

    /// How far a source may grow.
    public struct Bound: Sendable {
        /// Growth that is always allowed, in bytes.
        public var bytes = 256 << 20
        /// Times its packed size that a source may grow beyond. Text packs to a tenth, dumps to a thirtieth.
        public var ratio = 200

        /// The documented defaults.
        public init() {}

        func largest(of packed: Int) -> Int {
            max(bytes, packed.multipliedReportingOverflow(by: ratio).partialValue)
        }
    }

    /// The bytes of a source, unpacked where they are an archive.
    ///
    /// - Throws: ``IngestError`` if the archive is cut short, damaged, or grows beyond `bound`.
    /// - Complexity: O(bytes unpacked).
    public static func unpacked(_ bytes: [UInt8], bound: Bound = Bound()) throws(IngestError) -> [UInt8] {
        guard let archive = Archive(bytes) else { return bytes }
        let stream = ArchiveStream(archive, bound: bound)
        var result: [UInt8] = []
        do {
            for start in stride(from: 0, to: bytes.count, by: step) {
                try stream.take(Array(bytes[start..<min(start + step, bytes.count)])) { result += $0 }
            }
        } catch let error as IngestError {
            throw error
        } catch {
            preconditionFailure("Nothing else throws here: \(error)")
        }
        try stream.finish()
        return result
    }

    static func tooLarge(_ most: Int, from packed: Int) -> IngestError {
        IngestError(
            "the archive unpacks to more than \(most) bytes from \(packed); that much growth is refused. "
                + "Unpack it first if it is what it should be")
    }

    /// Bytes taken, and unpacked, at a time.
    static let step = 1 << 20
}
