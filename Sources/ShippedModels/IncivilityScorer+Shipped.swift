public import Sentiment

extension IncivilityScorer {
    /// The file of the lexicon that ships.
    public static let shippedFile = "lexicons/incivility/english.tsv"

    /// What scores incivility by the lexicon that ships.
    ///
    /// - Throws: ``ShippedFileError`` where the installation is broken.
    public static func shipped() throws(ShippedFileError) -> IncivilityScorer {
        IncivilityScorer(
            try parsed(shippedFile) { bytes throws(LexiconError) in try IncivilityLexicon(bytes) })
    }
}
