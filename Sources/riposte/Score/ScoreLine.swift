import Foundation
import Ingest
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
        let scored: Bool?
        let agreement: AgreementAnswer?
        let stance: StanceAnswer?
        let stances: [StanceAnswer]?
        let incivility: Double
        let evidence: [Evidence]?
    }

    private struct Evidence: Encodable {
        let term: String
        let kind: String
        let valence: Double
        let rules: [String]
    }

    /// Appends the answer to a line, with its line end.
    ///
    /// - Parameter named: What scores the target that a line names.
    static func append(
        _ question: Ingest.TextLine, _ scorers: Scorers, named: StanceScorer?, evidence: Bool,
        to bytes: inout [UInt8]
    ) {
        let text = TokenizedText(question.text)
        let sentiment = scorers.sentiment(of: text, explains: evidence)
        let incivility = rounded(scorers.incivility.score(text).value)
        let isPlain =
            !evidence && question.parentText == nil && question.target == nil && !scorers.listsStances
        if isPlain, let id = plain(question.id) {
            bytes += "{\"compound\":\(sentiment.compound),\"id\":\(id),\"incivility\":\(incivility),".utf8
            bytes +=
                "\"label\":\"\(sentiment.label.rawValue)\",\"negative\":\(rounded(sentiment.negative)),".utf8
            bytes +=
                "\"neutral\":\(rounded(sentiment.neutral)),\"positive\":\(rounded(sentiment.positive))".utf8
            bytes += (sentiment.isScored ? "}\n" : ",\"scored\":false}\n").utf8
            return
        }
        let answer = Answer(
            id: identifier(question.id), compound: sentiment.compound, positive: rounded(sentiment.positive),
            neutral: rounded(sentiment.neutral), negative: rounded(sentiment.negative),
            label: sentiment.label.rawValue, scored: sentiment.isScored ? nil : false,
            agreement: question.parentText.map {
                AgreementAnswer(
                    scorers.agreement.score(reply: text, parentText: $0), evidence: evidence)
            },
            stance: question.target.flatMap { target in
                named?.position(on: target, in: text).map { StanceAnswer($0, evidence: evidence) }
            },
            stances: question.target == nil && scorers.listsStances
                ? scorers.stances.positions(in: text).filter { $0.label != .none }.map {
                    StanceAnswer($0, evidence: evidence)
                } : nil,
            incivility: incivility,
            evidence: evidence
                ? sentiment.evidence.map {
                    Evidence(
                        term: $0.term, kind: $0.kind.rawValue, valence: rounded($0.result),
                        rules: $0.steps.map(\.rule))
                }
                : nil)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        bytes += (try? encoder.encode(answer)) ?? Data()
        bytes.append(0x0A)
    }

    /// An id that needs no escapes, as JSON; `nil` for any other.
    private static func plain(_ id: Ingest.TextLine.Identifier) -> String? {
        switch id {
        case .number(let number): String(number)
        case .text(let text):
            text.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
                ? "\"\(text)\"" : nil
        }
    }

    private static func identifier(_ id: Ingest.TextLine.Identifier) -> Identifier {
        switch id {
        case .number(let number): .number(number)
        case .text(let text): .text(text)
        }
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
