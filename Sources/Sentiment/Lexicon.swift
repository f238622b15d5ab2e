import Language

/// Terms and their valences: how positive or negative a word is by itself, −4 to 4.
public struct Lexicon: Sendable {
    /// Valence by the hash of the term in lower case.
    private var valences: [UInt64: Double] = [:]

    public init() {}

    public var count: Int { valences.count }

    /// The valence of the term with this hash; `nil` if it is not in the lexicon.
    public func valence(ofHash hash: UInt64) -> Double? {
        valences[hash]
    }

    /// The valence of a term as written in lower case.
    public func valence(of term: String) -> Double? {
        valences[TermHash.of(term)]
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
