import Discussions
import Ingest

/// Records as bytes: what goes to disk while the comments of a thread are brought together.
///
/// An entry is its length, its place in the corpus, its source, its thread, and the record. The first four can be read
/// without the rest.
enum RecordCodec {
    /// What every entry begins with.
    struct Head {
        /// The place of the entry among all entries of the corpus; the smallest of a thread is the thread's.
        let order: UInt64
        let thread: ArraySlice<UInt8>
    }

    private struct Flags: OptionSet {
        let rawValue: UInt8
        static let isPost = Flags(rawValue: 1)
        static let isDeleted = Flags(rawValue: 2)
        static let isChat = Flags(rawValue: 4)
        static let hasAuthor = Flags(rawValue: 8)
        static let hasTime = Flags(rawValue: 16)
        static let answersPost = Flags(rawValue: 32)
        static let answersComment = Flags(rawValue: 64)
        static let isAlias = Flags(rawValue: 128)
    }

    /// The bytes of a record.
    static func write(
        _ record: SourceRecord, order: UInt64, medium: Discussion.Medium = .thread,
        to writer: inout ByteWriter
    ) {
        let comment = record.comment
        var flags: Flags = []
        if record.isPost { flags.insert(.isPost) }
        if comment.isDeleted { flags.insert(.isDeleted) }
        if medium == .chat { flags.insert(.isChat) }
        if comment.author != nil { flags.insert(.hasAuthor) }
        if comment.time != nil { flags.insert(.hasTime) }
        switch comment.recordedParent {
        case .unrecorded: break
        case .post: flags.insert(.answersPost)
        case .comment: flags.insert(.answersComment)
        }
        begin(flags, record.thread, order, &writer)
        writer.text(record.title)
        writer.text(comment.id)
        if let author = comment.author { writer.text(author) }
        if let time = comment.time { writer.number(Int(time.secondsSinceEpoch)) }
        if case .comment(let id) = comment.recordedParent { writer.text(id) }
        writer.number(comment.line)
        writer.number(comment.body.passages.count)
        for passage in comment.body.passages {
            writer.bytes.append(passage.isQuoted ? 1 : 0)
            writer.text(passage.text)
        }
    }

    /// The bytes that say whose other name a name is.
    static func write(
        alias: String, of name: String, thread: String, order: UInt64, to writer: inout ByteWriter
    ) {
        begin(.isAlias, thread, order, &writer)
        writer.text(alias)
        writer.text(name)
    }

    private static func begin(
        _ flags: Flags, _ thread: String, _ order: UInt64, _ writer: inout ByteWriter
    ) {
        writer.fixed(order)
        writer.text(thread)
        writer.bytes.append(flags.rawValue)
    }

    static func head(_ reader: inout ByteReader) -> Head {
        let order = reader.fixed64()
        return Head(order: order, thread: reader.slice())
    }

    /// What an entry adds to its thread.
    enum Entry {
        case record(SourceRecord, Discussion.Medium)
        case alias(String, of: String)
    }

    static func entry(_ bytes: ArraySlice<UInt8>) -> Entry {
        var reader = ByteReader(bytes)
        let thread = String(decoding: head(&reader).thread, as: UTF8.self)
        let flags = Flags(rawValue: reader.byte())
        if flags.contains(.isAlias) {
            let alias = reader.text()
            return .alias(alias, of: reader.text())
        }
        let title = reader.text()
        let id = reader.text()
        let author = flags.contains(.hasAuthor) ? reader.text() : nil
        let time =
            flags.contains(.hasTime) ? Timestamp(secondsSinceEpoch: Int64(reader.number())) : nil
        let parent: Comment.RecordedParent =
            flags.contains(.answersPost)
            ? .post : flags.contains(.answersComment) ? .comment(id: reader.text()) : .unrecorded
        let line = reader.number()
        let passages = (0..<reader.number()).map { _ in
            let isQuoted = reader.byte() == 1
            return Comment.Passage(text: reader.text(), isQuoted: isQuoted)
        }
        let comment = Comment(
            id: id, author: author, time: time, body: Comment.Body(passages: passages),
            recordedParent: parent,
            isDeleted: flags.contains(.isDeleted), line: line)
        return .record(
            SourceRecord(thread: thread, title: title, isPost: flags.contains(.isPost), comment: comment),
            flags.contains(.isChat) ? .chat : .thread)
    }
}
