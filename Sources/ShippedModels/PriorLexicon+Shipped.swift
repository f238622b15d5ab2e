public import Sentiment

extension PriorLexicon {
    /// The published lexicons that the default model leans on when it is fitted: VADER's, Hu and Liu's, labMT and
    /// Pattern's.
    ///
    /// - Throws: ``ShippedFileError`` where the installation is broken.
    public static func shipped() throws(ShippedFileError) -> [PriorLexicon] {
        func prior(
            _ path: String, _ letter: Character, centre: Double = 0, feelingColumn: Int? = nil
        ) throws(ShippedFileError) -> PriorLexicon {
            try parsed(path) { bytes throws(LexiconError) in
                try PriorLexicon(bytes, letter: letter, centre: centre, feelingColumn: feelingColumn)
            }
        }
        return [
            try prior(ShippedLexicon.words, "V"), try prior(ShippedLexicon.huAndLiu, "H"),
            try prior("lexicons/labmt/english.tsv", "L", centre: labMTCentre),
            try prior("lexicons/pattern/english.tsv", "P", feelingColumn: 2),
        ]
    }

    /// The valences of emoji that ship, as a file's bytes.
    ///
    /// - Throws: ``ShippedFileError`` where the installation is broken.
    public static func shippedEmoji() throws(ShippedFileError) -> [UInt8] {
        try ShippedFile.bytes(ShippedLexicon.emoji)
    }

    /// The mean of labMT's words, which stand above the middle of its scale of 1 to 9.
    private static let labMTCentre = 5.375
}
