import Discussions

/// The `utterances.jsonl` of a ConvoKit corpus. The utterance that a conversation is named after opens it.
public enum ConvoKitReader: JSONLinesFormat {
    public static let name = "convokit"
    public static let summary = "ConvoKit corpus (utterances.jsonl), in its newer and older field names"
    public static let example =
        #"{"id": "2", "speaker": "ann", "conversation_id": "1", "reply_to": "1", "timestamp": 1603810000, "text": "No."}"#

    public static func recognises(_ head: [UInt8]) -> Bool {
        guard let node = JSONSource.firstLine(of: head), node["text"] != nil else { return false }
        return (node["speaker"] != nil || node["user"] != nil)
            && (node["conversation_id"] != nil || node["root"] != nil)
    }

    static let missing = "has no id or no text"

    static func record(of node: JSONNode, line: Int) -> SourceRecord? {
        guard let id = node["id"]?.filledText, let text = node["text"]?.text else { return nil }
        let conversation = (node["conversation_id"] ?? node["root"])?.text ?? ""
        let parent = (node["reply_to"] ?? node["reply-to"])?.filledText
        // Older corpora hold an object for the speaker.
        let speaker = node["speaker"] ?? node["user"]
        let isGone = text == "[deleted]" || text == "[removed]"
        let author = (speaker?["id"] ?? speaker)?.filledText
        return SourceRecord(
            thread: conversation, title: node["meta"]?["title"]?.text ?? "",
            isPost: parent == nil && id == conversation,
            comment: Comment(
                id: id, author: author == "[deleted]" ? nil : author,
                time: node["timestamp"]?.text.flatMap { Moment.read($0) },
                body: isGone ? Comment.Body("") : QuotedLines.body(text, decodingEntities: true),
                recordedParent: parent.map { .comment(id: $0) } ?? .unrecorded, isDeleted: isGone,
                line: line))
    }
}
