import Networks

/// What the ties of a thread say of its sides: friends and foes by agreement, camps by who answers whom, and how far
/// those are the camps that the text tells.
public struct Sides: Sendable {
    /// Friends and foes: ties signed by agreement.
    public let signed: SignedFindings
    /// Camps told from replies alone; `nil` where too few answer each other.
    public let replyCamps: ReplyCamps?
    /// Those camps against the ones that the text tells; `nil` where people do not have both.
    public let check: CampCheck?
    /// Positions of people who did not say, from whom they agree and disagree with; empty unless asked for.
    public let inferredPositions: [CommenterPosition]

    init(
        _ network: CommenterNetwork, _ stances: StanceFindings, _ options: ThreadAnalyst.Options
    ) throws(NetworkError) {
        signed = try SignedFindings(network, options)
        replyCamps = ReplyCamps(of: network.graph, replicates: options.resamples, seed: options.seed)
        check = replyCamps.flatMap {
            CampCheck(stances.camps.membership, $0.sides, seed: options.seed)
        }
        inferredPositions =
            options.infersPositions ? try stances.inferredPositions(over: signed.graph) : []
    }
}
