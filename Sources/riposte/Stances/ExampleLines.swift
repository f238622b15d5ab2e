import Foundation
import Stances

/// Labelled examples from JSON lines.
enum ExampleLines {
    private struct Line: Decodable {
        let text: String
        let target: String
        let label: String
    }

    /// Reads every line; the first that is no example ends it.
    static func read(_ bytes: [UInt8], named name: String) throws(InputFailure) -> [StanceExample] {
        var examples: [StanceExample] = []
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() where line.contains(where: { $0 > 0x20 }) {
            guard let example = try? JSONDecoder().decode(Line.self, from: Data(line)) else {
                throw InputFailure(
                    name, line: index + 1,
                    "this is no example; expected one like "
                        + "{\"text\": \"…\", \"target\": \"…\", \"label\": \"favor\"}")
            }
            guard let label = StanceLabel(rawValue: example.label.lowercased()) else {
                let known = StanceLabel.allCases.map(\.rawValue).joined(separator: ", ")
                throw InputFailure(
                    name, line: index + 1, "“\(example.label)” is no label; expected one of \(known)")
            }
            examples.append(
                StanceExample(text: example.text, target: example.target, label: label, line: index + 1))
        }
        return examples
    }
}
