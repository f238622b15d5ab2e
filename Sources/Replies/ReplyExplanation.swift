public import Discussions

/// Everything that the parent of one comment rests on: the candidates, their probabilities, their reasons.
public struct ReplyExplanation: Sendable, Equatable {
    /// A contribution that may be the parent.
    public struct Candidate: Sendable, Equatable {
        /// `nil` stands for no parent.
        public let position: Discussion.Position?
        /// How likely it is the parent, 0 to 1, among all candidates and none.
        public let probability: Double
        /// What speaks for and against it, the weightiest first.
        public let reasons: [Reason]
    }

    /// One term of a candidate's score.
    public struct Reason: Sendable, Equatable {
        /// The facets it stands for: `distance × address`.
        public let facets: String
        /// Their bins: `1 | addressed`.
        public let bins: String
        /// What it adds to the log-odds.
        public let weight: Double
        /// The bins as clauses about the comment, `it` being the candidate: `addresses its author`. Empty where
        /// the bins by themselves tell a reader nothing.
        public let words: String
    }

    /// The comment, by its index.
    public let comment: Int
    /// The likeliest first.
    public let candidates: [Candidate]

    /// Explains the parent of one comment.
    ///
    /// - Parameters:
    ///   - models: What names the parents of comments.
    ///   - discussion: The thread.
    ///   - comment: The index of a comment of `discussion`.
    public init(of comment: Int, in discussion: Discussion, with models: ReplyModels) {
        precondition(discussion.comments.indices.contains(comment), "The comment is one of the discussion.")
        let model = discussion.medium == .chat ? models.chat : models.thread
        var reader = CandidateReader(PreparedThread(discussion).signals())
        reader.skip(comment)
        let table = reader.next()
        let probabilities = model.probabilities(table)
        let rows = probabilities.indices.sorted {
            probabilities[$0] == probabilities[$1] ? $0 < $1 : probabilities[$0] > probabilities[$1]
        }
        self.comment = comment
        candidates = rows.map { row in
            Candidate(
                position: table.candidates[row], probability: probabilities[row],
                reasons: model.reasons(for: row, in: table))
        }
    }
}
