import Discussions

/// The candidates for the parent of one comment, and their facets.
struct CandidateTable {
    /// The candidates; `nil` stands for none, the root of a discussion without a post.
    private(set) var candidates: [Discussion.Position?] = []
    /// A row of ``Facet/allCases`` bins for each candidate.
    private(set) var bins: [UInt8] = []

    /// As many as there are facets; a constant, since every look at a bin asks for it.
    static var width: Int { Facet.place.rawValue + 1 }
    /// Rows that most tables have.
    private static let usualRows = 20

    init() {
        candidates.reserveCapacity(Self.usualRows)
        bins.reserveCapacity(Self.usualRows * Self.width)
    }

    var count: Int { candidates.count }

    /// Appends a candidate whose facets are all in their first bin; returns its row.
    mutating func append(_ candidate: Discussion.Position?) -> Int {
        candidates.append(candidate)
        bins.append(contentsOf: repeatElement(0, count: Self.width))
        return candidates.count - 1
    }

    subscript(row: Int, facet: Facet) -> UInt8 {
        get { bins[row * Self.width + facet.rawValue] }
        set { bins[row * Self.width + facet.rawValue] = newValue }
    }

    /// The row of a candidate; `nil` if it is none.
    func row(of candidate: Discussion.Position?) -> Int? {
        candidates.firstIndex { $0 == candidate }
    }
}
