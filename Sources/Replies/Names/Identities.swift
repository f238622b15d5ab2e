import Discussions

/// The people of a thread: who signed with which names.
///
/// Conservative: two spellings are one person when their keys are the same (case, punctuation, spaces), or
/// when a name used once differs by a slip of the pen from one that is used too, and from no other.
struct Identities {
    private(set) var commenters: [Commenter] = []
    /// The commenter of each comment.
    private(set) var ofComment: [Int?] = []
    /// Why each name was counted to its commenter, in the order of first use.
    private(set) var decisions: [IdentityDecision] = []

    init(_ discussion: Discussion) {
        let authors = discussion.comments.map { $0.author.flatMap { $0.isEmpty ? nil : $0 } }
        let typos = Self.typos(among: authors.compactMap { $0 }.map(NameKey.of))
        var indexOfGroup: [String: Int] = [:]
        var groupOfName: [String: Group] = [:]
        var uses: [[String: Int]] = []
        for author in ([discussion.post?.author] + authors) {
            guard let author else {
                ofComment.append(nil)
                continue
            }
            let group = groupOfName[author] ?? Self.group(of: author, discussion.aliases, typos)
            groupOfName[author] = group
            let index = indexOfGroup[group.key] ?? commenters.count
            indexOfGroup[group.key] = index
            if index == commenters.count {
                commenters.append(Commenter(name: author, aliases: [author]))
                uses.append([:])
            } else if uses[index][author] == nil {
                commenters[index].aliases.append(author)
            }
            uses[index][author, default: 0] += 1
            ofComment.append(index)
        }
        ofPost = ofComment.removeFirst()
        for index in commenters.indices {
            let most = uses[index].values.max() ?? 0
            let name = commenters[index].aliases.first { uses[index][$0] == most }
            commenters[index].name = name ?? commenters[index].name
            for alias in commenters[index].aliases {
                let reason = alias == name ? .asSigned : groupOfName[alias]?.reason ?? .sameLetters
                decisions.append(
                    IdentityDecision(alias: alias, commenter: commenters[index].name, reason: reason))
            }
        }
    }

    /// Names that are one person's share a group.
    private struct Group {
        let key: String
        let reason: IdentityDecision.Reason
    }

    private static func group(
        of author: String, _ aliases: [String: String], _ typos: [String: String]
    ) -> Group {
        guard aliases[author] != nil else {
            let key = NameKey.of(author)
            return typos[key].map { Group(key: $0, reason: .slip) } ?? Group(key: key, reason: .sameLetters)
        }
        var name = author
        var seen: Set<String> = []
        while let next = aliases[name], next != name, seen.insert(name).inserted { name = next }
        // A name that is given as its own stands apart from those that only look like it.
        let isGiven = aliases[name] != nil
        return Group(key: isGiven ? "\u{0}" + name : NameKey.of(name), reason: .given)
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
