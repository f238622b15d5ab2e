public import Discussions

/// A mailbox (mbox, RFC 4155), as mailing lists archive it: one thread for each message that answers none.
///
/// The parent is the message in `In-Reply-To`, else the last of `References`, else the first earlier message
/// with the same subject. A message whose parent is not in the mailbox belongs to the thread of its subject.
public enum MailboxReader: DiscussionReader {
    public static let name = "mbox"
    public static let summary = "mailing list archive (mbox)"
    public static let example =
        "From ann at example.org  Sat Jan  1 01:08:37 2005\nFrom: Ann Lee <ann@example.org>"

    public static func recognises(_ head: [UInt8]) -> Bool {
        let lines = String(decoding: head.prefix(4_096), as: UTF8.self)
            .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).prefix(12)
        guard let first = lines.first, isSeparator(first) else { return false }
        return lines.dropFirst().contains { $0.hasPrefix("From:") || $0.hasPrefix("Date:") }
    }

    public static func read(_ bytes: [UInt8], named name: String) throws(IngestError) -> [Discussion] {
        let source = try SourceText(bytes)
        var assembly = ThreadAssembly()
        assembly.notices = source.notices
        var threads = MailThreads()
        var start: Int?
        // Some archives leave out the blank line before a message.
        func isHeader(_ index: Int) -> Bool {
            index < source.lines.count && headers.contains { source.lines[index].hasPrefix($0) }
        }
        func close(_ end: Int) {
            guard let start else { return }
            threads.add(MailMessage(source.lines[(start + 1)..<end], line: start + 1), into: &assembly)
        }
        for (index, line) in source.lines.enumerated()
        where isSeparator(line) && (index == 0 || source.lines[index - 1].isEmpty || isHeader(index + 1)) {
            close(index)
            start = index
        }
        close(source.lines.count)
        return try assembly.discussions(
            named: name, expected: "messages behind lines like \(example.prefix(48))")
    }

    /// What a message's header begins with.
    private static let headers = [
        "From:", "Date:", "Return-Path:", "Received:", "Subject:", "To:", "Message-ID:",
    ]

    /// `From somebody  Sat Jan  1 01:08:37 2005`.
    private static func isSeparator(_ line: Substring) -> Bool {
        guard line.hasPrefix("From ") else { return false }
        let words = line.split(separator: " ")
        guard words.count >= 6 else { return false }
        return words.suffix(6).contains { $0.split(separator: ":").count >= 2 }
            && words.suffix(3).contains { $0.count == 4 && Int($0) != nil }
    }
}
