/// How a line of an edge list is cut: two or three columns parted by tabs, commas or spaces; `#` begins a
/// comment.
enum EdgeLine {
    @inline(__always)
    static func isSeparator(_ byte: UInt8) -> Bool {
        byte == 0x09 || byte == 0x20 || byte == 0x2C || byte == 0x0D
    }

    static let newline: UInt8 = 0x0A
    static let comment = UInt8(ascii: "#")

    /// The columns of a line, as ranges of `bytes`; at most three. Empty for blank lines and comments.
    static func columns(_ bytes: [UInt8], _ line: Range<Int>) -> [Range<Int>] {
        var columns: [Range<Int>] = []
        var place = line.lowerBound
        while columns.count < 3 {
            while place < line.upperBound, isSeparator(bytes[place]) { place += 1 }
            guard place < line.upperBound else { break }
            if columns.isEmpty, bytes[place] == comment { break }
            let start = place
            while place < line.upperBound, !isSeparator(bytes[place]) { place += 1 }
            columns.append(start..<place)
        }
        return columns
    }

    /// The end of the line that begins at `start`: its newline, or `limit`.
    static func end(_ bytes: [UInt8], from start: Int, limit: Int) -> Int {
        var end = start
        while end < limit, bytes[end] != newline { end += 1 }
        return end
    }
}
