import Ingest
import Language
import Reports
import Sentiment
import Stances

/// One line in, one line out, for lines that follow each other.
struct ScoreLine {
    let scorers: Scorers
    /// What scores the target that a line names.
    let named: StanceScorer?
    let evidence: Bool
    /// What was read of the texts that later lines may answer.
    private var parents = ParentMemory()

    init(_ scorers: Scorers, named: StanceScorer?, evidence: Bool) {
        self.scorers = scorers
        self.named = named
        self.evidence = evidence
    }

    /// Writes the answer to a line, with its line end.
    mutating func answer(_ question: Ingest.TextLine, to answers: inout JSONWriter) {
        let text = TokenizedText(question.text)
        var agreement: Agreement?
        if let parentText = question.parentText {
            let parent = parents.reading(of: parentText)
            agreement = scorers.agreement.score(reply: text, to: parent, explains: evidence)
            // Where one line names what it answers, others will, and may answer this one.
            parents.note(question.text, text)
        }
        let sentiment = scorers.sentiment(of: text, explains: evidence)
        answers.object { line in
            if let agreement { line.member("agreement", agreement, evidence) }
            line.member("compound", exactly: sentiment.compound)
            if evidence {
                line.array("evidence", sentiment.evidence) { writer, evidence in
                    writer.object { $0.members(evidence) }
                }
            }
            switch question.id {
            case .number(let number): line.member("id", number)
            case .text(let text): line.member("id", text)
            }
            line.member("incivility", scorers.incivility.score(text).value)
            line.member("label", sentiment.label.rawValue)
            line.member("negative", sentiment.negative)
            line.member("neutral", sentiment.neutral)
            line.member("positive", sentiment.positive)
            if !sentiment.isScored { line.member("scored", false) }
            if let target = question.target {
                if let position = named?.position(on: target, in: text, explains: evidence) {
                    line.object("stance") { $0.members(position, evidence) }
                }
            } else if scorers.listsStances {
                let positions = scorers.stances.positions(in: text, explains: evidence)
                line.array("stances", positions.filter { $0.label != .none }) { writer, position in
                    writer.object { $0.members(position, evidence) }
                }
            }
        }
        answers.endLine()
    }
}

extension JSONWriter {
    fileprivate mutating func member(_ name: String, _ agreement: Agreement, _ evidence: Bool) {
        object(name) { object in
            if evidence {
                object.array("evidence", agreement.evidence) { writer, evidence in
                    writer.term(evidence.cue.rawValue, evidence.words, evidence.weight, [])
                }
            }
            object.member("label", agreement.label.rawValue)
            object.member("score", agreement.score)
        }
    }

    fileprivate mutating func members(_ position: Position, _ evidence: Bool) {
        if evidence {
            array("evidence", position.evidence) { writer, evidence in
                writer.term(evidence.term, evidence.words, evidence.weight, evidence.rules.map(\.rawValue))
            }
        }
        member("label", position.label.rawValue)
        member("score", position.score)
        member("target", position.target)
    }

    fileprivate mutating func members(_ evidence: SentimentEvidence) {
        member("kind", evidence.kind.rawValue)
        array("rules", evidence.steps.map(\.rule)) { $0.element($1) }
        member("term", evidence.term)
        member("valence", evidence.result)
    }

    /// One term or cue that a score rests on.
    private mutating func term(_ term: String, _ words: String, _ weight: Double, _ rules: [String]) {
        object {
            $0.array("rules", rules) { $0.element($1) }
            $0.member("term", term)
            $0.member("weight", weight)
            $0.member("words", words)
        }
    }
}
