import Discussions

/// One message of a mailbox: its headers unfolded, its words decoded.
struct MailMessage {
    let line: Int
    private let headers: [String: String]
    private let content: ArraySlice<Substring>

    /// - Parameter lines: The lines of the message behind its `From ` line.
    init(_ lines: ArraySlice<Substring>, line: Int) {
        self.line = line
        var headers: [String: String] = [:]
        var last: String?
        var place = lines.startIndex
        while place < lines.endIndex, !lines[place].isEmpty {
            let text = lines[place]
            if text.first == " " || text.first == "\t", let name = last {
                headers[name, default: ""] += " " + text.trimmed
            } else if let colon = text.firstIndex(of: ":") {
                let name = text[..<colon].lowercased()
                last = headers[name] == nil ? name : nil
                if headers[name] == nil {
                    headers[name] = text[text.index(after: colon)...].trimmed.description
                }
            }
            place += 1
        }
        self.headers = headers
        content = lines[min(place + 1, lines.endIndex)...]
    }

    /// The lines of its first plain text part.
    ///
    /// - Parameter depth: How many messages it stands in, a part in a part.
    func plainLines(depth: Int = 0) -> [String] { MailEncoding.text(content, headers, depth: depth) }

    func header(_ name: String) -> String? { headers[name] }

    /// The first id in angle brackets of a header, or the last one.
    func id(in name: String, last: Bool = false) -> String? {
        guard let value = headers[name] else { return nil }
        let ids = value.split(separator: "<", omittingEmptySubsequences: false).dropFirst().compactMap {
            part in
            part.firstIndex(of: ">").map { String(part[..<$0]) }
        }
        return last ? ids.last : ids.first
    }

    /// The sender's name, else the address up to its host, which may be written `ann at host`.
    var author: String? {
        guard let from = headers["from"] else { return nil }
        let decoded = MailEncoding.words(from).trimmedText
        if let open = decoded.lastIndex(of: "("), let close = decoded.lastIndex(of: ")"), open < close {
            let name = decoded[decoded.index(after: open)..<close].trimmed
            if !name.isEmpty { return String(name) }
        }
        if let open = decoded.firstIndex(of: "<") {
            let name = decoded[..<open].filter { $0 != "\"" }.trimmedText
            if !name.isEmpty { return name }
        }
        let address = decoded.filter { $0 != "<" && $0 != ">" }
        let user = address.prefix { $0 != "@" && $0 != " " }
        return user.isEmpty ? nil : String(user)
    }

    /// The subject without its `Re:`, `Fwd:` and list marks, folded; empty where there is none.
    var topic: String {
        var subject = MailEncoding.words(headers["subject"] ?? "").lowercased()[...].trimmed
        while true {
            if subject.first == "[", let end = subject.firstIndex(of: "]") {
                subject = subject[subject.index(after: end)...].trimmed
            } else if let mark = ["re:", "aw:", "fwd:", "fw:", "sv:"].first(where: { subject.hasPrefix($0) })
            {
                subject = subject.dropFirst(mark.count).trimmed
            } else {
                return subject.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            }
        }
    }

    /// The first plain text part, quoted lines and the line that announces them apart.
    var body: Comment.Body {
        var lines = plainLines()
        // mboxo and mboxrd write `>From ` for a line that begins with `From `.
        for place in lines.indices where lines[place].hasPrefix(">From ") { lines[place].removeFirst() }
        for place in lines.indices.dropLast() where announcesQuote(lines, place) {
            lines[place] = "> " + lines[place]
        }
        return QuotedLines.body(lines.joined(separator: "\n"))
    }

    /// `On Fri, 31 Dec 2004, Ann Lee wrote:` before a quoted line.
    private func announcesQuote(_ lines: [String], _ place: Int) -> Bool {
        guard lines[place].trimmedText.hasSuffix(":"), !lines[place].hasPrefix(">") else { return false }
        let next = lines[(place + 1)...].first { !$0.trimmedText.isEmpty }
        return next?.hasPrefix(">") ?? false
    }
}
