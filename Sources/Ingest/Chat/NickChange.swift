/// A system line that tells of a changed name: `=== ann is now known as ann|away`.
struct NickChange {
    private let old: String
    private let new: String

    init?(_ line: Substring) {
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "is"), place >= 1, words.count >= place + 5,
            words[(place + 1)...(place + 3)].elementsEqual(["now", "known", "as"])
        else { return nil }
        old = String(words[place - 1])
        new = String(words[place + 4])
    }

    /// Notes that both names are one person's, unless that is known.
    func note(in aliases: inout [String: String]) {
        let (first, second) = (Self.origin(of: old, aliases), Self.origin(of: new, aliases))
        if first != second { aliases[second] = first }
    }

    /// The name that a chain of aliases leads to; chains never close, for ``note(in:)`` joins origins only.
    private static func origin(of name: String, _ aliases: [String: String]) -> String {
        var name = name
        while let next = aliases[name] { name = next }
        return name
    }
}
