import Discussions
import Language
import Parallel

/// What every reference rule looks things up in: numbers, names, and who wrote what before.
///
/// A class, so that the rules of all cores share it without counting references to each of its parts.
final class ThreadIndex: Sendable {
    let discussion: Discussion
    let identities: Identities
    let names: NameIndex
    let texts: [TokenizedText]
    let post: TokenizedText?
    /// The names under which the thread speaks of the post's author, folded.
    let hosts: HostNames
    private let indexOfID: [String: Int]
    private let commentsOf: [[Int]]

    /// Comments that one core reads at a time.
    static let chunk = 64

    init(_ discussion: Discussion) {
        self.discussion = discussion
        identities = Identities(discussion)
        let texts = Parallel.mapEach(discussion.comments.count, chunk: Self.chunk) { index in
            TokenizedText(discussion.comments[index].body.text)
        }
        self.texts = texts
        post = discussion.post.map { TokenizedText($0.title(of: discussion) + $0.body.text) }
        names = NameIndex(
            identities.commenters,
            lowercaseWords: CommonWords.find(in: texts, among: identities.commenters))
        indexOfID = Dictionary(
            discussion.comments.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var commentsOf = [[Int]](repeating: [], count: identities.commenters.count)
        for (index, commenter) in identities.ofComment.enumerated() {
            if let commenter { commentsOf[commenter].append(index) }
        }
        self.commentsOf = commentsOf
        hosts = HostNames(in: texts, post: discussion.post)
    }

    /// The comment with this id, wherever it stands.
    func comment(withID id: String) -> Int? { indexOfID[id] }

    /// The comment with this number, if it stands before `index`.
    func comment(numbered number: String, before index: Int) -> Int? {
        guard let found = indexOfID[number], found < index else { return nil }
        return found
    }

    /// The last comment by `commenter` before `index`.
    func latest(by commenter: Int, before index: Int) -> Int? {
        let comments = commentsOf[commenter]
        var low = 0
        var high = comments.count
        while low < high {
            let middle = (low + high) / 2
            if comments[middle] < index { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? comments[low - 1] : nil
    }
}

extension Comment {
    /// The thread's title as a sentence before the post, for quotations of it.
    fileprivate func title(of discussion: Discussion) -> String {
        discussion.title.isEmpty ? "" : discussion.title + ".\n\n"
    }
}
