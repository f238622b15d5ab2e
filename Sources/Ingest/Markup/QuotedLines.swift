import Discussions

/// Plain text and Markdown whose quotations are lines that begin with `>`.
enum QuotedLines {
    /// The text with quoted lines apart, their marks removed. Entities are decoded first where the source
    /// escapes them.
    static func body(_ text: String, decodingEntities: Bool = false) -> Comment.Body {
        let text = decodingEntities ? Entities.decoded(text[...]) : text
        guard text.utf8Span.span.holds(UInt8(ascii: ">")) else { return Comment.Body(text.trimmedText) }
        var passages: [Comment.Passage] = []
        var lines: [Substring] = []
        var isQuoted = false
        func passage() -> Comment.Passage? {
            let joined = lines.joined(separator: "\n").trimmedText
            return joined.isEmpty ? nil : Comment.Passage(text: joined, isQuoted: isQuoted)
        }
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let start = line.drop { $0 == " " }
            let marks = start.prefix { $0 == ">" || $0 == " " }
            let quotes = start.first == ">"
            if quotes != isQuoted, !(line.isEmpty && isQuoted) {
                if let passage = passage() { passages.append(passage) }
                lines = []
                isQuoted = quotes
            }
            lines.append(quotes ? start[marks.endIndex...] : line)
        }
        if let passage = passage() { passages.append(passage) }
        return Comment.Body(passages: passages)
    }
}
