public import Discussions
import Language

/// A discussion whose true parents people or the source have told, to fit and to measure with.
public struct AnnotatedDiscussion: Sendable {
    /// The discussion, as it was read.
    public let discussion: Discussion
    /// The true parents of each comment by index; an empty set where it has none. Comments that nobody
    /// annotated are absent.
    public let parents: [Int: Set<Discussion.Position>]

    /// - Parameters:
    ///   - discussion: The thread.
    ///   - parents: For each annotated comment's id the ids of its parents; `Comment/postID`
    ///     stands for the post.
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

    private init(_ discussion: Discussion, found: [Int: Set<Discussion.Position>]) {
        self.discussion = discussion
        parents = found
    }

    /// The same discussion as people with another custom would have written it: quotations are taken out,
    /// and most comments that answer a comment open with the name and number of what they answer.
    ///
    /// - Parameters:
    ///   - generator: What is drawn by chance comes from it.
    ///   - share: Which share of the comments that answer a comment say so.
    public func addressed(
        share: Double, using generator: inout some RandomNumberGenerator
    ) -> AnnotatedDiscussion {
        let thread = PreparedThread(discussion)
        var changed = discussion
        for index in changed.comments.indices {
            let own = OwnWords.of(
                thread.index.texts[index], discussion.comments[index], thread.quotes[index],
                thread.signatures[index])
            var text = String(decoding: own.bytes, as: UTF8.self)
            let isTold = Double.random(in: 0..<1, using: &generator) < share
            if isTold, case .comment(let parent)? = parents[index]?.max() {
                let answered = discussion.comments[parent]
                text = "@\(answered.author ?? "") #\(answered.id)\n\n" + text
            }
            changed.comments[index].body = Comment.Body(text)
        }
        return AnnotatedDiscussion(changed, found: parents)
    }
}
