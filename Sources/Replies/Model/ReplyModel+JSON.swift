import Foundation

/// Why a file holds no model.
public struct ReplyModelError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What was wrong and what was expected.
    public let description: String

    init(_ description: String) {
        self.description = description
    }
}

extension ReplyModel {
    private struct File: Decodable {
        let source: String
        let crosses: [Entry]

        struct Entry: Decodable {
            let facets: String
            let weights: [String: Double]
        }
    }

    /// Reads a model: `{"source": …, "crosses": [{"facets": "a × b", "weights": {"x | y": 0.5}}]}`.
    ///
    /// - Throws: ``ReplyModelError`` if a facet or bin is unknown.
    public init(json: [UInt8]) throws(ReplyModelError) {
        let file: File
        do {
            file = try JSONDecoder().decode(File.self, from: Data(json))
        } catch {
            throw ReplyModelError("the reply model cannot be read: \(error)")
        }
        var crosses: [Cross] = []
        for entry in file.crosses {
            var facets: [Facet] = []
            for name in entry.facets.components(separatedBy: " × ") {
                guard let facet = Facet.named(name) else {
                    throw ReplyModelError("the reply model names a facet “\(name)” that is not known")
                }
                facets.append(facet)
            }
            guard facets.count <= Cross.mostFacets else {
                throw ReplyModelError(
                    "the reply model crosses more than \(Cross.mostFacets) facets in “\(entry.facets)”")
            }
            var cross = Cross(facets: facets)
            for (label, weight) in entry.weights {
                guard let index = cross.index(ofLabel: label) else {
                    throw ReplyModelError("the reply model names bins “\(label)” that \(cross.name) lacks")
                }
                cross.weights[index] = weight
            }
            crosses.append(cross)
        }
        self.init(source: file.source, crosses: crosses)
    }

    /// The model as its data file: weights to three decimals, those that round to nothing left out.
    public var json: [UInt8] {
        var text = "{\n  \"source\": \(Self.quoted(source)),\n  \"crosses\": ["
        for (place, cross) in crosses.enumerated() {
            text += place == 0 ? "\n" : ",\n"
            text += "    {\"facets\": \(Self.quoted(cross.name)), \"weights\": {"
            var isFirst = true
            for (index, weight) in cross.weights.enumerated() {
                let thousandths = (weight * 1_000).rounded()
                guard thousandths != 0 else { continue }
                text += isFirst ? "\n" : ",\n"
                isFirst = false
                text += "      \(Self.quoted(cross.label(of: index))): \(thousandths / 1_000)"
            }
            text += isFirst ? "}}" : "\n    }}"
        }
        return [UInt8]((text + "\n  ]\n}\n").utf8)
    }

    private static func quoted(_ text: String) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        guard let bytes = try? encoder.encode(text) else { preconditionFailure("A text can be JSON.") }
        return String(decoding: bytes, as: UTF8.self)
    }
}
