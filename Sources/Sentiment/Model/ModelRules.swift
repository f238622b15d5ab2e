/// The factors of the model's rules. Each multiplies the weight of a word where its rule fires.
public struct ModelRules: Sendable, Equatable {
    /// A word in the scope of a negation.
    public var negation = -0.6
    /// A word after a raising degree word: `very good`.
    public var degree = 1.25
    /// A word after a lowering one: `slightly good`.
    public var lowering = 0.7
    /// A word in capitals where not all words are.
    public var capitals = 1.25
    /// Words of a sentence before its last `but`, and after it.
    public var beforeBut = 0.6
    /// What a valence after “but” is multiplied by.
    public var afterBut = 1.3
    /// Words between quotation marks.
    public var quoted = 0.6
    /// Words of a sentence that is marked as not meant, and of the one before the mark: `/s`, `#sarcasm`.
    public var sarcasm = -0.5
    /// An emoji or a face in a text without words: it is all that is said.
    public var alone = 2.5

    /// Words of a sentence that asks: it ends in a question mark.
    public var question = 0.7
    /// Words after “thanks for”.
    public var thanked = 0.5
    /// A word whose letters are drawn out: `sooo`.
    public var drawnOut = 1.25

    /// The documented defaults.
    public init() {}

    /// The factors by the names that a model's file gives them.
    var named: [(name: String, factor: Double)] {
        [
            ("negation", negation), ("degree", degree), ("lowering", lowering), ("capitals", capitals),
            ("before but", beforeBut), ("after but", afterBut), ("quoted", quoted), ("sarcasm", sarcasm),
            ("alone", alone), ("question", question), ("thanked", thanked), ("drawn out", drawnOut),
        ]
    }

    /// Sets the factor of the rule with a name.
    ///
    /// - Returns: Whether there is such a rule.
    public mutating func set(_ name: String, _ factor: Double) -> Bool {
        switch name {
        case "negation": negation = factor
        case "degree": degree = factor
        case "lowering": lowering = factor
        case "capitals": capitals = factor
        case "before but": beforeBut = factor
        case "after but": afterBut = factor
        case "quoted": quoted = factor
        case "sarcasm": sarcasm = factor
        case "alone": alone = factor
        case "question": question = factor
        case "thanked": thanked = factor
        case "drawn out": drawnOut = factor
        default: return false
        }
        return true
    }

    /// The product of the factors of the rules that fired.
    @inline(__always)
    func factor(of fired: FiredRules) -> Double {
        guard !fired.isEmpty else { return 1 }
        var factor = 1.0
        if fired.contains(.degree) { factor *= degree }
        if fired.contains(.lowering) { factor *= lowering }
        if fired.contains(.capitals) { factor *= capitals }
        if fired.contains(.beforeBut) { factor *= beforeBut }
        if fired.contains(.afterBut) { factor *= afterBut }
        if fired.contains(.quoted) { factor *= quoted }
        if fired.contains(.sarcasm) { factor *= sarcasm }
        if fired.contains(.alone) { factor *= alone }
        if fired.contains(.question) { factor *= question }
        if fired.contains(.thanked) { factor *= thanked }
        if fired.contains(.drawnOut) { factor *= drawnOut }
        return factor
    }
}

/// The rules that fired for a term.
struct FiredRules: OptionSet, Sendable {
    let rawValue: UInt16

    static let negation = FiredRules(rawValue: 1)
    static let degree = FiredRules(rawValue: 2)
    static let lowering = FiredRules(rawValue: 4)
    static let capitals = FiredRules(rawValue: 8)
    static let beforeBut = FiredRules(rawValue: 16)
    static let afterBut = FiredRules(rawValue: 32)
    static let quoted = FiredRules(rawValue: 64)
    static let sarcasm = FiredRules(rawValue: 128)
    static let alone = FiredRules(rawValue: 256)
    static let question = FiredRules(rawValue: 512)
    static let thanked = FiredRules(rawValue: 1_024)
    static let drawnOut = FiredRules(rawValue: 2_048)

    /// Every rule with its name and the factor it has, in the order in which they are told.
    static func all(_ rules: ModelRules) -> [(rule: FiredRules, name: String, factor: Double)] {
        [
            (.degree, "degree", rules.degree), (.lowering, "degree", rules.lowering),
            (.capitals, "capitals", rules.capitals), (.drawnOut, "drawn out", rules.drawnOut),
            (.negation, "negation", rules.negation),
            (.beforeBut, "before “but”", rules.beforeBut), (.afterBut, "after “but”", rules.afterBut),
            (.quoted, "in quotation marks", rules.quoted), (.alone, "nothing but faces", rules.alone),
            (.question, "in a question", rules.question), (.thanked, "thanked for", rules.thanked),
            (.sarcasm, "marked as sarcasm", rules.sarcasm),
        ]
    }
}
