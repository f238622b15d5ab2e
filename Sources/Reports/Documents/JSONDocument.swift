import Foundation

/// How values become JSON files: keys in order, indented, numbers as in the tables.
enum JSONDocument {
    static func bytes(of value: some Encodable) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(value) else {
            preconditionFailure("A document holds finite numbers and texts only.")
        }
        return [UInt8](data) + [0x0A]
    }

    /// A number to as many decimals as the tables give it; `nil` for what is not finite.
    static func rounded(_ value: Double?, decimals: Int = Number.measureDecimals) -> Double? {
        guard let value, value.isFinite else { return nil }
        return Double(Number.rounded(value, decimals: decimals))
    }
}
