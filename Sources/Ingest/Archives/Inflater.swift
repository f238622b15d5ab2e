import CArchives

/// Unpacks gzip (RFC 1952) with zlib, members one after another.
enum Inflater {
    static func unpack(_ packed: [UInt8], into result: inout [UInt8], most: Int) -> Archive.Outcome {
        unsafe packed.withUnsafeBufferPointer { input in
            var start = 0
            repeat {
                var stream = unsafe z_stream()
                guard unsafe riposte_inflate_init(&stream) == Z_OK else {
                    return .damaged("zlib does not start")
                }
                defer { unsafe inflateEnd(&stream) }
                guard let base = input.baseAddress else { return .cutShort }
                var status = Z_OK
                while status != Z_STREAM_END {
                    // zlib counts in 32 bits: at most a gibibyte goes in at a time.
                    let feed = min(input.count - start, 1 << 30)
                    unsafe stream.next_in = UnsafeMutablePointer(mutating: base + start)
                    unsafe stream.avail_in = UInt32(feed)
                    let room = unsafe [UInt8](unsafeUninitializedCapacity: Archive.step) { buffer, count in
                        unsafe stream.next_out = buffer.baseAddress
                        unsafe stream.avail_out = UInt32(Archive.step)
                        status = unsafe inflate(&stream, Z_NO_FLUSH)
                        count = unsafe Archive.step - Int(stream.avail_out)
                    }
                    start += unsafe feed - Int(stream.avail_in)
                    result += room
                    if result.count > most { return .tooLarge }
                    guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else {
                        return .damaged("zlib says \(status)")
                    }
                    if room.isEmpty, start == input.count, status != Z_STREAM_END { return .cutShort }
                }
            } while start < packed.count && packed[start] == 0x1F
            return .whole
        }
    }
}
