public import Discussions

/// The formats that are known, in the order in which a source is tried against them.
public enum Formats {
    /// Every reader, the more particular formats first: the first that recognises a source reads it.
    public static let all: [any DiscussionReader.Type] = [
        FlatThreadReader.self, ChatLogReader.self, RedditThreadReader.self, DiscourseReader.self,
        RedditLinesReader.self, ConvoKitReader.self, HackerNewsReader.self, VideoCommentsReader.self,
        JSONLinesReader.self, DisqusReader.self, WordPressReader.self, StackExchangeReader.self,
        MailboxReader.self, TableReader.self,
    ]

    /// The reader of this name; `nil` if there is none.
    public static func named(_ name: String) -> (any DiscussionReader.Type)? {
        all.first { $0.name == name }
    }

    /// The reader that recognises the first bytes of a source; `nil` if none does.
    public static func recognising(_ bytes: [UInt8]) -> (any DiscussionReader.Type)? {
        let head = Array(bytes.prefix(1 << 16))
        return all.first { $0.recognises(head) }
    }

    /// Reads a source whose format is told from its content. Archives (``Archive``) are unpacked first.
    ///
    /// - Throws: ``IngestError`` if no reader recognises it, or the one that does cannot use it.
    public static func read(_ bytes: [UInt8], named name: String) throws(IngestError) -> [Discussion] {
        let bytes = try Archive.unpacked(bytes)
        guard bytes.contains(where: { $0 > 0x20 }) else {
            throw IngestError("the source is empty; expected the text of a thread")
        }
        if let reader = recognising(bytes) { return try reader.read(bytes, named: name) }
        // A flat thread may open with a post longer than the head, and says best what is missing.
        return try FlatThreadReader.read(bytes, named: name)
    }
}
