public import Discussions

/// A discussion whose true parents people or the source have told, to fit and to measure with.
public struct AnnotatedDiscussion: Sendable {
    public let discussion: Discussion
    /// The true parents of each comment by index; an empty set where it has none. Comments that nobody
    /// annotated are absent.
    public let parents: [Int: Set<Discussion.Position>]

    /// - Parameter parents: For each annotated comment's id the ids of its parents; ``Comment/postID``
    ///   stands for the post.
    public init(_ discussion: Discussion, parents: [String: [String]]) {
        self.discussion = discussion
        let indexOfID = Dictionary(
            discussion.comments.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var found: [Int: Set<Discussion.Position>] = [:]
        for (id, parentIDs) in parents {
            guard let index = indexOfID[id] else { continue }
            found[index] = Set(
                parentIDs.compactMap { parent in
                    if parent == Comment.postID { return .post }
                    return indexOfID[parent].map { .comment($0) }
                })
        }
        self.parents = found
    }
}
