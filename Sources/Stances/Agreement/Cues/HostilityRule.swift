import Language

/// Insults and dismissals, which are aimed at the other, and swearing, which as often is not: people who
/// agree swear together about a third.
enum HostilityRule: AgreementRule {
    static let most = 2

    static func readings(of pair: ReplyPair) -> [CueReading] {
        let insults = pair.found[.insults]
        var swearing: [Range<Int>] = []
        for (place, index) in pair.words.enumerated() where isOath(pair.reply.tokens[index], pair.reply.bytes)
        {
            swearing.append(place..<place + 1)
        }
        return [
            CueReading(.hostility, insults.isEmpty ? 0 : 1, insults),
            CueReading(.swearing, Double(min(swearing.count, most)), swearing),
        ]
    }

    static let insults = """
        idiot, stupid, moron, dumb, ignorant, clown, troll, fool, brainwashed, delusional, cultist, loser, grow up,
        shut up, get over it, snowflake, cry, crying, liar, pathetic, bot, shill, educate yourself, sad, lol, lmao,
        stfu, fuck off, fuck you, clueless, naive, insane, joke, sheep, crank
        """

    /// Whether a word begins like an oath, whatever its case and ending.
    private static func isOath(_ token: Token, _ bytes: [UInt8]) -> Bool {
        beginnings.mayContain(token, bytes)
            && oaths.contains { oath in
                oath.count <= Int(token.end - token.start)
                    && zip(oath, bytes[token.range]).allSatisfy { $0 == $1 | 0x20 }
            }
    }

    private static let oaths = ["fuck", "shit", "asshole", "bastard", "damn", "bitch", "fck"].map {
        Array($0.utf8)
    }
    private static let beginnings = oaths.reduce(into: BeginningSet()) { $0.insert($1) }
}
