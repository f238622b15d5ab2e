public import Language

extension AgreementScorer {
    /// The part of a parent's text that is read: its beginning, and its end, which may be a question. Cutting it before
    /// it is taken apart saves most of the time that long parents cost, and changes nothing but that a question mark
    /// far inside is not counted.
    ///
    /// - Complexity: O(bytes of the part).
    public static func partRead(of parent: String) -> String {
        let bytes = parent.utf8
        guard bytes.count > 2 * tailBytes else { return parent }
        var runs = 0
        var isInRun = false
        var end = bytes.startIndex
        while end < bytes.endIndex, runs <= mostRuns {
            let isSpace = bytes[end] <= 0x20
            if isInRun, isSpace { runs += 1 }
            isInRun = !isSpace
            end = bytes.index(after: end)
        }
        guard bytes.distance(from: end, to: bytes.endIndex) > 2 * tailBytes else { return parent }
        // From the next space on: every cut is between words.
        var tail = bytes.index(bytes.endIndex, offsetBy: -tailBytes)
        while tail < bytes.endIndex, bytes[tail] > 0x20 { tail = bytes.index(after: tail) }
        return String(parent[..<end]) + String(parent[tail...])
    }

    /// Runs of characters between spaces: more than there are words that are read.
    private static let mostRuns = 2 * ReplyPair.mostWords
    private static let tailBytes = 120

    /// Reads a reply and the text of what it answers, as much of it as is read.
    ///
    /// - Complexity: O(words of the reply, and of the part of the parent that is read).
    public func score(reply: TokenizedText, parentText: String) -> Agreement {
        score(reply: reply, parent: TokenizedText(Self.partRead(of: parentText)))
    }
}
