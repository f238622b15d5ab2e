import CArchives

/// Unpacks Zstandard (RFC 8878), frames one after another, windows of two gibibytes included.
enum ZstandardDecoder {
    /// The largest window that the format's tools write with `--long=31`, as the power of 2.
    private static let largestWindow: Int32 = 31

    static func unpack(_ packed: [UInt8], into result: inout [UInt8], most: Int) -> Archive.Outcome {
        unsafe packed.withUnsafeBufferPointer { packed in
            guard let context = unsafe ZSTD_createDCtx() else { return .damaged("zstd does not start") }
            defer { unsafe ZSTD_freeDCtx(context) }
            unsafe ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, largestWindow)
            var input = unsafe ZSTD_inBuffer(src: packed.baseAddress, size: packed.count, pos: 0)
            while true {
                var status = 0
                let room = unsafe [UInt8](unsafeUninitializedCapacity: Archive.step) { buffer, count in
                    var output = unsafe ZSTD_outBuffer(dst: buffer.baseAddress, size: Archive.step, pos: 0)
                    status = unsafe ZSTD_decompressStream(context, &output, &input)
                    count = unsafe output.pos
                }
                guard ZSTD_isError(status) == 0 else {
                    return .damaged(unsafe String(cString: ZSTD_getErrorName(status)))
                }
                result += room
                if result.count > most { return .tooLarge }
                let isRead = unsafe input.pos == input.size
                // Zero means that a frame is whole and written out.
                if isRead, status == 0 { return .whole }
                if isRead, room.count < Archive.step { return .cutShort }
            }
        }
    }
}
