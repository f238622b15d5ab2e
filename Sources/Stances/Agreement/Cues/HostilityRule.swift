import Language

/// Insults and dismissals, which are aimed at the other, and swearing, which as often is not: people who
/// agree swear together about a third.
enum HostilityRule: AgreementRule {
    static let most = 2

    static func readings(of pair: ReplyPair) -> [CueReading] {
        let insults = pair.found[.insults]
        let swearing = pair.words.indices.filter { index in
            let word = pair.reply.folded(pair.reply.tokens[pair.words[index]])
            return oaths.contains { word.hasPrefix($0) }
        }.map { $0..<$0 + 1 }
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
    static let oaths = ["fuck", "shit", "asshole", "bastard", "damn", "bitch", "fck"]
}
