import Discussions

/// Turns a row of a table, or a JSON object of any names, into a record.
enum TableRecord {
    /// What sources write for a comment without a parent.
    private static let noParent: Set<String> = ["", "0", "null", "none", "nan", "root", "-1"]

    /// - Parameter number: The record's place among the records, its id where it has none.
    /// - Returns: `nil` where there is no text.
    static func read(_ fields: NamedFields, number: Int, line: Int) -> SourceRecord? {
        guard let text = fields.first(FieldNames.text) else { return nil }
        let id = fields.first(FieldNames.id).flatMap { $0 == text ? nil : $0 } ?? "\(number)"
        let thread = fields.first(FieldNames.thread) ?? ""
        let parent = fields.first(FieldNames.parent).map(withoutPrefix)
        let hasParent = parent.map { !noParent.contains($0.lowercased()) } ?? false
        let author = fields.first(FieldNames.author)
        let isGone = text == "[deleted]" || text == "[removed]"
        let title = fields.first(FieldNames.title) ?? ""
        let opensThread = !hasParent && !thread.isEmpty && thread == id
        return SourceRecord(
            thread: thread, title: title, isPost: opensThread,
            comment: Comment(
                id: id, author: author == "[deleted]" ? nil : author,
                time: fields.first(FieldNames.time).flatMap { Moment.read($0) },
                body: isGone ? Comment.Body("") : QuotedLines.body(text),
                recordedParent: hasParent
                    ? (parent == withoutPrefix(thread) ? .post : .comment(id: parent ?? "")) : .unrecorded,
                isDeleted: isGone, line: line))
    }

    /// Reddit's names for kinds of things, which exports keep in parents and leave out of ids.
    private static func withoutPrefix(_ id: String) -> String {
        id.hasPrefix("t1_") || id.hasPrefix("t3_") ? String(id.dropFirst(3)) : id
    }
}
