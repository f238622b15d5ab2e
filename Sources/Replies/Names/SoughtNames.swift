/// Names that are searched for inside of words, addresses and ids, all of them at once.
///
/// A place of a text is looked up under the names of each length, so that a text costs its bytes times the lengths that
/// names have (64 at most), however many names there are.
struct SoughtNames: Sendable {
    struct Name: Sendable, Equatable {
        let name: String
        let replacement: String
    }

    /// Names by their first ``longest`` bytes.
    private var names: [ArraySlice<UInt8>: [Name]] = [:]
    /// The lengths that keys of ``names`` have, the longest first.
    private var lengths: [Int] = []
    /// Bytes by which a longer name is looked up.
    private static let longest = 64

    mutating func add(_ name: String, _ replacement: String) {
        guard !name.isEmpty else { return }
        let key = Array(name.utf8.prefix(Self.longest))[...]
        names[key, default: []].append(Name(name: name, replacement: replacement))
        // The longest first, and of names as long the first in the order of their letters.
        names[key]?.sort { ($1.name.utf8.count, $0.name) < ($0.name.utf8.count, $1.name) }
        if !lengths.contains(key.count) {
            lengths.append(key.count)
            lengths.sort(by: >)
        }
    }

    /// The longest name that stands anywhere in a text.
    func longest(in text: String) -> Name? {
        guard !lengths.isEmpty else { return nil }
        let bytes = Array(text.utf8)
        for length in lengths where length <= bytes.count {
            let found = (0...(bytes.count - length)).flatMap { names(in: bytes, at: $0, length) }
            if let best = found.min(by: { ($1.name.utf8.count, $0.name) < ($0.name.utf8.count, $1.name) }) {
                return best
            }
        }
        return nil
    }

    /// A text with every name replaced, from left to right, the longest that stands at a place.
    func replaced(in text: String) -> String {
        guard !lengths.isEmpty else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var place = 0
        var isChanged = false
        while place < bytes.count {
            let found = lengths.lazy.filter { $0 <= bytes.count - place }
                .compactMap { names(in: bytes, at: place, $0).first }.first
            if let found {
                result += found.replacement.utf8
                place += found.name.utf8.count
                isChanged = true
            } else {
                result.append(bytes[place])
                place += 1
            }
        }
        return isChanged ? String(decoding: result, as: UTF8.self) : text
    }

    private func names(in bytes: [UInt8], at place: Int, _ length: Int) -> [Name] {
        guard let names = names[bytes[place..<(place + length)]] else { return [] }
        guard length == Self.longest else { return names }
        return names.filter { bytes[place...].starts(with: $0.name.utf8) }
    }
}
