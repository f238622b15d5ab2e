import Crypto
import Discussions
import Foundation
import Replies

/// Names replaced by what a key makes of them: the same name gets the same pseudonym in every file, and nobody
/// without the key can tell whose it is (HMAC-SHA-256; Krawczyk, Bellare and Canetti 1997, RFC 2104).
struct Pseudonyms {
    private let key: SymmetricKey
    private let models: ReplyModels

    /// Shorter keys could be tried out.
    private static let shortestKey = 16

    /// - Parameter path: A file of at least sixteen bytes that nobody else has; what it holds is the key.
    init(keyFile path: String, models: ReplyModels) throws(InputFailure) {
        let bytes = try Input(name: path, path: path).read()
        guard bytes.count >= Self.shortestKey else {
            throw InputFailure(
                path,
                "holds \(bytes.count) bytes; a key has \(Self.shortestKey) or more, as from: head -c 32 /dev/urandom > KEYFILE"
            )
        }
        key = SymmetricKey(data: bytes)
        self.models = models
    }

    /// What stands in place of the names of one discussion's people.
    func replacement(for discussion: Discussion) -> NameReplacement {
        let replies = ReplyRecovery.replies(in: discussion, with: models)
        var people = replies.commenters
        if let host = discussion.post?.author { people.append(Commenter(name: host, aliases: [host])) }
        return NameReplacement(people) { pseudonym(of: $0) }
    }

    private static let letters = Array("abcdefghijkmnpqrstuvwxyz23456789")
    private static let length = 12

    /// `user_` and sixty bits of the name's authentication code: no two names of a million share one, commonly.
    private func pseudonym(of name: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Data(name.utf8), using: key)
        return "user_" + String(code.prefix(Self.length).map { Self.letters[Int($0) % Self.letters.count] })
    }
}
