import Discussions

/// The names that a discussion's post and comments are signed with, each once, in the order of first use.
struct SignedNames {
    private(set) var names: [String] = []
    /// How often each is used.
    private(set) var uses: [Int] = []
    /// The name of each comment, by its place in ``names``; `nil` for comments that nobody signs.
    private(set) var ofComment: [Int?] = []
    private(set) var ofPost: Int?

    init(_ discussion: Discussion) {
        var places: [String: Int] = [:]
        ofPost = discussion.post?.author.map { note($0, &places) }
        ofComment.reserveCapacity(discussion.comments.count)
        for comment in discussion.comments {
            let name = comment.author.flatMap { $0.isEmpty ? nil : $0 }
            ofComment.append(name.map { note($0, &places) })
        }
    }

    /// How many comments a name signs.
    func usesInComments(_ name: Int) -> Int { uses[name] - (name == ofPost ? 1 : 0) }

    private mutating func note(_ name: String, _ places: inout [String: Int]) -> Int {
        if let place = places[name] {
            uses[place] += 1
            return place
        }
        places[name] = names.count
        names.append(name)
        uses.append(1)
        return names.count - 1
    }
}
