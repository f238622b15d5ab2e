/// A JSON line with a text to work on: `{"id": …, "text": …}`, or `body` for `text`, as Reddit's dumps have it,
/// and what some filters read beside it.
public struct TextLine: Sendable {
    /// The id, given back as it came: a text or a number.
    public enum Identifier: Sendable, Hashable {
        case text(String)
        case number(Int)

        /// As it is written in a table.
        public var written: String {
            switch self {
            case .text(let text): text
            case .number(let number): "\(number)"
            }
        }
    }

    /// The text's own id, given back with its scores.
    public let id: Identifier
    /// The text to score.
    public let text: String
    /// The text of the comment that this one answers.
    public let parentText: String?
    /// What the text may be for or against.
    public let target: String?
    /// What the text belongs to, as a thread or a month.
    public let group: String?

    init?(_ node: JSONNode) {
        guard let id = node["id"], let idText = id.text, let text = node["text"] ?? node["body"],
            text.isString
        else {
            return nil
        }
        self.id = id.isString ? .text(idText) : Int(idText).map { .number($0) } ?? .text(idText)
        self.text = text.text ?? ""
        parentText = node["parent_text"]?.text
        target = node["target"]?.text
        group = node["group"]?.text
    }
}

extension TextLine {
    /// Reads the lines of a text, blank ones apart.
    ///
    /// - Parameters:
    ///   - text: Whole lines; the last may lack its end.
    ///   - firstLine: The number of the first, for messages.
    /// - Throws: ``IngestError`` with the first line that holds no id or no text.
    /// - Complexity: O(bytes), divided among the cores.
    public static func all(in text: ArraySlice<UInt8>, firstLine: Int = 1) throws(IngestError) -> [TextLine] {
        let pieces = JSONLines.mapPieces(of: text, firstLine: firstLine) { lines, firstLine in
            piece(lines, firstLine)
        }
        var all: [TextLine] = []
        for piece in pieces { all += try piece.get() }
        return all
    }

    private static func piece(_ text: ArraySlice<UInt8>, _ firstLine: Int) -> Result<[TextLine], IngestError>
    {
        var lines: [TextLine] = []
        var failure: IngestError?
        var parser = JSONParser()
        JSONLines.forEachLine(of: text, firstLine: firstLine) { content, number in
            guard failure == nil else { return }
            if let line = parser.value(of: content).flatMap({ TextLine($0) }) {
                lines.append(line)
            } else {
                failure = IngestError(
                    line: number,
                    "this line cannot be used; expected one like {\"id\": \"1\", \"text\": \"…\"}")
            }
        }
        return failure.map { .failure($0) } ?? .success(lines)
    }
}
