import Charts
import Mustache

/// Markup that is safe to put into a page.
///
/// Written as a literal, it is ours and stands as it is; what is interpolated is foreign and is escaped, unless it
/// is markup already:
///
/// ```swift
/// let name: HTML = "<b>\(author)</b>"
/// ```
///
/// Escaping goes by Unicode scalars, not by characters: a quotation mark with a combining accent is one character
/// and would end an attribute all the same.
struct HTML: Sendable, Equatable {
    private(set) var markup: String

    /// - Parameter markup: Made by this package; never text from a source.
    init(markup: String) {
        self.markup = markup
    }

    /// A foreign text, escaped.
    init(text: String) {
        markup = Markup.isolated(text)
    }

    static let empty = HTML(markup: "")

    static func + (a: HTML, b: HTML) -> HTML { HTML(markup: a.markup + b.markup) }

    static func joined(_ parts: [HTML], by separator: HTML = "") -> HTML {
        HTML(markup: parts.map(\.markup).joined(separator: separator.markup))
    }

    /// A figure in a sentence, linked to what it rests on.
    static func figure(_ text: String, _ target: String) -> HTML {
        "<a class=\"figure\" href=\"#\(target)\">\(text)</a>"
    }
}

extension HTML: ExpressibleByStringInterpolation {
    init(stringLiteral literal: String) {
        markup = literal
    }

    init(stringInterpolation: StringInterpolation) {
        markup = stringInterpolation.markup
    }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var markup = ""

        init(literalCapacity: Int, interpolationCount: Int) {}

        mutating func appendLiteral(_ literal: String) { markup += literal }

        mutating func appendInterpolation(_ text: String) { markup += Markup.isolated(text) }

        mutating func appendInterpolation(_ number: Int) { markup += String(number) }

        mutating func appendInterpolation(_ html: HTML) { markup += html.markup }
    }
}

extension HTML: MustacheCustomRenderable {
    var renderText: String { markup }
    var isNull: Bool { markup.isEmpty }
}

/// What a template may be filled with: text is escaped on the way in, so that templates name values plainly.
enum PageValue {
    case text(String)
    case html(HTML)
    case list([[String: PageValue]])
    case flag(Bool)

    fileprivate var object: Any {
        switch self {
        case .text(let text): HTML(text: text)
        case .html(let html): html
        case .list(let rows): rows.map { $0.mapValues(\.object) }
        case .flag(let flag): flag
        }
    }
}

/// A template and what it is filled with. Templates write every value as `{{{name}}}`: it is safe by its type.
struct PagePart {
    let template: String
    let values: [String: PageValue]

    var html: HTML {
        guard let template = try? MustacheTemplate(string: template) else {
            preconditionFailure("A template of this package can be parsed.")
        }
        return HTML(markup: template.render(values.mapValues(\.object)))
    }
}
