import Ingest
import Networks
import Reports

/// Cells through CSV and back: a table as written reads back to the same cells, but for what makes them harmless.
struct TableTarget: FuzzTarget {
    let name = "tables"

    func run(_ bytes: [UInt8]) {
        // The first byte says how wide the table is; nulls part its cells.
        let width = 1 + Int(bytes.first ?? 0) % 5
        var cells = bytes.dropFirst().split(separator: 0, omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
        while cells.count % width != 0 { cells.append("") }
        var table = Table(columns: (0..<width).map { "column \($0)" })
        for start in stride(from: 0, to: cells.count, by: width) {
            table.append(cells[start..<(start + width)].map { Cell.text($0) })
        }
        let read = StrictCSV.check(table.csv, "the table")
        law(read.count == table.rows.count + 1, "every row is read back")
        for (row, written) in zip(read.dropFirst(), stride(from: 0, to: cells.count, by: width)) {
            for (cell, text) in zip(row, cells[written..<(written + width)]) {
                let isRun =
                    text.utf8.first.map { [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D].contains($0) } ?? false
                law(cell.utf8.elementsEqual((isRun ? "'" + text : text).utf8), "a cell reads back")
            }
        }
        // The reader of tables reads what the writer of tables wrote.
        let records = DelimitedText.records(table.csv, separator: UInt8(ascii: ","))
        law(records.allSatisfy { $0.fields.count == width || $0.fields.isEmpty }, "every record is whole")
    }
}

/// RFC 4180 without tolerance.
enum StrictCSV {
    @discardableResult
    static func check(_ bytes: [UInt8], _ name: String) -> [[String]] {
        var records: [[String]] = []
        var record: [String] = []
        var cell: [UInt8] = []
        var isQuoted = false
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            if isQuoted {
                if byte == 0x22, place + 1 < bytes.count, bytes[place + 1] == 0x22 {
                    cell.append(0x22)
                    place += 1
                } else if byte == 0x22 {
                    isQuoted = false
                } else {
                    cell.append(byte)
                }
            } else if byte == 0x22 {
                law(cell.isEmpty, "\(name): a quotation mark begins a cell")
                isQuoted = true
            } else if byte == 0x2C || byte == 0x0A {
                record.append(String(decoding: cell, as: UTF8.self))
                cell = []
                if byte == 0x0A {
                    records.append(record)
                    record = []
                }
            } else {
                cell.append(byte)
            }
            place += 1
        }
        law(!isQuoted && cell.isEmpty && record.isEmpty, "\(name): the last record is whole")
        law(
            records.allSatisfy { $0.count == records[0].count },
            "\(name): every record is as wide as the header")
        return records
    }
}

/// Edge lists: the same graph however the bytes are cut, and measures that keep their laws.
struct EdgesTarget: FuzzTarget {
    let name = "edges"

    func run(_ bytes: [UInt8]) {
        let isWeighted = bytes.first == UInt8(ascii: "w")
        let body = isWeighted ? Array(bytes.dropFirst()) : bytes
        let whole = list(body, isWeighted, step: body.count)
        let pieces = list(body, isWeighted, step: 1 + Int(body.last ?? 0) % 23)
        law((whole == nil) == (pieces == nil), "a list cut anywhere is read or refused alike")
        guard let whole, let pieces else { return }
        law(
            whole.names == pieces.names && whole.order == pieces.order,
            "a list cut anywhere names the same nodes")
        law(whole.edgeCount == pieces.edgeCount, "a list cut anywhere has the same edges")
        guard let graph = try? Graph(whole, isDirected: true),
            let other = try? Graph(pieces, isDirected: true)
        else {
            return
        }
        law(graph.edges == other.edges, "a list cut anywhere is the same graph")
        guard graph.nodeCount < 512 else { return }
        if let rank = try? PageRank.scores(of: graph) {
            let sum = rank.values.reduce(0, +)
            law(abs(sum - 1) < 1e-6, "PageRank sums to one: \(sum)")
        }
        law(
            Betweenness.scores(of: graph).allSatisfy { $0 >= 0 && $0.isFinite }, "betweenness is not negative"
        )
        var generator = FixedGenerator()
        let communities = Leiden.communities(of: graph, using: &generator)
        law(communities.membership.count == graph.nodeCount, "every node is somewhere")
    }

    private func list(_ bytes: [UInt8], _ isWeighted: Bool, step: Int) -> EdgeList? {
        var reader = EdgeListReader(isWeighted: isWeighted)
        var start = 0
        while start < bytes.count {
            let end = min(start + max(1, step), bytes.count)
            guard (try? reader.read(Array(bytes[start..<end]))) != nil else { return nil }
            start = end
        }
        return try? reader.finish()
    }
}

/// Steps of a fixed sequence, so that an input does the same each time (Weyl's sequence with a final mix).
private struct FixedGenerator: RandomNumberGenerator {
    private var state: UInt64 = 1

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        let mixed = (state ^ (state >> 31)) &* 0xff51_afd7_ed55_8ccd
        return mixed ^ (mixed >> 33)
    }
}
