import Language

/// Terms and their valences: how positive or negative a word is by itself, −4 to 4.
public struct Lexicon: Sendable {
    /// Valence by the hash of the term in lower case.
    private var valences: [UInt64: Double] = [:]

    /// A lexicon without terms.
    public init() {}

    /// How many terms there are.
    public var count: Int { valences.count }

    /// The valence of the term with this hash; `nil` if it is not in the lexicon.
    public func valence(ofHash hash: UInt64) -> Double? {
        valences[hash]
    }

    /// The valence of a term as written in lower case.
    public func valence(of term: String) -> Double? {
        valences[TermHash.of(term)]
    }

    /// Reads a lexicon in any of the formats that are known: tab-separated as VADER's and AFINN's, or with
    /// commas, where a first line without a number is the header.
    ///
    /// - Throws: ``LexiconError`` with the line.
    public init(_ bytes: [UInt8], allowsRepeats: Bool = false) throws(LexiconError) {
        let first = bytes.prefix { $0 != 0x0A }
        guard !first.contains(0x09), first.contains(UInt8(ascii: ",")) else {
            try self.init(tabSeparated: bytes, allowsRepeats: allowsRepeats)
            return
        }
        let last = first.lastIndex(of: UInt8(ascii: ",")) ?? first.startIndex
        let figure = String(decoding: first[(last + 1)...], as: UTF8.self).filter { !$0.isWhitespace }
        var tabbed = bytes
        if Double(figure) == nil, figure.allSatisfy({ $0.isLetter || $0 == "_" || $0 == "\"" }) {
            // The header stays as a blank line, so that lines keep their numbers.
            tabbed.replaceSubrange(0..<first.count, with: [])
        }
        try self.init(tabSeparated: Self.tabbed(tabbed), allowsRepeats: allowsRepeats)
    }

    /// Lines `term,valence` with a tab for the last comma; quotation marks around a term are taken off.
    private static func tabbed(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if !result.isEmpty || line.startIndex > 0 { result.append(0x0A) }
            guard let comma = line.lastIndex(of: UInt8(ascii: ",")) else {
                result += line
                continue
            }
            var term = line[..<comma]
            if term.count >= 2, term.first == UInt8(ascii: "\""), term.last == UInt8(ascii: "\"") {
                term = term.dropFirst().dropLast()
            }
            result += term + [0x09] + line[(comma + 1)...]
        }
        return result
    }

    /// Reads a lexicon of tab-separated lines `term, valence, …`, as VADER's and AFINN's are.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8; empty lines are passed over, further columns are left aside.
    ///   - allowsRepeats: Whether a later line may replace an earlier one, as in VADER's own file.
    /// - Throws: ``LexiconError`` with the line: a missing column, a valence that is no number, a term of
    ///   spaces, a term given twice.
    public init(tabSeparated bytes: [UInt8], allowsRepeats: Bool = false) throws(LexiconError) {
        var line = 0
        for row in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            line += 1
            let text = String(decoding: row, as: UTF8.self).droppingCarriageReturn
            guard text.contains(where: { !$0.isWhitespace }) else { continue }
            let fields = text.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count >= 2 else {
                throw LexiconError(line: line, "one column; expected a term, a tab and a valence")
            }
            let term = fields[0].trimmingSpaces
            guard !term.isEmpty else { throw LexiconError(line: line, "a term of spaces; expected a word") }
            guard let valence = Double(fields[1].trimmingSpaces), valence.isFinite else {
                throw LexiconError(line: line, "“\(fields[1])” is no number; expected a valence, as in −1.5")
            }
            let hash = TermHash.of(term)
            guard allowsRepeats || valences[hash] == nil else {
                throw LexiconError(line: line, "the term “\(term)” was given before; expected each once")
            }
            valences[hash] = valence
        }
        guard !valences.isEmpty else { throw LexiconError("there is no term in it") }
    }
}

/// The hash of a term's bytes as they are; lexicons hold emoticons, which folding would change.
enum TermHash {
    static func of(_ term: some StringProtocol) -> UInt64 {
        var hash = WordHash()
        for byte in term.utf8 { hash.feed(byte) }
        return hash.value
    }
}

extension String {
    fileprivate var droppingCarriageReturn: String {
        utf8.last == 0x0D ? String(decoding: utf8.dropLast(), as: UTF8.self) : self
    }
}

extension Substring {
    fileprivate var trimmingSpaces: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
