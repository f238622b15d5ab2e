/// Records of comma-, tab- or semicolon-separated text (RFC 4180): quoted fields may hold separators,
/// doubled quotes and line breaks.
public enum DelimitedText {
    /// One record and the line it begins on, counted from 1.
    public struct Record: Sendable, Equatable {
        /// The row's cells, without their quotation marks.
        public let fields: [String]
        /// The line that the row begins on, from 1.
        public let line: Int
    }

    /// The records of `bytes`; empty lines are none. Bytes that are no UTF-8 are repaired.
    ///
    /// - Complexity: O(bytes).
    public static func records(_ bytes: [UInt8], separator: UInt8) -> [Record] {
        var records: [Record] = []
        var fields: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        var line = 1
        var firstLine = 1
        var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        func endField() {
            fields.append(String(decoding: field, as: UTF8.self))
            field.removeAll(keepingCapacity: true)
        }
        func endRecord() {
            if !fields.isEmpty || !field.isEmpty {
                endField()
                records.append(Record(fields: fields, line: firstLine))
                fields.removeAll(keepingCapacity: true)
            }
            firstLine = line + 1
        }
        while index < bytes.count {
            let byte = bytes[index]
            if isQuoted {
                if byte == quote, index + 1 < bytes.count, bytes[index + 1] == quote {
                    field.append(quote)
                    index += 1
                } else if byte == quote {
                    isQuoted = false
                } else {
                    field.append(byte)
                }
            } else if byte == quote, field.isEmpty {
                isQuoted = true
            } else if byte == separator {
                endField()
            } else if byte == 0x0A {
                endRecord()
            } else if byte != 0x0D {
                field.append(byte)
            }
            if byte == 0x0A { line += 1 }
            index += 1
        }
        endRecord()
        return records
    }

    private static let quote = UInt8(ascii: "\"")
}
