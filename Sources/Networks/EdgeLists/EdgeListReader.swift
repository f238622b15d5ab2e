import Parallel

/// Reads an edge list block by block: two or three columns parted by tabs, commas or spaces.
///
/// As long as every name is a number, blocks are read on all cores; from the first other name on, names are
/// looked up one by one. Both give the same graph.
public struct EdgeListReader: Sendable {
    private let isWeighted: Bool
    /// Bytes after the last newline of the block before.
    private var rest: [UInt8] = []
    private var lineCount = 0
    private var columns = EdgeColumns(pieces: [])
    private var largest: Int32 = 0
    private var table: NameTable?
    private let memoryLimit: Int

    /// - Parameters:
    ///   - isWeighted: Whether the third column is a weight; otherwise it is left unread.
    ///   - memoryLimit: Bytes that the list and its graph may take; reading ends as soon as they would need more.
    public init(isWeighted: Bool, memoryLimit: Int = .max) {
        self.isWeighted = isWeighted
        self.memoryLimit = memoryLimit
        if isWeighted { table = NameTable() }
    }

    /// Takes the next bytes of the list; a line may begin in one block and end in the next.
    ///
    /// - Throws: ``NetworkError/oneColumn(line:)``, ``NetworkError/noWeight(line:)`` or
    ///   ``NetworkError/tooLarge(bytes:limit:)``.
    public mutating func read(_ block: [UInt8]) throws(NetworkError) {
        let needed = bytesNeeded
        guard needed <= memoryLimit else { throw .tooLarge(bytes: needed, limit: memoryLimit) }
        guard let last = block.lastIndex(of: EdgeLine.newline) else {
            rest += block
            return
        }
        var end = last + 1
        if rest.isEmpty {
            try readLines(block, 0..<end)
        } else {
            end = block.firstIndex(of: EdgeLine.newline).map { $0 + 1 } ?? end
            let seam = rest + block[..<end]
            try readLines(seam, 0..<seam.count)
            try readLines(block, end..<(last + 1))
        }
        rest = Array(block[(last + 1)...])
    }

    /// The list, once all bytes are read.
    ///
    /// - Throws: ``NetworkError/noEdges``, or what ``read(_:)`` throws for a last line without a newline.
    public consuming func finish() throws(NetworkError) -> EdgeList {
        let tail = rest
        rest = []
        try readLines(tail, 0..<tail.count)
        let count = columns.count
        guard count > 0 else { throw .noEdges }
        if table == nil, Int(largest) > max(Self.freeNumbers, Self.numbersPerEdge * count) { nameNumbers() }
        // Taken out, so that nodes can be renumbered in place.
        let all = columns
        columns = EdgeColumns(pieces: [])
        guard let table else { return NodeNumbering.byNumber(consume all, largest: largest) }
        return NodeNumbering.byName(consume all, table.names)
    }

    /// What the edges read so far take with their graph: both ends in the list, and a row each way.
    private var bytesNeeded: Int {
        columns.count * (isWeighted ? Self.bytesOfWeightedEdge : Self.bytesOfEdge)
    }

    private static let bytesOfEdge = 4 * MemoryLayout<Int32>.size
    private static let bytesOfWeightedEdge = bytesOfEdge + 3 * MemoryLayout<Double>.size

    private mutating func readLines(_ bytes: [UInt8], _ lines: Range<Int>) throws(NetworkError) {
        guard table == nil else { return try readNames(bytes, lines) }
        let pieces = Self.pieces(bytes, lines)
        let read = Parallel.mapEach(pieces.count) { NumberLines(bytes, pieces[$0]) }
        for (index, piece) in read.enumerated() {
            guard piece.isComplete else {
                nameNumbers()
                return try readNames(bytes, pieces[index].lowerBound..<lines.upperBound)
            }
            columns.append(piece.edges)
            largest = max(largest, piece.largest)
            lineCount += piece.lineCount
        }
    }

    private mutating func readNames(_ bytes: [UInt8], _ lines: Range<Int>) throws(NetworkError) {
        guard var names = table else { return }
        table = nil
        var piece = EdgeColumns.Piece()
        var start = lines.lowerBound
        while start < lines.upperBound {
            let end = EdgeLine.end(bytes, from: start, limit: lines.upperBound)
            let fields = EdgeLine.columns(bytes, start..<end)
            lineCount += 1
            start = end + 1
            guard !fields.isEmpty else { continue }
            guard fields.count >= 2 else { throw .oneColumn(line: lineCount) }
            if isWeighted {
                guard fields.count == 3,
                    let weight = Double(String(decoding: bytes[fields[2]], as: UTF8.self))
                else { throw .noWeight(line: lineCount) }
                piece.weights.append(weight)
            }
            piece.sources.append(names.number(bytes, fields[0]))
            piece.targets.append(names.number(bytes, fields[1]))
        }
        columns.pieces.append(piece)
        table = names
    }

    /// Turns the numbers read so far into names: their digits are the names as they were written.
    private mutating func nameNumbers() {
        var names = NameTable()
        for index in columns.pieces.indices {
            for edge in columns.pieces[index].sources.indices {
                let source = Array(String(columns.pieces[index].sources[edge]).utf8)
                let target = Array(String(columns.pieces[index].targets[edge]).utf8)
                columns.pieces[index].sources[edge] = names.number(source, 0..<source.count)
                columns.pieces[index].targets[edge] = names.number(target, 0..<target.count)
            }
        }
        table = names
    }

    /// Cuts lines into pieces of about half a megabyte, each ending with a newline.
    private static func pieces(_ bytes: [UInt8], _ lines: Range<Int>) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = lines.lowerBound
        while start < lines.upperBound {
            let goal = min(start + bytesInPiece, lines.upperBound)
            let end = min(EdgeLine.end(bytes, from: goal - 1, limit: lines.upperBound) + 1, lines.upperBound)
            pieces.append(start..<end)
            start = end
        }
        return pieces
    }

    private static let bytesInPiece = 1 << 19
    /// Numbers are looked up in a table as long as the largest; sparse ones are names instead.
    private static let freeNumbers = 1 << 22
    private static let numbersPerEdge = 8
}
