public import Replies

extension Table {
    /// Which name was counted to which commenter, and why: `identities.csv`, which can be edited and handed
    /// back.
    public static func identities(_ decisions: [IdentityDecision]) -> Table {
        var table = Table(columns: ["alias", "commenter", "score", "reason"])
        for decision in decisions {
            table.append([
                .text(decision.alias), .text(decision.commenter), .rounded(decision.score, decimals: 2),
                .text(decision.reason.rawValue),
            ])
        }
        return table
    }
}
