import Discussions
import Foundation

/// HTML of comments as plain text: block quotations apart, paragraphs and breaks as line breaks, tags gone.
///
/// No browser's parser: it knows the handful of elements that forums let people write, and takes everything
/// else for text. Scripts and styles are left out.
enum HTMLText {
    /// A quotation of a certain post, as Discourse marks it.
    struct Quote: Equatable {
        /// The number of the post, in `data-post`.
        let post: String
    }

    struct Content {
        var body: Comment.Body
        var quotes: [Quote]
    }

    static func content(_ html: String) -> Content {
        var reader = Reader()
        var rest = html[...]
        // Once there is no end of a tag ahead there is none further on: it is looked for once and not for every angle.
        var hasEnd = true
        while let start = rest.firstIndex(of: "<") {
            reader.add(rest[..<start])
            let after = rest.index(after: start)
            let next = after < rest.endIndex ? rest[after] : " "
            let isTag = hasEnd && (next.isLetter || next == "/" || next == "!")
            guard isTag, let end = rest[after...].firstIndex(of: ">") else {
                if isTag { hasEnd = false }
                reader.add("<")
                rest = rest[after...]
                continue
            }
            reader.tag(rest[after..<end])
            rest = rest[rest.index(after: end)...]
        }
        reader.add(rest)
        return reader.content
    }

    static func body(_ html: String) -> Comment.Body { content(html).body }

    private struct Reader {
        private var passages: [Comment.Passage] = []
        private var text = ""
        private var quoteDepth = 0
        private var hiddenDepth = 0
        private var quotes: [Quote] = []

        mutating func add(_ run: Substring) {
            guard hiddenDepth == 0 else { return }
            text += Entities.decoded(run)
        }

        mutating func add(_ mark: String) { text += mark }

        mutating func tag(_ tag: Substring) {
            let isEnd = tag.first == "/"
            let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
            switch name {
            case "blockquote", "aside":
                if name == "aside", !isEnd, let post = Self.attribute("data-post", of: tag) {
                    quotes.append(Quote(post: post))
                }
                flush()
                quoteDepth = max(0, quoteDepth + (isEnd ? -1 : 1))
            case "script", "style": hiddenDepth = max(0, hiddenDepth + (isEnd ? -1 : 1))
            case "p", "div", "li", "tr", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol": breakLine()
            case "br": text += "\n"
            case "img": if let alt = Self.attribute("alt", of: tag) { text += Entities.decoded(alt[...]) }
            default: break
            }
        }

        private mutating func breakLine() {
            if !text.isEmpty, !text.hasSuffix("\n\n") { text += text.hasSuffix("\n") ? "\n" : "\n\n" }
        }

        private mutating func flush() {
            let trimmed = text.trimmedText
            if !trimmed.isEmpty { passages.append(Comment.Passage(text: trimmed, isQuoted: quoteDepth > 0)) }
            text = ""
        }

        private static func attribute(_ name: String, of tag: Substring) -> String? {
            guard let range = tag.range(of: name + "=\"") else { return nil }
            let value = tag[range.upperBound...].prefix { $0 != "\"" }
            return value.isEmpty ? nil : String(value)
        }

        var content: Content {
            var last = self
            last.flush()
            return Content(body: Comment.Body(passages: last.passages), quotes: quotes)
        }
    }
}
