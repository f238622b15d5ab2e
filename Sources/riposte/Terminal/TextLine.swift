import Foundation

/// An id of a JSON line, given back as it came: a text or a number.
enum Identifier: Codable, Sendable {
    case text(String)
    case number(Int)

    /// As it is written in a table.
    var written: String {
        switch self {
        case .text(let text): text
        case .number(let number): "\(number)"
        }
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int.self) {
            self = .number(number)
        } else {
            self = .text(try container.decode(String.self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .number(let number): try container.encode(number)
        }
    }
}

/// A JSON line with an id and a text, and what some filters read beside them.
struct TextLine: Decodable, Sendable {
    let id: Identifier
    let text: String
    let parentText: String?
    let target: String?
    /// What the text belongs to, as a thread or a month.
    let group: Identifier?

    enum CodingKeys: String, CodingKey {
        case id, text, body, target, group
        case parentText = "parent_text"
    }

    /// The text may stand under `text` or, as in Reddit's dumps, under `body`.
    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(Identifier.self, forKey: .id)
        text =
            try container.decodeIfPresent(String.self, forKey: .text)
            ?? container.decode(String.self, forKey: .body)
        parentText = try container.decodeIfPresent(String.self, forKey: .parentText)
        target = try container.decodeIfPresent(String.self, forKey: .target)
        group = try? container.decodeIfPresent(Identifier.self, forKey: .group)
    }

    /// Reads one line; `nil` for an empty one.
    static func read(_ line: ArraySlice<UInt8>, line number: Int, source: String) throws(InputFailure)
        -> TextLine?
    {
        guard line.contains(where: { $0 > 0x20 }) else { return nil }
        guard let read = try? JSONDecoder().decode(TextLine.self, from: Data(line)) else {
            throw InputFailure(
                source, line: number,
                "this line cannot be used; expected one like {\"id\": \"1\", \"text\": \"…\"}")
        }
        return read
    }

    /// Reads every line of a source.
    static func all(_ bytes: [UInt8], source: String) throws(InputFailure) -> [TextLine] {
        var lines: [TextLine] = []
        var number = 0
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            number += 1
            if let read = try read(line, line: number, source: source) { lines.append(read) }
        }
        return lines
    }
}
