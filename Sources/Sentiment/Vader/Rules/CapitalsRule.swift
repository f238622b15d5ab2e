/// A scored word in capitals counts for more, where not all words are in capitals.
///
/// Quirk kept: a valence of 0 is lowered.
enum CapitalsRule {
    static let name = "capitals"
    /// Measured rise of the mean rating (Hutto and Gilbert 2014).
    static let increment = 0.733

    static func apply(_ valence: Double, _ context: VaderContext) -> Double {
        guard context.word.isCapitals, context.text.mixesCapitals else { return valence }
        return valence > 0 ? valence + increment : valence - increment
    }
}
