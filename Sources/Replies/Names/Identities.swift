import Discussions

/// The people of a thread: who signed with which names.
///
/// Conservative: two spellings are one person when their keys are the same (case, punctuation, spaces), or
/// when a name used once differs by a slip of the pen from one that is used too, and from no other.
struct Identities {
    private(set) var commenters: [Commenter] = []
    /// The commenter of each comment.
    private(set) var ofComment: [Int?] = []
    private var indexOfKey: [String: Int] = [:]

    init(_ discussion: Discussion) {
        let authors = discussion.comments.map { $0.author.flatMap { $0.isEmpty ? nil : $0 } }
        let typos = Self.typos(among: authors.compactMap { $0 }.map(NameKey.of))
        var uses: [[String: Int]] = []
        for author in ([discussion.post?.author] + authors) {
            guard let author else {
                ofComment.append(nil)
                continue
            }
            let key = NameKey.of(author)
            let index = indexOfKey[key] ?? typos[key].flatMap { indexOfKey[$0] } ?? commenters.count
            indexOfKey[key] = index
            if index == commenters.count {
                commenters.append(Commenter(name: author, aliases: [author]))
                uses.append([:])
            } else if !commenters[index].aliases.contains(author) {
                commenters[index].aliases.append(author)
            }
            uses[index][author, default: 0] += 1
            ofComment.append(index)
        }
        ofPost = ofComment.removeFirst()
        for index in commenters.indices {
            let aliases = commenters[index].aliases
            commenters[index].name = aliases.max { (uses[index][$0] ?? 0) < (uses[index][$1] ?? 0) } ?? ""
            // `max` returns the last of equals; the first use decides instead.
            let most = uses[index][commenters[index].name] ?? 0
            commenters[index].name = aliases.first { uses[index][$0] == most } ?? commenters[index].name
        }
    }

    /// The commenter who signed the opening post.
    private(set) var ofPost: Int?

    /// Keys that are slips of one other key, and of which.
    private static func typos(among keys: [String]) -> [String: String] {
        var counts: [String: Int] = [:]
        var order: [String] = []
        for key in keys {
            if counts[key] == nil { order.append(key) }
            counts[key, default: 0] += 1
        }
        var byBlock: [String: [String]] = [:]
        for key in order { for block in blocks(key) { byBlock[block, default: []].append(key) } }
        var typos: [String: String] = [:]
        for key in order where counts[key] == 1 && !key.contains(where: \.isNumber) {
            var close: Set<String> = []
            for block in blocks(key) {
                for other in byBlock[block] ?? [] where other != key && (counts[other] ?? 0) > 1 {
                    let bound = min(1, EditDistance.bound(forLength: key.unicodeScalars.count - 1))
                    if EditDistance.between(key, other, bound: bound) != nil { close.insert(other) }
                }
            }
            if close.count == 1, let target = close.first { typos[key] = target }
        }
        return typos
    }

    /// Two names one slip apart share their beginning or their end.
    private static func blocks(_ key: String) -> [String] {
        guard key.count >= 6 else { return [] }
        return ["<" + key.prefix(3), ">" + key.suffix(3)]
    }
}
