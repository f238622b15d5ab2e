import Foundation
import Language
import Sentiment
import Stances

/// One line in, one line out.
enum ScoreLine {
    private struct Answer: Encodable {
        let id: Identifier
        let compound: Double
        let positive: Double
        let neutral: Double
        let negative: Double
        let label: String
        let agreement: AgreementAnswer?
        let stance: StanceAnswer?
        let stances: [StanceAnswer]?
        let incivility: Double
        let evidence: [Evidence]?
    }

    private struct Evidence: Encodable {
        let term: String
        let valence: Double
        let rules: [String]
    }

    /// The answer to a line, with its line end; nothing for an empty line.
    static func answer(
        _ line: ArraySlice<UInt8>, line number: Int, _ scorers: Scorers, evidence: Bool
    ) -> Result<[UInt8], InputFailure> {
        do throws(InputFailure) {
            guard let question = try TextLine.read(line, line: number, source: "standard input") else {
                return .success([])
            }
            return .success(answer(to: question, scorers, evidence: evidence))
        } catch {
            return .failure(error)
        }
    }

    /// The target that a line names; `nil` without one, or if the line cannot be read.
    static func target(of line: ArraySlice<UInt8>) -> String? {
        guard line.holds(Self.targetKey), let read = try? TextLine.read(line, line: 0, source: "") else {
            return nil
        }
        return read.target
    }

    /// Lines without these bytes name no target, and need not be taken apart to know it.
    private static let targetKey = Array("\"target\"".utf8)

    private static func answer(to question: TextLine, _ scorers: Scorers, evidence: Bool) -> [UInt8] {
        let text = TokenizedText(question.text)
        let sentiment = scorers.sentiment.score(question.text, explains: evidence)
        let answer = Answer(
            id: question.id, compound: sentiment.compound, positive: sentiment.positive,
            neutral: sentiment.neutral, negative: sentiment.negative, label: sentiment.label.rawValue,
            agreement: question.parentText.map {
                AgreementAnswer(
                    scorers.agreement.score(reply: text, parentText: $0), evidence: evidence)
            },
            stance: question.target.flatMap { target in
                scorers.stances.position(on: target, in: text).map { StanceAnswer($0, evidence: evidence) }
            },
            stances: question.target == nil && scorers.listsStances
                ? scorers.stances.positions(in: text).filter { $0.label != .none }.map {
                    StanceAnswer($0, evidence: evidence)
                } : nil,
            incivility: rounded(scorers.incivility.score(text).value),
            evidence: evidence
                ? sentiment.evidence.map {
                    Evidence(term: $0.term, valence: $0.result, rules: $0.steps.map(\.rule))
                }
                : nil)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return [UInt8]((try? encoder.encode(answer)) ?? Data()) + [0x0A]
    }

    private static func rounded(_ value: Double) -> Double { (value * 1e4).rounded() / 1e4 }
}

extension ArraySlice<UInt8> {
    /// Whether a run of bytes stands anywhere in these.
    ///
    /// - Complexity: O(bytes) for a needle whose first byte is rare.
    fileprivate func holds(_ needle: [UInt8]) -> Bool {
        guard let first = needle.first, count >= needle.count else { return needle.isEmpty }
        var place = startIndex
        while place <= endIndex - needle.count {
            if self[place] == first, self[place..<place + needle.count].elementsEqual(needle) { return true }
            place += 1
        }
        return false
    }
}
