import Foundation

/// A weight for each combination of the bins of a few facets.
struct Cross: Sendable, Equatable {
    let facets: [Facet]
    /// The name in model files: `distance × address`.
    let name: String
    /// Mixed radix: the bin of the last facet counts fastest.
    var weights: [Double]

    static let mostFacets = 4

    private let places: [Int]
    private let radices: [Int]

    init(facets: [Facet]) {
        precondition((1...Self.mostFacets).contains(facets.count), "A cross has one to four facets.")
        self.facets = facets
        name = facets.map(\.name).joined(separator: " × ")
        places = facets.map(\.rawValue)
        radices = places.map { Facet.binCounts[$0] }
        weights = [Double](repeating: 0, count: radices.reduce(1, *))
    }

    /// The place among ``weights`` for a row of bins that begins at `base`.
    @inline(__always)
    func index(in bins: [UInt8], at base: Int) -> Int {
        var index = 0
        for place in places.indices { index = index * radices[place] + Int(bins[base + places[place]]) }
        return index
    }

    /// The bins that stand for a place among ``weights``: `1 | addressed`.
    func label(of index: Int) -> String {
        var rest = index
        var labels: [String] = []
        for place in facets.indices.reversed() {
            labels.append(Facet.allBins[places[place]][rest % radices[place]])
            rest /= radices[place]
        }
        return labels.reversed().joined(separator: " | ")
    }

    /// The place among ``weights`` that a label stands for; `nil` if it is none of this cross.
    func index(ofLabel label: String) -> Int? {
        let labels = label.components(separatedBy: " | ")
        guard labels.count == facets.count else { return nil }
        var index = 0
        for (place, text) in labels.enumerated() {
            guard let bin = Facet.allBins[places[place]].firstIndex(of: text) else { return nil }
            index = index * radices[place] + bin
        }
        return index
    }
}
