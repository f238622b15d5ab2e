/// What made a report: version, command, seed, checksums, conventions. A report's `manifest.json`.
public struct ManifestDocument: Encodable, Sendable {
    /// A file that went in, and the SHA-256 of its bytes.
    public struct Source: Encodable, Sendable {
        /// What the source is called.
        public let name: String
        /// The SHA-256 of its bytes, in hexadecimal.
        public let sha256: String

        /// A source and its checksum.
        public init(name: String, sha256: String) {
            self.name = name
            self.sha256 = sha256
        }
    }

    let version: String
    let command: [String]
    let seed: UInt64
    let inputs: [Source]
    let data: [Source]
    private let conventions: [String: String]

    /// - Parameters:
    ///   - inputs: What was read, with checksums.
    ///   - data: The lexicons and packs, with checksums.
    ///   - version: Of the program.
    ///   - seed: Of everything that is drawn by chance.
    ///   - command: The options that bear on the result; where it is written does not.
    ///   - notes: What this run did otherwise, by what it bears on; beside the conventions or in their place.
    public init(
        version: String, command: [String], seed: UInt64, inputs: [Source], data: [Source],
        notes: [String: String] = [:]
    ) {
        self.version = version
        self.command = command
        self.seed = seed
        self.inputs = inputs
        self.data = data
        conventions = Self.conventions.merging(notes) { _, note in note }
    }

    /// The document as JSON.
    public var bytes: [UInt8] { JSONDocument.bytes(of: self) }

    /// The definition behind each measure, in a sentence.
    static let conventions = [
        "network":
            "an edge leads from the one who answers, mentions or quotes to the one addressed; its weight "
            + "is the number of comments that do so; self-loops are left out, and so are answers to the post that "
            + "are only inferred",
        "pagerank":
            "damping 0.85, weighted, along edges; nodes without outgoing edges restart uniformly; sums to 1",
        "betweenness": "Brandes, unweighted shortest paths, not normalised",
        "harmonic": "sum of 1 / distance over incoming paths, not normalised",
        "eigenvector": "of incoming weights, largest value 1",
        "hub": "HITS, largest value 1",
        "authority": "HITS, largest value 1",
        "coreness": "all edges, unweighted",
        "constraint": "Burt, weighted, both directions, contacts only",
        "community": "Leiden, modularity, resolution 1, directions left out",
        "rank": "by PageRank; 5 % and 95 % quantiles over resamples of the comments",
        "compound": "mean over sentences of the sentence's compound, weighted by words up to 30",
        "polarisation": "modularity against networks rewired with the same degrees",
        "stance": "positions counted by people; 95 % Wilson intervals among those who took a side",
    ]
}
