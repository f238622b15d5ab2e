import CArchives

/// Unpacks an archive of any length, block by block, in memory that does not grow with it.
///
/// ```swift
/// let stream = ArchiveStream(.zstandard)
/// for block in blocks { try stream.take(block) { bytes in use(bytes) } }
/// try stream.finish()
/// ```
public final class ArchiveStream {
    private let unpacker: any Unpacker
    private let bound: Archive.Bound
    private var taken = 0
    private var given = 0

    /// A stream at the beginning of an archive's content.
    ///
    /// - Parameters:
    ///   - archive: What is unpacked.
    ///   - bound: How far the archive may grow, at each place in it.
    public init(_ archive: Archive, bound: Archive.Bound = Archive.Bound()) {
        self.bound = bound
        unpacker =
            switch archive {
            case .gzip: GzipUnpacker()
            case .xz: XZUnpacker()
            case .zstandard: ZstandardUnpacker()
            }
    }

    /// Hands over what the archive holds up to the end of this block, which follows on the blocks taken before.
    ///
    /// - Throws: ``IngestError`` if the archive is damaged or grows beyond its bound, and whatever `body` throws.
    public func take(_ block: [UInt8], _ body: ([UInt8]) throws -> Void) throws {
        var held: [UInt8] = []
        taken += block.count
        let most = bound.largest(of: taken)
        try unpacker.take(block) { bytes in
            held += bytes
            given += bytes.count
            guard given <= most else { throw Archive.tooLarge(most, from: taken) }
            if held.count >= Self.handedOver {
                try body(held)
                held.removeAll(keepingCapacity: true)
            }
        }
        if !held.isEmpty { try body(held) }
    }

    /// - Throws: ``IngestError`` if the archive ends too early.
    public func finish() throws(IngestError) {
        guard unpacker.endsHere() else {
            throw IngestError("the archive ends too early; it may be cut short")
        }
    }

    /// Bytes handed over at a time, so that all cores have work.
    private static let handedOver = 8 << 20
}

/// One archive format, fed piece by piece.
private protocol Unpacker {
    /// Whether the archive can end here; nothing is fed after this was asked.
    func endsHere() -> Bool
    func take(_ block: [UInt8], _ body: ([UInt8]) throws -> Void) throws
}

private func damaged(_ reason: String) -> IngestError {
    IngestError("the archive is damaged: \(reason)")
}

@safe private final class GzipUnpacker: Unpacker {
    /// zlib remembers where its state's owner stands, so it must not move.
    private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    private var isWhole = false
    private var isOpen = false
    private var isPadding = false

    init() { unsafe stream.initialize(to: z_stream()) }

    deinit {
        if isOpen { unsafe inflateEnd(stream) }
        unsafe stream.deallocate()
    }

    func endsHere() -> Bool { isWhole }

    func take(_ block: [UInt8], _ body: ([UInt8]) throws -> Void) throws {
        var start = 0
        while start < block.count {
            if !isOpen {
                // Members follow on each other; what follows and is none is padding to the end.
                isPadding = isPadding || (isWhole && block[start] != 0x1F)
                if isPadding { return }
                unsafe stream.pointee = z_stream()
                guard unsafe riposte_inflate_init(stream) == Z_OK else {
                    throw damaged("zlib does not start")
                }
                isOpen = true
                isWhole = false
            }
            var status = Z_OK
            var used = 0
            let room = unsafe block.withUnsafeBufferPointer { input in
                unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress! + start)
                unsafe stream.pointee.avail_in = UInt32(input.count - start)
                let room = unsafe [UInt8](unsafeUninitializedCapacity: Archive.step) { buffer, count in
                    unsafe stream.pointee.next_out = buffer.baseAddress
                    unsafe stream.pointee.avail_out = UInt32(Archive.step)
                    status = unsafe inflate(stream, Z_NO_FLUSH)
                    count = unsafe Archive.step - Int(stream.pointee.avail_out)
                }
                used = unsafe input.count - start - Int(stream.pointee.avail_in)
                return room
            }
            start += used
            try body(room)
            guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else {
                throw damaged("zlib says \(status)")
            }
            if status == Z_STREAM_END {
                unsafe inflateEnd(stream)
                isOpen = false
                isWhole = true
            } else if used == 0, room.isEmpty {
                return
            }
        }
    }
}

