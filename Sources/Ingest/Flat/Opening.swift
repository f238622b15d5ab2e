import Discussions

/// What stands above the first signature of a flat thread: date, title, post, and comment 1.
struct Opening {
    let title: String
    let post: Comment?
    /// The line, counted from 0, on which comment 1 begins.
    let firstCommentLine: Int

    init(_ lines: ArraySlice<Substring>) {
        var blocks = Self.blocks(of: lines)
        let comment = Self.firstBlockOfComment(blocks, lines)
        firstCommentLine = comment.map { blocks[$0].lowerBound } ?? lines.startIndex
        blocks = comment.map { Array(blocks[..<$0]) } ?? []
        var time: Timestamp?
        if let first = blocks.first, first.count == 1, let date = Self.date(lines[first.lowerBound]) {
            time = date
            blocks.removeFirst()
        }
        if let first = blocks.first, first.count == 1 {
            title = lines[first.lowerBound].trimmedText
            blocks.removeFirst()
        } else {
            title = ""
        }
        guard let first = blocks.first, let last = blocks.last else {
            post = nil
            return
        }
        var body = lines[first.lowerBound..<last.upperBound]
        let signature = last.count == 1 ? PostSignature(lines[last.lowerBound]) : nil
        if signature != nil { body = lines[first.lowerBound..<last.lowerBound] }
        post = Comment(
            id: Comment.postID, author: signature?.name, time: signature?.time ?? time,
            body: Comment.Body(FlatThreadReader.text(of: body)), line: first.lowerBound + 1)
    }

    /// Runs of lines between empty ones. A line with a space in it is not empty: sources that keep
    /// paragraphs together write one there.
    private static func blocks(of lines: ArraySlice<Substring>) -> [Range<Int>] {
        var blocks: [Range<Int>] = []
        var start: Int?
        for index in lines.indices {
            if lines[index].isEmpty {
                if let begun = start { blocks.append(begun..<index) }
                start = nil
            } else if start == nil {
                start = index
            }
        }
        if let begun = start { blocks.append(begun..<lines.endIndex) }
        return blocks.filter { block in block.contains { !lines[$0].trimmed.isEmpty } }
    }

    /// Where comment 1 begins; `nil` if there is nothing above the signature.
    private static func firstBlockOfComment(_ blocks: [Range<Int>], _ lines: ArraySlice<Substring>) -> Int? {
        guard !blocks.isEmpty else { return nil }
        var earlier: Set<Substring> = []
        for (index, block) in blocks.enumerated() {
            let texts = block.map { lines[$0].trimmed }.filter { $0.utf8.count >= shortestQuote }
            if index > 0, texts.contains(where: earlier.contains) { return index }
            earlier.formUnion(texts)
        }
        return blocks.count - 1
    }

    /// A shorter line may be repeated by chance.
    private static let shortestQuote = 30

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december",
    ]

    /// Reads a date line, as in `October 27, 2020`.
    private static func date(_ line: Substring) -> Timestamp? {
        let words = line.split(whereSeparator: { $0 == " " || $0 == "," })
        guard words.count == 3, let month = month(words[0]), let day = Int(words[1]), let year = Int(words[2])
        else { return nil }
        return Timestamp(year: year, month: month, day: day)
    }

    /// The number of a month by its English name.
    static func month(_ name: Substring) -> Int? {
        months.firstIndex(of: name.lowercased()).map { $0 + 1 }
    }
}

extension Substring {
    fileprivate var trimmedText: String { String(trimmed) }
}
