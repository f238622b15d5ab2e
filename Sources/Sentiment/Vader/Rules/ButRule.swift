/// What follows `but` counts for half as much again, what stands before for half.
///
/// Quirk kept: the reference looks the place of a score up by its value while it changes the scores, so equal
/// scores share the place of the first of them. A table of places by value gives the same in one pass.
enum ButRule {
    static let name = "but"
    static let before = 0.5
    static let after = 1.5

    static func apply(_ scores: inout [Double], _ text: VaderText) {
        guard let but = text.words.firstIndex(where: { $0.hash == VaderWords.but }) else { return }
        var places = PlacesByValue(scores)
        for index in scores.indices {
            let value = scores[index]
            let place = places.first(value)
            guard place != but else { continue }
            let changed = value * (place < but ? before : after)
            places.move(place, from: value, to: changed)
            scores[place] = changed
        }
    }
}

/// The first place of every value in a list that changes.
private struct PlacesByValue {
    private var places: [Double: [Int]] = [:]
    private var heads: [Double: Int] = [:]

    init(_ values: [Double]) {
        for (index, value) in values.enumerated() { places[value, default: []].append(index) }
    }

    func first(_ value: Double) -> Int {
        places[value]?[heads[value] ?? 0] ?? 0
    }

    /// Moves the first place of `old` to `new`.
    mutating func move(_ place: Int, from old: Double, to new: Double) {
        guard old != new else { return }
        heads[old, default: 0] += 1
        let head = heads[new] ?? 0
        var list = places[new] ?? []
        var low = head
        var high = list.count
        while low < high {
            let middle = (low + high) / 2
            if list[middle] < place { low = middle + 1 } else { high = middle }
        }
        places[new] = nil
        list.insert(place, at: low)
        places[new] = list
    }
}
