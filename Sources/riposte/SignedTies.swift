import Networks

/// Signed ties as CSV: `source,target,sign`, the header optional; signs are numbers other than 0, or + and -.
struct SignedTies {
    /// Names in the order in which they first appear.
    private(set) var names: [String] = []
    private(set) var ties: [SignedGraph.Tie] = []

    init(_ bytes: [UInt8], source: String) throws(InputFailure) {
        var ids: [String: Int] = [:]
        var line = 0
        for row in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            line += 1
            let fields = row.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
                .map { Self.trimmed(String(decoding: $0, as: UTF8.self)) }
            guard fields.count > 1 || !(fields.first ?? "").isEmpty else { continue }
            if line == 1, fields.count >= 3, fields[2].lowercased() == "sign" { continue }
            guard fields.count >= 3, !fields[0].isEmpty, !fields[1].isEmpty else {
                throw InputFailure(source, line: line, "expected three columns: source,target,sign")
            }
            guard let sign = Self.sign(fields[2]) else {
                throw InputFailure(source, line: line, "“\(fields[2])” is no sign; expected 1 or -1")
            }
            var ends: [Int] = []
            for name in fields[..<2] {
                let id = ids[name] ?? names.count
                if id == names.count {
                    ids[name] = id
                    names.append(name)
                }
                ends.append(id)
            }
            ties.append(SignedGraph.Tie(ends[0], ends[1], sign: sign))
        }
        guard !ties.isEmpty else {
            throw InputFailure(source, "there is no tie in it; expected rows of source,target,sign")
        }
    }

    private static func sign(_ text: String) -> Double? {
        switch text.lowercased() {
        case "+", "positive", "pos": return 1
        case "-", "−", "negative", "neg": return -1
        default:
            guard let number = Double(text), number.isFinite, number != 0 else { return nil }
            return number > 0 ? 1 : -1
        }
    }

    /// Without spaces around it, without a pair of quotes, without a byte order mark.
    private static func trimmed(_ text: String) -> String {
        var kept = text[...]
        while let first = kept.first, first.isWhitespace || first == "\u{FEFF}" { kept.removeFirst() }
        while let last = kept.last, last.isWhitespace { kept.removeLast() }
        if kept.count >= 2, kept.first == "\"", kept.last == "\"" { kept = kept.dropFirst().dropLast() }
        return String(kept)
    }
}
