import CArchives

/// Unpacks xz with liblzma, streams one after another.
enum XZDecoder {
    /// `LZMA_CONCATENATED` of `lzma/container.h`, a macro: streams follow on each other.
    private static let concatenated: UInt32 = 0x08

    static func unpack(_ packed: [UInt8], into result: inout [UInt8], most: Int) -> Archive.Outcome {
        unsafe packed.withUnsafeBufferPointer { input in
            var stream = unsafe lzma_stream()
            // The decoder may use as much memory as the result is allowed to have.
            let memory = UInt64(max(most, 128 << 20))
            guard unsafe lzma_stream_decoder(&stream, memory, concatenated) == LZMA_OK else {
                return .damaged("liblzma does not start")
            }
            defer { unsafe lzma_end(&stream) }
            unsafe stream.next_in = input.baseAddress
            unsafe stream.avail_in = input.count
            while true {
                var status = LZMA_OK
                let room = unsafe [UInt8](unsafeUninitializedCapacity: Archive.step) { buffer, count in
                    unsafe stream.next_out = buffer.baseAddress
                    unsafe stream.avail_out = Archive.step
                    status = unsafe lzma_code(&stream, LZMA_FINISH)
                    count = unsafe Archive.step - stream.avail_out
                }
                result += room
                if result.count > most { return .tooLarge }
                switch status {
                case LZMA_STREAM_END: return .whole
                case LZMA_OK: continue
                case LZMA_BUF_ERROR: return .cutShort
                default: return .damaged("liblzma says \(status.rawValue)")
                }
            }
        }
    }
}