@safe private final class XZUnpacker: Unpacker {
    private let stream = UnsafeMutablePointer<lzma_stream>.allocate(capacity: 1)
    private let isOpen: Bool
    /// `LZMA_CONCATENATED` of `lzma/container.h`, a macro: streams follow on each other.
    private static let concatenated: UInt32 = 0x08
    /// What the decoder may use; more than the highest preset needs.
    private static let memory: UInt64 = 1 << 30

    init() {
        unsafe stream.initialize(to: lzma_stream())
        isOpen = unsafe lzma_stream_decoder(stream, Self.memory, Self.concatenated) == LZMA_OK
    }

    deinit {
        unsafe lzma_end(stream)
        unsafe stream.deallocate()
    }

    func endsHere() -> Bool {
        unsafe stream.pointee.avail_in = 0
        return unsafe lzma_code(stream, LZMA_FINISH) == LZMA_STREAM_END
    }

    func take(_ block: [UInt8], _ body: ([UInt8]) throws -> Void) throws {
        guard isOpen else { throw damaged("liblzma does not start") }
        var start = 0
        while true {
            var status = LZMA_OK
            let room = unsafe block.withUnsafeBufferPointer { input in
                unsafe stream.pointee.next_in = input.baseAddress! + start
                unsafe stream.pointee.avail_in = input.count - start
                let room = unsafe [UInt8](unsafeUninitializedCapacity: Archive.step) { buffer, count in
                    unsafe stream.pointee.next_out = buffer.baseAddress
                    unsafe stream.pointee.avail_out = Archive.step
                    status = unsafe lzma_code(stream, LZMA_RUN)
                    count = unsafe Archive.step - stream.pointee.avail_out
                }
                start = unsafe input.count - stream.pointee.avail_in
                return room
            }
            try body(room)
            switch status {
            case LZMA_OK, LZMA_BUF_ERROR: if start == block.count, room.count < Archive.step { return }
            case LZMA_STREAM_END: return
            default: throw damaged("liblzma says \(status.rawValue)")
            }
        }
    }
}

@safe private final class ZstandardUnpacker: Unpacker {
    private let context: OpaquePointer?
    private var isWhole = false
    /// The largest window that the format's tools write with `--long=31`, as the power of 2.
    private static let largestWindow: Int32 = 31

    init() {
        unsafe context = ZSTD_createDCtx()
        if let context = unsafe context {
            unsafe ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, Self.largestWindow)
        }
    }

    deinit { unsafe ZSTD_freeDCtx(context) }

    func endsHere() -> Bool { isWhole }

    func take(_ block: [UInt8], _ body: ([UInt8]) throws -> Void) throws {
        guard let context = unsafe context else { throw damaged("zstd does not start") }
        try unsafe block.withUnsafeBufferPointer { packed in
            var input = unsafe ZSTD_inBuffer(src: packed.baseAddress, size: packed.count, pos: 0)
            while true {
                var status = 0
                let room = unsafe [UInt8](unsafeUninitializedCapacity: Archive.step) { buffer, count in
                    var output = unsafe ZSTD_outBuffer(dst: buffer.baseAddress, size: Archive.step, pos: 0)
                    status = unsafe ZSTD_decompressStream(context, &output, &input)
                    count = unsafe output.pos
                }
                guard ZSTD_isError(status) == 0 else {
                    throw damaged(unsafe String(cString: ZSTD_getErrorName(status)))
                }
                // Zero means that a frame is whole and written out.
                isWhole = status == 0
                try body(room)
                if unsafe input.pos == input.size, room.count < Archive.step { return }
            }
        }
    }
}
