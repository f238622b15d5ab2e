import Language

/// How far a negation that was met still reaches, as words pass.
struct NegationReach {
    private var reach = 0

    /// Words of one or two bytes carry little.
    private static let shortest = 3

    /// Takes the next word of a text and adds it to `content` if it is a content word.
    @inline(__always)
    mutating func take(_ token: Token, _ marks: CueLexicon.Marks, into content: inout ContentWords) {
        if marks.isNegator {
            reach = NegationRule.reach
            return
        }
        if Int(token.end - token.start) >= Self.shortest, !marks.isStopWord {
            content.insert(token.hash, isNegated: reach > 0)
        }
        reach -= 1
    }
}
