import Discussions
import Replies
public import Topics

/// Who takes up which topic, and when.
public struct TopicUse: Sendable {
    /// By person, in the order of ``ThreadFindings/people``.
    public let byCommenter: TopicDrift
    /// By camp, in the order of ``Camps/names``; people without a camp are left out.
    public let byCamp: TopicDrift
    /// By bin of the timeline; comments without a time are left out.
    public let overTime: TopicDrift
}

extension ThreadFindings {
    /// The thread's topics by commenter, by camp and over time.
    ///
    /// - Complexity: O(comments × log bins + topics × people).
    public var topicUse: TopicUse {
        let camps = stances.camps
        let starts = timeline.bins.map(\.start)
        return TopicUse(
            byCommenter: TopicDrift(topics, groups: comments.map(\.commenter), count: people.count),
            byCamp: TopicDrift(
                topics, groups: comments.map { $0.commenter.flatMap { camps.membership[$0] } },
                count: camps.names.count),
            overTime: TopicDrift(
                topics,
                groups: comments.map { comment in
                    discussion.comments[comment.index].time.flatMap { time in
                        starts.lastIndex { $0 <= time }
                    }
                }, count: starts.count))
    }
}
