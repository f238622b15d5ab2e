/// Walks through XML element by element: names as written, attributes, text, CDATA.
///
/// Foundation's `XMLParser` refuses a document at its first fault: a control character in a comment, an `&` that
/// nobody escaped, a prefix that nobody declared. Exports of blogs are full of these, and one bad comment must
/// not lose the others. So the markup is walked here, and only that.
///
/// No document type is read: one that declares anything is refused, so that nothing is ever fetched or
/// expanded. Only the five named entities and character references are known.
struct XMLScanner {
    enum Event {
        case start(name: String, attributes: [String: String])
        case text(String)
        case end(name: String)
    }

    private let bytes: [UInt8]
    private var index: Int
    private(set) var line = 1
    /// The end of an element written as `<name/>`.
    private var pendingEnd: String?

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The next event; `nil` at the end of the source.
    ///
    /// - Throws: ``IngestError`` where the markup is broken or declares entities.
    mutating func next() throws(IngestError) -> Event? {
        if let name = pendingEnd {
            pendingEnd = nil
            return .end(name: name)
        }
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<") else {
                let end = bytes[index...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
                let run = take(to: end)
                return .text(Entities.decoded(run[...]))
            }
            if starts(with: "<!--") {
                _ = try through("-->")
            } else if starts(with: "<![CDATA[") {
                let whole = try through("]]>")
                return .text(String(whole.dropFirst(9).dropLast(3)))
            } else if starts(with: "<!") {
                let declaration = try through(">")
                guard !declaration.contains("["), !declaration.contains("ENTITY") else {
                    throw IngestError(
                        line: line, "the document declares entities; such documents are not read, for safety")
                }
            } else if starts(with: "<?") {
                _ = try through("?>")
            } else {
                return try tag()
            }
        }
        return nil
    }

    private mutating func tag() throws(IngestError) -> Event {
        var end = index + 1
        var quote: UInt8?
        while end < bytes.count, quote != nil || bytes[end] != UInt8(ascii: ">") {
            let byte = bytes[end]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            }
            end += 1
        }
        guard end < bytes.count else {
            throw IngestError(line: line, "an element begins here and never ends; the file may be cut short")
        }
        let text = take(to: end + 1).dropFirst().dropLast()
        if text.first == "/" { return .end(name: String(text.dropFirst().trimmed)) }
        let isEmpty = text.last == "/"
        let inner = isEmpty ? text.dropLast() : text
        let name = String(inner.prefix { !$0.isWhitespace })
        if isEmpty { pendingEnd = name }
        return .start(name: name, attributes: Self.attributes(inner.dropFirst(name.count)))
    }

    private static func attributes(_ text: Substring) -> [String: String] {
        var attributes: [String: String] = [:]
        var rest = text
        while let equals = rest.firstIndex(of: "=") {
            let name = rest[..<equals].trimmed
            rest = rest[rest.index(after: equals)...].drop(while: \.isWhitespace)
            guard let quote = rest.first, quote == "\"" || quote == "'" else { break }
            rest = rest.dropFirst()
            guard let end = rest.firstIndex(of: quote) else { break }
            attributes[String(name)] = Entities.decoded(rest[..<end])
            rest = rest[rest.index(after: end)...]
        }
        return attributes
    }

    private func starts(with text: StaticString) -> Bool {
        bytes[index...].starts(with: text.description.utf8)
    }

    /// Everything up to and with `mark`.
    private mutating func through(_ mark: String) throws(IngestError) -> String {
        let pattern = Array(mark.utf8)
        var end = index
        while end + pattern.count <= bytes.count {
            if bytes[end] == pattern[0], bytes[end..<(end + pattern.count)].elementsEqual(pattern) {
                return take(to: end + pattern.count)
            }
            end += 1
        }
        throw IngestError(line: line, "“\(mark)” is missing after this; the file may be cut short")
    }

    private mutating func take(to end: Int) -> String {
        line += bytes[index..<end].count { $0 == 0x0A }
        defer { index = end }
        return String(decoding: bytes[index..<end], as: UTF8.self)
    }
}
