import Language

/// People named in prose, by their full name or an unambiguous part of it.
///
/// A name that is also a word of the thread's language, or shorter than three letters, is never a mention
/// by itself: `hope`, `m`, `b)`.
enum Mentions {
    struct Mention {
        let commenter: Int
        let evidence: String
    }

    /// A capitalised name in prose is that person in nearly all cases; a namesake is not ruled out.
    static let confidence = 0.7

    static func find(in index: Int, of thread: ThreadIndex) -> [Mention] {
        let text = thread.texts[index]
        let author = thread.identities.ofComment[index]
        var mentions: [Mention] = []
        var seen: Set<Int> = []
        for place in text.tokens.indices where text.tokens[place].kind == .word {
            let token = text.tokens[place]
            guard token.shape != .lower else { continue }
            let longest = min(text.tokens.count - place, thread.names.longestName(beginningWith: token))
            for width in stride(from: longest, through: 1, by: -1) {
                let tokens = place..<(place + width)
                guard let match = thread.names.exactMatch(tokens, in: text), match.commenter != author,
                    !thread.names.commonNames.contains(match.commenter)
                else { continue }
                if match.fit == 1, seen.insert(match.commenter).inserted {
                    mentions.append(Mention(commenter: match.commenter, evidence: text.text(of: tokens)))
                }
                break
            }
        }
        return mentions
    }
}
