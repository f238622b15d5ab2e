import Discussions
import Findings
import Language
import Sentiment
import Stances

/// A comment's text with the words underlined that its scores rest on, and quotations set apart.
///
/// Scores rest on the author's own words; the terms of each score stand in the text in the order in which they were
/// found. A term inside another is left to the list below the text, and so are words of faint feeling: underlined,
/// they would hide those that decide.
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
            let kind: Kind = evidence.result > 0 ? .pleasant : .unpleasant
            next = add(
                evidence.term, evidence.result.magnitude < Self.faint ? nil : kind,
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
            page += Array(
                "<u class=\(mark.kind.rawValue)\(mark.value.isEmpty ? "" : " data-v=\(mark.value)")>".utf8)
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

    /// Valence, on the scale of −4 to 4, below which a word is not underlined.
    private static let faint = 0.3

    /// Marks the next place of `term` among the author's own words, unless `kind` is `nil`, and says where to go on.
    private mutating func add(_ term: String, _ kind: Kind?, _ value: String, from start: Int) -> Int {
        let term = Array(term.utf8)
        guard let first = term.first, bytes.count >= term.count else { return start }
        var place = start
        while place + term.count <= bytes.count {
            let end = place + term.count
            if bytes[place] == first, own[place], own[end - 1], bytes[place..<end].elementsEqual(term),
                place == 0 || !Self.continues(bytes[place - 1], first),
                end == bytes.count || !Self.continues(term[term.count - 1], bytes[end])
            {
                if let kind { marks.append(Mark(range: place..<end, kind: kind, value: value)) }
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
    private static let shortestWindow = 6

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
            // A quotation begins here; the words go on behind it, where they may have got a line break of their own.
            if let found = Self.place(of: words[next...], in: text, from: place) {
                place = found
            } else if words[next] == 0x0A,
                let found = Self.place(of: words[(next + 1)...], in: text, from: place)
            {
                next += 1
                place = found
            } else {
                // Nothing is certain where they are not found: all the rest counts as own.
                for rest in place..<text.count { own[rest] = true }
                return own
            }
        }
        return own
    }
}

extension MarkedText {
    /// Where `text` goes on with the beginning of `words`, at `start` or behind it.
    private static func place(of words: ArraySlice<UInt8>, in text: [UInt8], from start: Int) -> Int? {
        // A line that ends soon may be followed by what came behind another quotation.
        let line = words.prefix(window)
        let end = line.dropFirst(shortestWindow).firstIndex(of: 0x0A) ?? line.endIndex
        let ahead = line[..<end]
        guard let first = ahead.first, text.count >= ahead.count else { return nil }
        var place = start
        while place + ahead.count <= text.count {
            if text[place] == first, text[place..<(place + ahead.count)].elementsEqual(ahead) { return place }
            place += 1
        }
        return nil
    }
}
