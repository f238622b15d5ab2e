import Language

/// A published lexicon that a model leans on where examples say little.
public struct PriorLexicon: Sendable {
    /// One letter, by which the model's file names it as a source.
    public let letter: Character
    /// Terms in the order of the file, with how positive and how felt they are.
    let terms: [(term: String, valence: Double, feeling: Double)]

    /// Reads `term valence …` lines.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - letter: Names the lexicon among others.
    ///   - centre: The valence that stands for neither, where that is not 0.
    ///   - feelingColumn: The column of a figure for how felt a term is; the valence's size where `nil`.
    /// - Throws: ``LexiconError`` with the line.
    public init(
        _ bytes: [UInt8], letter: Character, centre: Double = 0, feelingColumn: Int? = nil
    ) throws(LexiconError) {
        var terms: [(term: String, valence: Double, feeling: Double)] = []
        try TabbedLines.forEach(of: bytes) { line throws(LexiconError) in
            let valence = try line.number(1) - centre
            let feeling = try feelingColumn.map { column throws(LexiconError) in try line.number(column) }
            terms.append((WordFolding.folded(try line.text(0)), valence, feeling ?? abs(valence)))
        }
        self.letter = letter
        self.terms = terms
    }
}
