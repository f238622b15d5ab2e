import Foundation
import Reports

/// A table for people: columns lined up, numbers to the right, control characters gone.
enum TerminalTable {
    static func text(_ table: Table) -> String {
        let rows = [table.columns] + table.rows.map { $0.map { Output.harmless($0.shown) } }
        let widths = table.columns.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        let isNumeric = table.columns.indices.map { column in
            table.rows.allSatisfy { row in if case .text = row[column] { false } else { true } }
        }
        return rows.map { row in
            row.indices.map { column in
                let room = String(repeating: " ", count: widths[column] - row[column].count)
                return isNumeric[column] ? room + row[column] : row[column] + room
            }.joined(separator: "  ") + "\n"
        }.joined()
    }
}
