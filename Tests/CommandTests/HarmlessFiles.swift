import Foundation
import TestSupport
import Testing

/// What must hold of every file that is written, whatever names and texts were read.
enum HarmlessFiles {
    /// Expects that the files run nothing, break no table and lie inside the folder.
    ///
    /// - Parameter folder: Where files may lie; those that lie in none were there before.
    /// - Returns: How many files were looked at.
    static func check(_ files: [(path: String, bytes: [UInt8])], under folder: String) throws -> Int {
        // One character to Swift, an attribute's end to a browser.
        let accented = "\"\u{301} onmouseover"
        var seen = 0
        for (path, bytes) in files where path.contains("/") {
            #expect(path.hasPrefix(folder), "\(path)")
            seen += 1
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!bytes.contains(0), "\(path) holds a null")
            if path.hasSuffix(".csv") {
                let records = try Self.records(bytes)
                let width = try #require(records.first?.count)
                #expect(records.allSatisfy { $0.count == width }, "\(path)")
                for cell in records.dropFirst().flatMap({ $0 }) where Double(cell) == nil {
                    #expect(!["=", "+", "-", "@", "\t", "\r"].contains(cell.prefix(1)), "\(path): \(cell)")
                }
            } else if !path.hasSuffix(".json") {
                let runs = ["<script>document", "<svg onload", "<img"].filter {
                    text.range(of: $0, options: .literal) != nil
                }
                #expect(runs.isEmpty, "\(path)")
                // In XML text, where it ends nothing, a quotation mark may stand as it is.
                let isMarkup = path.hasSuffix(".html") || path.hasSuffix(".svg")
                let ends = isMarkup && text.range(of: accented, options: .literal) != nil
                #expect(!ends, "\(path)")
            }
        }
        return seen
    }

    /// A strict reader of RFC 4180.
    private static func records(_ bytes: [UInt8]) throws -> [[String]] {
        var records: [[String]] = []
        var record: [String] = []
        var cell: [UInt8] = []
        var isQuoted = false
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            if isQuoted {
                if byte == 0x22, place + 1 < bytes.count, bytes[place + 1] == 0x22 {
                    cell.append(0x22)
                    place += 1
                } else if byte == 0x22 {
                    isQuoted = false
                } else {
                    cell.append(byte)
                }
            } else if byte == 0x22 {
                #expect(cell.isEmpty, "a quotation mark inside a plain cell")
                isQuoted = true
            } else if byte == 0x2C || byte == 0x0A {
                record.append(String(decoding: cell, as: UTF8.self))
                cell = []
                if byte == 0x0A {
                    records.append(record)
                    record = []
                }
            } else {
                cell.append(byte)
            }
            place += 1
        }
        #expect(!isQuoted && record.isEmpty && cell.isEmpty)
        return records
    }
}
