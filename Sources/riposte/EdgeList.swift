import Networks

/// An edge list as text: two or three columns parted by tabs, commas or spaces; `#` begins a comment.
struct EdgeList {
    /// Node names, in the order in which they first appear.
    private(set) var names: [String] = []
    private(set) var edges: [Graph.Edge] = []

    init(_ bytes: [UInt8], source: String, isWeighted: Bool) throws(InputFailure) {
        var ids: [ArraySlice<UInt8>: Int] = [:]
        var line = 0
        for row in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            line += 1
            let fields = row.split { $0 == 0x09 || $0 == 0x20 || $0 == 0x2C || $0 == 0x0D }
            guard let first = fields.first, first.first != UInt8(ascii: "#") else { continue }
            guard fields.count >= 2 else {
                throw InputFailure(
                    source, line: line, "one column; expected a source and a target, and perhaps a weight")
            }
            var weight = 1.0
            if isWeighted {
                guard fields.count >= 3, let number = Double(String(decoding: fields[2], as: UTF8.self))
                else {
                    throw InputFailure(source, line: line, "the third column is no number; expected a weight")
                }
                weight = number
            }
            var ends = (0, 0)
            ends.0 = intern(fields[0], &ids)
            ends.1 = intern(fields[1], &ids)
            edges.append(Graph.Edge(ends.0, ends.1, weight: weight))
        }
        guard !edges.isEmpty else {
            throw InputFailure(source, "there is no edge in it; expected two columns of names")
        }
    }

    private mutating func intern(_ name: ArraySlice<UInt8>, _ ids: inout [ArraySlice<UInt8>: Int]) -> Int {
        if let id = ids[name] { return id }
        ids[name] = names.count
        names.append(String(decoding: name, as: UTF8.self))
        return names.count - 1
    }
}
