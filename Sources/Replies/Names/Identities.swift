import Discussions

/// The people of a thread: who signed with which names.
///
/// Conservative: two spellings are one person when their keys are the same (case, punctuation, spaces), or
/// when a name used once differs by a slip of the pen from one that is used too, and from no other.
struct Identities: Sendable {
    private(set) var commenters: [Commenter] = []
    /// The commenter of each comment.
    private(set) var ofComment: [Int?] = []
    /// The commenter who signed the opening post.
    private(set) var ofPost: Int?
    /// Why each name was counted to its commenter, in the order of first use.
    private(set) var decisions: [IdentityDecision] = []

    init(_ discussion: Discussion) {
        let signed = SignedNames(discussion)
        let typos = Self.typos(among: signed)
        let groups = signed.names.map { Self.group(of: $0, discussion.aliases, typos) }
        var indexOfGroup: [String: Int] = [:]
        var namesOf: [[Int]] = []
        let commenterOfName = signed.names.indices.map { name in
            let index = indexOfGroup[groups[name].key] ?? namesOf.count
            if index == namesOf.count {
                indexOfGroup[groups[name].key] = index
                namesOf.append([])
            }
            namesOf[index].append(name)
            return index
        }
        for names in namesOf {
            let most = names.map { signed.uses[$0] }.max()
            let shown = signed.names[names.first { signed.uses[$0] == most } ?? names[0]]
            commenters.append(Commenter(name: shown, aliases: names.map { signed.names[$0] }))
            for name in names {
                let alias = signed.names[name]
                decisions.append(
                    IdentityDecision(
                        alias: alias, commenter: shown,
                        reason: alias == shown ? .asSigned : groups[name].reason))
            }
        }
        ofComment = signed.ofComment.map { $0.map { commenterOfName[$0] } }
        ofPost = signed.ofPost.map { commenterOfName[$0] }
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

    /// Keys that are slips of one other key, and of which.
    private static func typos(among signed: SignedNames) -> [String: String] {
        var counts: [String: Int] = [:]
        var order: [String] = []
        for name in signed.names.indices where signed.usesInComments(name) > 0 {
            let key = NameKey.of(signed.names[name])
            if counts[key] == nil { order.append(key) }
            counts[key, default: 0] += signed.usesInComments(name)
        }
        // Only names that are used twice or more are ever what a slip was meant for.
        var byBlock: [String: [String]] = [:]
        for key in order where (counts[key] ?? 0) > 1 {
            for block in blocks(key) { byBlock[block, default: []].append(key) }
        }
        var typos: [String: String] = [:]
        for key in order where counts[key] == 1 && !key.contains(where: \.isNumber) {
            var close: Set<String> = []
            for block in blocks(key) {
                // Where more names begin or end alike, a slip could be anybody's.
                let others = byBlock[block] ?? []
                guard others.count <= mostAlike else { continue }
                for other in others where other != key {
                    let bound = min(1, EditDistance.bound(forLength: key.unicodeScalars.count - 1))
                    if EditDistance.between(key, other, bound: bound) != nil { close.insert(other) }
                }
            }
            if close.count == 1, let target = close.first { typos[key] = target }
        }
        return typos
    }

    /// Names that begin or end with the same three letters, of which one is compared with each of the others.
    private static let mostAlike = 2_048

    /// Two names one slip apart share their beginning or their end.
    private static func blocks(_ key: String) -> [String] {
        guard key.count >= 6 else { return [] }
        return ["<" + key.prefix(3), ">" + key.suffix(3)]
    }
}
