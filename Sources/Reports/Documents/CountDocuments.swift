/// How many comments have a parent that the source records, and how many one that was recovered.
struct ParentCounts: Encodable {
    let explicit, inferred: Int
}

/// Where the answers of all comments lead; the five add up to the last.
struct CommentCounts: Encodable {
    let toComments, toPost, toSelf, toMissing, unattached, comments: Int
}
