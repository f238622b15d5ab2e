extension StancePack {
    /// Weighted terms: for, against, and aside.
    public struct Terms: Sendable, Equatable {
        /// Terms that speak for the target.
        public var favor: [Term]
        /// Terms that speak against it.
        public var against: [Term]
        /// Terms of texts that take no position: their weights add to the target's doubt. A negative
        /// weight marks a term of texts that take one, whichever it is.
        public var aside: [Term]

        /// Terms for, terms against, and terms that take a passage out of the count.
        public init(favor: [Term] = [], against: [Term] = [], aside: [Term] = []) {
            self.favor = favor
            self.against = against
            self.aside = aside
        }

        /// Whether there is no term at all.
        public var isEmpty: Bool { favor.isEmpty && against.isEmpty && aside.isEmpty }
    }

    /// One weighted term.
    public struct Term: Sendable, Equatable {
        /// One or more consecutive words, folded when compared. A star ends a word that may go on
        /// (`puppet*`); `not` before the rest means the rest under a negation.
        public var text: String
        /// Log-odds, positive in `favor` and `against`.
        public var weight: Double
        /// Where the term counts.
        public var scope: Scope

        /// A term with weight and scope.
        public init(_ text: String, weight: Double, scope: Scope) {
            self.text = text
            self.weight = weight
            self.scope = scope
        }
    }

    /// Where a term has to stand to count.
    public enum Scope: String, Sendable, CaseIterable {
        /// Near an alias of the target.
        case near
        /// Anywhere in the text.
        case anywhere
        /// Among the first words of the text.
        case opening
        /// Among the last words of the text.
        case closing
        /// Anywhere, all in capitals.
        case capitals
        /// Inside a hashtag: a run of its characters, the sign in front of it among them.
        case hashtag
        /// Inside a word: a run of its characters; `^` stands for the word's beginning, `$` for its end.
        case inside
        /// Not in the words but in their number: `0-7 words`, `2 hashtags`, `1 mention`; see `TextShape`.
        case shape
    }
}
