public import Findings
import Replies
import Sentiment
public import Stances

extension ThreadAnalyst {
    /// An analyst made from the data that ship: fitted models of replies, the default lexicons, agreement, and the
    /// general terms of stance beside the packs given.
    ///
    /// ```swift
    /// let analyst = try ThreadAnalyst.shipped()
    /// let findings = try analyst.findings(of: discussion)
    /// ```
    ///
    /// - Parameters:
    ///   - lexicon: What sentiment is scored by.
    ///   - packs: Targets of stance and the terms that speak for and against them.
    ///   - options: Topics, resamples, seed.
    /// - Throws: ``ShippedFileError`` where the installation is broken.
    /// - Complexity: O(bytes of the lexicons); some 50 ms, once for any number of threads.
    public static func shipped(
        lexicon: ShippedLexicon = .riposte, packs: [StancePack] = [], options: Options = Options()
    ) throws(ShippedFileError) -> ThreadAnalyst {
        ThreadAnalyst(
            replies: try .shipped(), sentiment: try .shipped(lexicon), incivility: try .shipped(),
            agreement: AgreementScorer(), packs: try StancePack.withGeneralTerms(packs), options: options)
    }
}
