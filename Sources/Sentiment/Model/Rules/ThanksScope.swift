/// What somebody is thanked for: the words after `thanks for` and `thank you for`, up to the end of the clause.
///
/// `thanks for fixing the awful crash` thanks; the crash was awful, the fixing was not. What stands there is
/// named, not judged, so it counts less than what is said outright.
struct ThanksScope {
    /// Words of what is thanked for at most.
    static let reach = 8
    /// Words that may stand between the thanks and `for`: `thank you all so much for`.
    static let mostBetween = 4

    /// A word that thanks.
    static let thanks = "thanks thank thx thanx grateful"

    /// Words in which `for` may still follow.
    private var waits = 0
    private var left = 0

    /// Whether a word that is met now is thanked for.
    var isOpen: Bool { left > 0 }

    /// A word was met.
    @inline(__always)
    mutating func step(_ roles: WordRoles) {
        if roles.contains(.thanks) {
            waits = Self.mostBetween + 1
            left = 0
        } else if waits > 0 || left > 0 {
            advance(roles)
        }
    }

    private mutating func advance(_ roles: WordRoles) {
        if waits > 0, roles.contains(.purpose) {
            waits = 0
            left = Self.reach
            return
        }
        waits = max(0, waits - 1)
        left = max(0, left - 1)
    }

    mutating func close() {
        waits = 0
        left = 0
    }
}
