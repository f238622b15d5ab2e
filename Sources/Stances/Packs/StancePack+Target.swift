extension StancePack {
    /// Somebody or something that people are for or against.
    public struct Target: Sendable, Equatable {
        /// The name, as reports show it.
        public var name: String
        /// The names it goes by in texts, without regard to case; a star ends a word that may go on.
        public var aliases: [String]
        /// What speaks for and against it.
        public var terms: Terms
        /// Log-odds of for over against before anything is read.
        public var baseline: Double
        /// Log-odds that have to be passed, either way, before a position is said to be taken.
        public var doubt: Double
        /// How terms are read and added up.
        public var reading: Reading

        /// A target with its aliases and terms.
        public init(
            name: String, aliases: [String], terms: Terms = Terms(), baseline: Double = 0,
            doubt: Double = Target.usualDoubt, reading: Reading = .rules
        ) {
            self.name = name
            self.aliases = aliases
            self.terms = terms
            self.baseline = baseline
            self.doubt = doubt
            self.reading = reading
        }

        /// Less than one term of clear praise or blame is no position: the weakest such term in the shipped
        /// packs weighs 0.7.
        public static let usualDoubt = 0.65
    }

    /// How a target's terms are read and added up.
    public enum Reading: String, Sendable, CaseIterable {
        /// As a person would: a negation turns a term, reported speech mutes it, scare quotes mock it.
        case rules
        /// As a fitted model does: each term that occurs counts as it stands, and the sum is divided by the
        /// root of the number of terms that occur, so that long texts do not shout.
        case plain
    }
}
