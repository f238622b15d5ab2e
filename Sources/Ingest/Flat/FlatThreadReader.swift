public import Discussions

/// Flat text: a title, a post, then comments, each closed by a numbered signature; parents are not kept.
///
/// The post and comment 1 stand together above the first signature, with nothing between them but a blank
/// line. Comment 1 begins at the first block (blocks are parted by empty lines) that repeats a line of an
/// earlier one, for then it quotes the post; else it is the last block.
public enum FlatThreadReader: DiscussionReader {
    public static let name = "flat"
    public static let summary = "flat thread: comments closed by numbered signatures"
    public static let example = "Posted by: Ann Lee | Oct 27 2020 14:46 utc | 12"

    public static func recognises(_ head: [UInt8]) -> Bool {
        String(decoding: head, as: UTF8.self)
            .split(whereSeparator: \.isNewline).contains { Signature($0) != nil }
    }

    public static func read(_ bytes: [UInt8], named name: String) throws(IngestError) -> [Discussion] {
        let source = try SourceText(bytes)
        let scan = SignatureScan(source.lines)
        guard let first = scan.closings.first else {
            throw IngestError(
                line: source.lines.count,
                "no comment ends here or above; expected lines like “\(example)”, numbered from 1")
        }
        let opening = Opening(source.lines[..<first.line])
        var discussion = Discussion(
            id: name, title: opening.title, post: opening.post, comments: [],
            notices: source.notices + scan.notices)
        var start = opening.firstCommentLine
        var uses: [Int: Int] = [:]
        for closing in scan.closings {
            let signature = closing.signature
            uses[signature.number, default: 0] += 1
            let use = uses[signature.number, default: 1]
            let lines = source.lines[start..<closing.line]
            discussion.comments.append(
                Comment(
                    id: use == 1 ? "\(signature.number)" : "\(signature.number).\(use)",
                    author: signature.name.isEmpty ? nil : signature.name, time: signature.time,
                    body: Comment.Body(text(of: lines)), line: firstTextLine(of: lines)))
            start = closing.line + 1
        }
        if let line = source.lines[start...].firstIndex(where: { !$0.trimmed.isEmpty }) {
            discussion.notices.append(
                Notice(
                    .setAside, line: line + 1,
                    "The text after the last signature is no comment, for nobody signed it; it was set aside."
                ))
        }
        return [discussion]
    }

    /// The lines as one text, without blank lines at its ends.
    static func text(of lines: ArraySlice<Substring>) -> String {
        var lines = lines
        while lines.first?.trimmed.isEmpty == true { lines.removeFirst() }
        while lines.last?.trimmed.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n")
    }

    private static func firstTextLine(of lines: ArraySlice<Substring>) -> Int {
        (lines.firstIndex { !$0.trimmed.isEmpty } ?? lines.startIndex) + 1
    }
}
