import Discussions
import Findings
import Language
import Sentiment
import Stances

/// A comment's text with the words underlined that its scores rest on, and quotations set apart.
///
/// Scores rest on the author's own words; the terms of each score stand in the text in the order in which they were
/// found. A term inside another is left to the list below the text.
struct MarkedText {
    private let bytes: [UInt8]
    /// Which bytes are the author's own.
    private let own: [Bool]
    private var marks: [Mark] = []

    /// What an underline means; the page's style sheet draws each in its own way.
    private enum Kind: String {
        case pleasant = "p"
        case unpleasant = "n"
        case uncivil = "i"
        case stance = "t"
        case agreement = "a"
    }

    private struct Mark {
        let range: Range<Int>
        let kind: Kind
        let value: String
    }

    /// - Complexity: O(bytes × terms) at worst; terms are few and stand in order.
    init(_ comment: Comment, ownWords: TokenizedText, _ found: CommentFindings) {
        bytes = [UInt8](comment.body.text.utf8)
        own = Self.own(of: bytes, ownWords.bytes)
        var next = 0
        for evidence in found.sentiment.evidence where evidence.result != 0 {
            next = add(
                evidence.term, evidence.result > 0 ? .pleasant : .unpleasant,
                Number.rounded(evidence.result, decimals: 1), from: next)
        }
        next = 0
        for finding in found.incivility.findings where finding.category != .shouting {
            next = add(finding.term, .uncivil, "", from: next)
        }
        for position in found.positions where position.label != .none {
            next = 0
            for evidence in position.evidence where !evidence.tokens.isEmpty {
                next = add(
                    evidence.words, .stance, Number.rounded(evidence.weight, decimals: 1), from: next)
            }
        }
        next = 0
        for evidence in found.agreement?.evidence ?? [] where !evidence.words.isEmpty {
            next = add(evidence.words, .agreement, Number.rounded(evidence.weight, decimals: 1), from: next)
        }
        marks.sort {
            ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
        }
        var end = 0
        marks = marks.filter { mark in
            guard mark.range.lowerBound >= end else { return false }
            end = mark.range.upperBound
            return true
        }
    }

    var count: Int { bytes.count }

    /// Appends the first `most` bytes as markup, cut at a word's end; whether anything was cut.
    @discardableResult
    func write(to page: inout [UInt8], most: Int) -> Bool {
        var end = min(most, bytes.count)
        if end < bytes.count {
            let least = max(0, end - 40)
            while end > least, bytes[end] != 0x20, bytes[end] != 0x0A { end -= 1 }
            while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        }
        var place = 0
        var isQuoting = false
        func turn(_ isOwn: Bool) {
            guard isQuoting == isOwn else { return }
            page += isOwn ? Array("</q>".utf8) : Array("<q>".utf8)
            isQuoting.toggle()
        }
        func plain(to limit: Int) {
            while place < limit {
                var stop = place + 1
                while stop < limit, own[stop] == own[place] { stop += 1 }
                turn(own[place])
                PageBytes.write(bytes[place..<stop], to: &page)
                place = stop
            }
        }
        for mark in marks where mark.range.upperBound <= end {
            plain(to: mark.range.lowerBound)
            turn(true)
            page += Array("<u class=\(mark.kind.rawValue)\(mark.value.isEmpty ? "" : " data-v=\(mark.value)")>".utf8)
            PageBytes.write(bytes[mark.range], to: &page)
            page += Array("</u>".utf8)
            place = mark.range.upperBound
        }
        plain(to: end)
        turn(true)
        if end < bytes.count { page += Array("…".utf8) }
        return end < bytes.count
    }

    var html: HTML {
        var page: [UInt8] = []
        write(to: &page, most: .max)
        return HTML(markup: String(decoding: page, as: UTF8.self))
    }

    /// Marks the next place of `term` among the author's own words, and says where to go on.
    private mutating func add(_ term: String, _ kind: Kind, _ value: String, from start: Int) -> Int {
        let term = Array(term.utf8)
        guard let first = term.first, bytes.count >= term.count else { return start }
        var place = start
        while place + term.count <= bytes.count {
            let end = place + term.count
            if bytes[place] == first, own[place], own[end - 1], bytes[place..<end].elementsEqual(term),
                place == 0 || !Self.continues(bytes[place - 1], first),
                end == bytes.count || !Self.continues(term[term.count - 1], bytes[end])
            {
                marks.append(Mark(range: place..<end, kind: kind, value: value))
                return end
            }
            place += 1
        }
        return start
    }

    /// Whether two bytes belong to one word.
    private static func continues(_ a: UInt8, _ b: UInt8) -> Bool { isLetter(a) && isLetter(b) }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
            || (0x61...0x7A).contains(byte)
    }

    /// How many bytes have to agree to find the author's words again after a quotation.
    private static let window = 24

    /// Which bytes of `text` are in `words`, the text without its quotations, each of which left a line break.
    private static func own(of text: [UInt8], _ words: [UInt8]) -> [Bool] {
        var own = [Bool](repeating: false, count: text.count)
        var place = 0
        var next = 0
        while next < words.count, place < text.count {
            if text[place] == words[next] {
                own[place] = true
                place += 1
                next += 1
                continue
            }
            // A quotation begins here; find where the words go on.
            if words[next] == 0x0A { next += 1 }
            let ahead = words[next..<min(next + window, words.count)]
            guard !ahead.isEmpty else { break }
            var found = place
            while found + ahead.count <= text.count,
                !text[found..<(found + ahead.count)].elementsEqual(ahead)
            {
                found += 1
            }
            // Nothing is certain where they are not found: all the rest counts as own.
            guard found + ahead.count <= text.count else {
                for rest in place..<text.count { own[rest] = true }
                return own
            }
            place = found
        }
        return own
    }
}

/// Foreign bytes written into a page.
enum PageBytes {
    /// Appends `bytes`, read as UTF-8, with what means something in HTML escaped, line breaks kept, and control
    /// characters and those that turn the direction of text left out.
    static func write(_ bytes: ArraySlice<UInt8>, to page: inout [UInt8]) {
        var place = bytes.startIndex
        while place < bytes.endIndex {
            let byte = bytes[place]
            switch byte {
            case UInt8(ascii: "&"): page += Array("&amp;".utf8)
            case UInt8(ascii: "<"): page += Array("&lt;".utf8)
            case UInt8(ascii: ">"): page += Array("&gt;".utf8)
            case UInt8(ascii: "\""): page += Array("&quot;".utf8)
            case 0x0A, 0x09, 0x20..<0x7F: page.append(byte)
            case 0..<0x20, 0x7F: break
            case 0xC2 where place + 1 < bytes.endIndex && bytes[place + 1] < 0xA0: place += 1
            case 0xE2 where turns(bytes, place): place += 2
            default: page.append(byte)
            }
            place += 1
        }
    }

    /// U+202A to U+202E and U+2066 to U+2069.
    private static func turns(_ bytes: ArraySlice<UInt8>, _ place: Int) -> Bool {
        guard place + 2 < bytes.endIndex else { return false }
        return bytes[place + 1] == 0x80 && (0xAA...0xAE).contains(bytes[place + 2])
            || bytes[place + 1] == 0x81 && (0xA6...0xA9).contains(bytes[place + 2])
    }
}
