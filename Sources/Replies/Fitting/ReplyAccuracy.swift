import Discussions

/// How many annotated comments get a true parent, and why the others do not.
public struct ReplyAccuracy: Sendable, Equatable {
    /// Annotated comments.
    public private(set) var comments = 0
    /// Of these, those whose likeliest candidate is a true parent.
    public private(set) var right = 0
    /// Those whose true parents are no candidates.
    public private(set) var unreachable = 0
    /// Parents told, a comment without any counted as one.
    public private(set) var links = 0

    /// Nothing counted yet.
    public init() {}

    /// The share of comments with a true parent.
    public var share: Double { comments == 0 ? 0 : Double(right) / Double(comments) }

    /// The F-measure of the links, one being said for each comment.
    public var linkF: Double { comments == 0 ? 0 : 2 * Double(right) / Double(comments + links) }

    /// Counts the comments of one discussion.
    public mutating func add(_ annotated: AnnotatedDiscussion, with model: ReplyModel) {
        let thread = PreparedThread(annotated.discussion)
        var reader = CandidateReader(thread.signals())
        for index in annotated.discussion.comments.indices {
            let table = reader.next()
            guard let parents = annotated.parents[index] else { continue }
            comments += 1
            links += max(1, parents.count)
            let isTrue = table.candidates.map { candidate in
                candidate.map { parents.contains($0) } ?? parents.isEmpty
            }
            if !isTrue.contains(true) { unreachable += 1 }
            let scores = (0..<table.count).map { model.score($0, in: table) }
            if let best = scores.indices.max(by: { scores[$0] < scores[$1] }), isTrue[best] { right += 1 }
        }
    }
}
