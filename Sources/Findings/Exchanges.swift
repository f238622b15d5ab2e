import Discussions
import Networks
import Replies

/// Who answers whom, community by community, and the longest exchange between two people.
public struct Exchanges: Sendable {
    /// Replies of each community (rows) to each (columns); one's own are left out, as in the network.
    public let communities: [[Int]]
    /// The longest chain of comments in which two people answer each other in turn, by index; empty below two.
    public let longest: [Int]

    init(_ comments: [CommentFindings], _ network: CommenterNetwork, _ influence: Influence) {
        let count = influence.communities.count
        let membership = influence.communities.membership
        var counts = [[Int]](repeating: [Int](repeating: 0, count: count), count: count)
        for tie in network.ties { counts[membership[tie.source]][membership[tie.target]] += tie.replies }
        communities = counts
        longest = Self.longest(comments)
    }

    /// Parents stand before their children, so one pass is enough.
    private static func longest(_ comments: [CommentFindings]) -> [Int] {
        func parent(_ index: Int) -> Int? {
            guard case .comment(let parent) = comments[index].parent?.to, parent < index,
                let author = comments[index].commenter, let other = comments[parent].commenter, author != other
            else { return nil }
            return parent
        }
        var length = [Int](repeating: 1, count: comments.count)
        for index in comments.indices {
            guard let above = parent(index) else { continue }
            let continues = parent(above).map { comments[$0].commenter == comments[index].commenter } ?? false
            length[index] = continues ? length[above] + 1 : 2
        }
        guard let end = length.indices.max(by: { (length[$0], -$0) < (length[$1], -$1) }), length[end] > 1 else {
            return []
        }
        var chain = [end]
        while chain.count < length[end], let above = parent(chain[chain.count - 1]) { chain.append(above) }
        return chain.reversed()
    }
}
