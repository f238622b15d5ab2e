/// A measure whose search ended before it was at rest: its leading digits hold, its last may not.
///
/// Networks that are long and thin, rings and chains of tens of thousands, keep a search going for longer than anybody
/// waits.
public struct UnsettledMeasure: Sendable, Equatable, Encodable {
    /// The measure, as its column is called.
    public let measure: String
    /// How far the last step moved what it measures, relative to its length.
    public let residual: Double

    /// Residuals up to this are those of a search at rest.
    public static let settled = 1e-10

    /// What is said of eigenvector centrality; `nil` where it is at rest.
    public init?(_ scores: Eigenvector.Scores) {
        self.init("eigenvector", scores.residual)
    }

    /// What is said of authorities, and of the hubs that follow from them; `nil` where they are at rest.
    public init?(_ scores: Hits.Scores) {
        self.init("authority", scores.residual)
    }

    private init?(_ measure: String, _ residual: Double) {
        guard residual > Self.settled else { return nil }
        self.measure = measure
        self.residual = residual
    }
}
