import Foundation
import Language
import Sentiment
import Stances

/// One line in, one line out.
enum ScoreLine {
    private struct Question: Decodable {
        let id: Identifier
        let text: String
        let parentText: String?
        let target: String?

        enum CodingKeys: String, CodingKey {
            case id, text, target
            case parentText = "parent_text"
        }
    }

    /// An id is given back as it came, a text or a number.
    private enum Identifier: Codable {
        case text(String)
        case number(Int)

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let number = try? container.decode(Int.self) {
                self = .number(number)
            } else {
                self = .text(try container.decode(String.self))
            }
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .text(let text): try container.encode(text)
            case .number(let number): try container.encode(number)
            }
        }
    }

    private struct Answer: Encodable {
        let id: Identifier
        let compound: Double
        let positive: Double
        let neutral: Double
        let negative: Double
        let label: String
        let incivility: Double
        let agreement: AgreementAnswer?
        let stance: StanceAnswer?
        let stances: [StanceAnswer]?
        let evidence: [Evidence]?
    }

    private struct Evidence: Encodable {
        let term: String
        let valence: Double
        let rules: [String]
    }

    /// The target that a line names; `nil` where it names none or is no line that can be scored.
    static func target(of line: ArraySlice<UInt8>) -> String? {
        struct Part: Decodable { let target: String? }
        return try? JSONDecoder().decode(Part.self, from: Data(line)).target
    }

    /// The answer to a line, with its line end; nothing for an empty line.
    static func answer(
        _ line: ArraySlice<UInt8>, line number: Int, _ scorers: Scorers, evidence: Bool
    ) -> Result<[UInt8], InputFailure> {
        guard line.contains(where: { $0 > 0x20 }) else { return .success([]) }
        guard let question = try? JSONDecoder().decode(Question.self, from: Data(line)) else {
            return .failure(
                InputFailure(
                    "standard input", line: number,
                    "this is no line that can be scored; expected one like {\"id\": \"1\", \"text\": \"…\"}"))
        }
        let sentiment = scorers.sentiment.score(question.text, explains: evidence)
        let text = TokenizedText(question.text)
        let incivility = scorers.incivility.score(text)
        let answer = Answer(
            id: question.id, compound: sentiment.compound, positive: sentiment.positive,
            neutral: sentiment.neutral, negative: sentiment.negative, label: sentiment.label.rawValue,
            incivility: (incivility.value * 1e4).rounded() / 1e4,
            agreement: question.parentText.map {
                AgreementAnswer(
                    scorers.agreement.score(reply: text, parent: TokenizedText($0)), evidence: evidence)
            },
            stance: question.target.flatMap { target in
                scorers.stances.position(on: target, in: text).map { StanceAnswer($0, evidence: evidence) }
            },
            stances: question.target == nil && scorers.listsStances
                ? scorers.stances.positions(in: text).filter { $0.label != .none }.map {
                    StanceAnswer($0, evidence: evidence)
                } : nil,
            evidence: evidence
                ? sentiment.evidence.map {
                    Evidence(term: $0.term, valence: $0.result, rules: $0.steps.map(\.rule))
                } : nil)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(answer) else { return .success([]) }
        return .success([UInt8](data) + [0x0A])
    }
}
