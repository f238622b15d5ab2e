import Language

/// Weights of words, negated words, pairs, faces, emoji and marks, and the factors of a few named rules: all
/// that the default model knows, read from a file that can be read by people too.
///
/// A text's valence s and feeling f are sums of weights (`TermReader`, `PassageSums`), one term of which is
/// what a published list of words says by itself, saturated as VADER's sum is (`ListedWords`). They stand for three
/// log-odds against neutral: positive s + f + b₊, negative −s + f + b₋. The labels' shares follow from these,
/// and the compound is s / √(s² + c).
public struct SentimentModel: Sendable {
    var weights: WeightTable
    var rules: ModelRules
    /// b₊ and b₋.
    var positiveBias: Double
    var negativeBias: Double
    /// c.
    var saturation: Double
    var reader: TermReader

    /// Terms with a weight.
    public var count: Int { weights.count }

    /// Reads a model.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8 lines; `#` begins a comment. `rule NAME FACTOR` sets a rule; `label NAME NUMBER` a
    ///     constant of the labels; any other line is `kind term valence feeling lexicons seen listed`, the last three optional. Tabs stand between columns.
    ///   - emoji: Lines `emoji valence …`, −1 to 1.
    /// - Throws: ``LexiconError`` with the line.
    /// - Complexity: O(bytes).
    public init(_ bytes: [UInt8], emoji: [UInt8]) throws(LexiconError) {
        var weights = WeightTable(capacity: bytes.count / 40)
        var rules = ModelRules()
        var labels = ["positive": 0.0, "negative": 0.0, "saturation": 4.0]
        var emoticons: Set<UInt64> = []
        var listed: Set<UInt64> = []
        try TabbedLines.forEach(of: bytes) { line throws(LexiconError) in
            let kind = String(decoding: line.field(0), as: UTF8.self)
            switch kind {
            case "rule":
                let name = try line.text(1)
                guard rules.set(name, try line.number(2)) else {
                    throw line.error("there is no rule “\(name)”")
                }
            case "label":
                let name = try line.text(1)
                guard labels[name] != nil else { throw line.error("there is no constant “\(name)”") }
                labels[name] = try line.number(2)
            default:
                guard let kind = TermKind(rawValue: kind) else {
                    let known = TermKind.allCases.map(\.rawValue).joined(separator: ", ")
                    throw line.error("“\(kind)” is no kind of term; known are \(known), rule and label")
                }
                guard let key = kind.key(of: try line.text(1)) else {
                    throw line.error("“\(try line.text(1))” is not written as a \(kind.rawValue) is")
                }
                let weight = try Self.weight(of: line)
                guard weights.insert(key, weight) else {
                    throw line.error("the term “\(try line.text(1))” was given before; expected each once")
                }
                if kind == .emoticon { emoticons.insert(key) }
                if kind == .word, weight.listed != 0 { listed.insert(TermHash.of(try line.text(1))) }
            }
        }
        guard weights.count > 0 else { throw LexiconError("there is no term in it") }
        guard let saturation = labels["saturation"], saturation > 0 else {
            throw LexiconError("the saturation is not above 0")
        }
        self.weights = weights
        self.rules = rules
        positiveBias = labels["positive"] ?? 0
        negativeBias = labels["negative"] ?? 0
        self.saturation = saturation
        reader = TermReader(
            rules: rules, emoticons: emoticons, emoji: try Self.emojiValences(emoji), listed: listed)
    }

    /// The weight on a line; the seventh column, the term's valence in a list, may be missing.
    private static func weight(of line: TabbedLines.Line) throws(LexiconError) -> WeightTable.Weight {
        let figures = [
            try line.number(2), try line.number(3), line.fields.count > 6 ? try line.number(6) : 0,
        ]
        for figure in figures where !WeightTable.Weight.range.contains(figure) {
            throw line.error("\(figure) is out of range; expected −300 to 300")
        }
        return WeightTable.Weight(valence: figures[0], feeling: figures[1], listed: figures[2])
    }

    /// Valences of emoji by the hash of their first character.
    static func emojiValences(_ bytes: [UInt8]) throws(LexiconError) -> [UInt64: Double] {
        var valences: [UInt64: Double] = [:]
        try TabbedLines.forEach(of: bytes) { line throws(LexiconError) in
            let emoji = try line.text(0)
            guard let first = emoji.unicodeScalars.first else { throw line.error("a line without an emoji") }
            valences[TermHash.of(String(first))] = try line.number(1)
        }
        return valences
    }
}
