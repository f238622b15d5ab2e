import Language

/// Insults and dismissals, which are aimed at the other, and swearing, which as often is not: people who
/// agree swear together about a third.
enum HostilityRule: AgreementRule {
    static let most = 2

    static func read(_ pair: ReplyPair, into readings: inout CueReadings) {
        let oaths = pair.found.oaths
        readings.note(.hostility, if: pair.found.count(.insults) > 0, pair.found[.insults])
        readings.note(.swearing, Double(min(oaths.count, most)), oaths.map { $0..<$0 + 1 })
    }

    static let insults = """
        idiot, stupid, moron, dumb, ignorant, clown, troll, fool, brainwashed, delusional, cultist, loser, grow up,
        shut up, get over it, snowflake, cry, crying, liar, pathetic, bot, shill, educate yourself, sad, lol, lmao,
        stfu, fuck off, fuck you, clueless, naive, insane, joke, sheep, crank
        """
}

/// The beginnings of oaths, whatever their case and ending.
struct Oaths: Sendable {
    private let beginnings: [[UInt8]]
    /// A bit for each first letter, and one for each second, by their five low bits: what most words fail at once.
    private let first: UInt32
    private let second: UInt32

    init() {
        beginnings = ["fuck", "shit", "asshole", "bastard", "damn", "bitch", "fck"].map { Array($0.utf8) }
        first = beginnings.reduce(0) { $0 | 1 << UInt32($1[0] & 31) }
        second = beginnings.reduce(0) { $0 | 1 << UInt32($1[1] & 31) }
    }

    /// Whether a word begins like an oath.
    @inline(__always)
    func contains(_ token: Token, _ bytes: [UInt8]) -> Bool {
        let start = Int(token.start)
        guard first >> UInt32(bytes[start] & 31) & 1 == 1, Int(token.end) > start + 1,
            second >> UInt32(bytes[start + 1] & 31) & 1 == 1
        else { return false }
        return begins(token, bytes)
    }

    private func begins(_ token: Token, _ bytes: [UInt8]) -> Bool {
        beginnings.contains { oath in
            oath.count <= Int(token.end - token.start)
                && zip(oath, bytes[token.range]).allSatisfy { $0 == $1 | 0x20 }
        }
    }
}
