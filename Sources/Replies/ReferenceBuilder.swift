import Discussions
import Language

/// Gathers the references of one comment, each target once, and names its parent.
struct ReferenceBuilder {
    private let index: Int
    private let prepared: PreparedThread
    private let threadSignals: ThreadSignals?
    private var references: [Reference] = []

    /// - Parameter signals: Those of the thread; needed where a parent is chosen, and in chat.
    init(_ index: Int, _ thread: PreparedThread, _ signals: ThreadSignals?) {
        self.index = index
        prepared = thread
        threadSignals = signals
    }

    private var thread: ThreadIndex { prepared.index }
    private var comment: Comment { thread.discussion.comments[index] }
    private var signals: ThreadSignals.Signals { all.comments[index] }

    /// The signals of all comments.
    private var all: ThreadSignals {
        guard let threadSignals else {
            preconditionFailure("Parents are chosen with the signals of their thread.")
        }
        return threadSignals
    }

    /// Whether the source records no parent, so that one has to be chosen.
    var isOpen: Bool { comment.recordedParent == .unrecorded }

    private func commenter(at position: Discussion.Position) -> Int? {
        switch position {
        case .post: thread.identities.ofPost
        case .comment(let index): thread.identities.ofComment[index]
        }
    }

    private mutating func add(
        _ kind: Reference.Kind, to position: Discussion.Position, isExplicit: Bool, confidence: Double,
        evidence: String
    ) {
        if let place = references.firstIndex(where: { $0.to == position }) {
            references[place].confidence = max(references[place].confidence, confidence)
            return
        }
        references.append(
            Reference(
                from: index, to: position, commenter: commenter(at: position), kind: kind,
                isExplicit: isExplicit, confidence: confidence, evidence: evidence))
    }

    /// The parent that the source itself records.
    mutating func addRecorded() {
        let position: Discussion.Position?
        switch comment.recordedParent {
        case .unrecorded: position = nil
        case .post: position = .post
        case .comment(let id): position = thread.comment(withID: id).map { .comment($0) }
        }
        guard let position else { return }
        add(.reply, to: position, isExplicit: true, confidence: 1, evidence: "recorded parent")
        references[references.count - 1].isPrimary = true
    }

    mutating func addExplicit(_ found: FoundReference) {
        add(.reply, to: found.to, isExplicit: true, confidence: found.confidence, evidence: found.evidence)
    }

    /// A quotation of a contribution that the comment does not answer by name or number.
    mutating func addQuote(_ run: TextReuse.Run) {
        guard run.words >= ThreadSignals.plainQuote else { return }
        add(
            .quote, to: run.source, isExplicit: false, confidence: Self.confidence(ofQuote: run.words),
            evidence: thread.texts[index].text(of: run.tokens))
    }

    /// Longer quotations are surer.
    private static func confidence(ofQuote words: Int) -> Double {
        min(0.95, 0.5 + 0.03 * Double(words))
    }

    /// Names the parent, unless the source records one: the candidate that the model thinks likeliest.
    mutating func choose(among table: CandidateTable, with model: ReplyModel, _ scorer: ReplyScorer) {
        guard isOpen else { return }
        let probabilities = scorer.probabilities(table)
        guard var row = probabilities.indices.max(by: { probabilities[$0] < probabilities[$1] }),
            var parent = table.candidates[row]
        else { return }
        if !references.contains(where: { $0.to == parent }), let quoted = openingQuotation,
            let place = table.candidates.firstIndex(of: quoted)
        {
            row = place
            parent = quoted
        }
        if let place = references.firstIndex(where: { $0.to == parent }) {
            references[place].isPrimary = true
            addContinuations()
            if !references[place].isExplicit {
                references[place].kind = .reply
                references[place].confidence = probabilities[row]
            }
            return
        }
        let takenUp = uptakes
        if let latest = thoseSpokenTo.max() {
            parent = .comment(latest)
            for place in thoseSpokenTo.reversed() { addTie(to: place, "speaks to several and takes up") }
            addReturn(among: table, probabilities)
        } else if parent == .post, let first = takenUp.first {
            parent = .comment(first.index)
            addUptakes(takenUp)
        } else {
            let call = callOfAuthor(of: parent)
            add(
                .reply, to: parent, isExplicit: (call?.strength ?? .mentioned) == .addressed,
                confidence: probabilities[row],
                evidence: call.map { thread.identities.commenters[$0.commenter].name }
                    ?? evidence(for: row, in: table, of: model))
            if call == nil { addUptakes(takenUp) }
            addReturn(among: table, probabilities)
        }
        for place in references.indices where references[place].to == parent {
            references[place].isPrimary = true
        }
    }

    /// An answer to somebody who just addressed this comment's author, where the parent may be another.
    private mutating func addReturn(among table: CandidateTable, _ probabilities: [Double]) {
        for row in probabilities.indices where probabilities[row] >= Self.leastReturn {
            guard all.marksAnswers, table[row, .calls] == Facet.latestCall,
                case .comment(let place)? = table.candidates[row],
                probabilities[row] >= Self.likelyReturn || ties(to: place).count > 1,
                let candidate = table.candidates[row], !references.contains(where: { $0.to == candidate })
            else { continue }
            add(
                .reply, to: candidate, isExplicit: false, confidence: probabilities[row],
                evidence: "was itself addressed there")
        }
    }

    /// A candidate less likely than this is not named beside the parent …
    private static let leastReturn = 0.05
    /// … nor one less likely than this that has no words in common with the comment.
    private static let likelyReturn = 0.15

    private func ties(to place: Int) -> [UInt64] {
        all.rare.ties(between: index, and: place)
    }

    /// Whoever answers a comment and takes up what its author added to it answers both.
    private mutating func addContinuations() {
        guard thread.discussion.medium == .thread else { return }
        let signals = all.comments
        for reference in references where reference.isExplicit {
            guard case .comment(let first)? = reference.to, let author = signals[first].commenter else {
                continue
            }
            for place in (first + 1)..<max(first + 1, min(index, first + 1 + Self.continuationReach))
            where signals[place].commenter == author && signals[place].opening == .correction
                && signals[place].declared.isEmpty
                && !references.contains(where: { $0.to == .comment(place) })
                && !ties(to: place).isEmpty
            {
                addTie(to: place, "goes on from what it answers and takes up")
            }
        }
    }

    /// What somebody adds to a comment of theirs stands within so many comments after it.
    private static let continuationReach = 5

    /// Where a comment speaks to several people at once, the comments before that share its telling words.
    private var thoseSpokenTo: [Int] {
        guard thread.discussion.medium == .thread, references.isEmpty,
            signals.calls.allSatisfy({ $0.strength == .mentioned }),
            Opening.addressesSeveral(thread.texts[index])
        else { return [] }
        let author = thread.identities.ofComment[index]
        return (max(0, index - CandidateReader.window(.thread))..<index).filter { place in
            (author == nil || thread.identities.ofComment[place] != author) && !ties(to: place).isEmpty
        }.suffix(Self.mostSpokenTo)
    }

    private static let mostSpokenTo = 3

    private mutating func addTie(to place: Int, _ manner: String) {
        add(
            .reply, to: .comment(place), isExplicit: false, confidence: Self.uptakeConfidence,
            evidence: manner + " " + written(ties(to: place)))
    }

    /// Words as this comment writes them.
    private func written(_ hashes: [UInt64]) -> String {
        hashes.prefix(Self.shownWords).compactMap { hash in
            thread.texts[index].tokens.first { $0.hash == hash }.map { thread.texts[index].text(of: $0) }
        }.joined(separator: ", ")
    }

    /// The comments whose subject this one takes up, where people else say whom they answer and it does
    /// not: readers see an answer in it.
    private var uptakes: [RareWords.Uptake] {
        guard thread.discussion.medium == .thread, all.marksAnswers, references.isEmpty,
            signals.calls.allSatisfy({ $0.strength == .mentioned })
        else { return [] }
        let author = thread.identities.ofComment[index]
        return all.rare.uptakes(by: index).filter { uptake in
            uptake.index < thread.texts.count
                && (uptake.index == index - 1 || author == nil
                    || thread.identities.ofComment[uptake.index] != author)
        }.prefix(Self.mostUptakes).map(\.self)
    }

    private static let mostUptakes = 2
    /// Two readers of one thread saw an answer in half of them.
    private static let uptakeConfidence = 0.5

    private mutating func addUptakes(_ uptakes: [RareWords.Uptake]) {
        for uptake in uptakes {
            add(
                .reply, to: .comment(uptake.index), isExplicit: false, confidence: Self.uptakeConfidence,
                evidence: "takes up " + written(uptake.words))
        }
    }

    private static let shownWords = 4

    /// The comment whose words this one opens with, where they are too many to be a turn of phrase: what a
    /// thread's custom makes likely gives way to it.
    private var openingQuotation: Discussion.Position? {
        guard thread.discussion.medium == .thread, let first = prepared.quotes[index].first,
            first.source != .post,
            first.tokens.lowerBound <= Self.openingTokens, first.words >= Self.openingWords,
            !references.contains(where: \.isExplicit)
        else { return nil }
        return first.source
    }

    /// Tokens that may stand before it: a quotation mark, a bracket.
    private static let openingTokens = 2
    private static let openingWords = 8

    /// How the comment calls the author of `position`, if it does.
    private func callOfAuthor(of position: Discussion.Position) -> CallIndex.Call? {
        guard let author = commenter(at: position) else { return nil }
        return signals.calls.first { $0.commenter == author }
    }

    /// What spoke most for a candidate, in words.
    private func evidence(for row: Int, in table: CandidateTable, of model: ReplyModel) -> String {
        model.clauses(3, for: row, in: table).joined(separator: "; ")
    }

    /// People named in prose who are not answered.
    mutating func addMentions() {
        var answered = Set(references.compactMap(\.commenter))
        if thread.discussion.medium == .chat {
            for call in signals.calls where answered.insert(call.commenter).inserted {
                addMention(of: call.commenter, evidence: thread.identities.commenters[call.commenter].name)
            }
            return
        }
        for mention in Mentions.find(in: index, of: thread) where !answered.contains(mention.commenter) {
            addMention(of: mention.commenter, evidence: mention.evidence)
        }
    }

    private mutating func addMention(of commenter: Int, evidence: String) {
        references.append(
            Reference(
                from: index, to: nil, commenter: commenter, kind: .mention, isExplicit: true,
                confidence: Mentions.confidence, evidence: evidence))
    }

    /// The references, the parent first.
    var finished: [Reference] {
        references.filter(\.isPrimary) + references.filter { !$0.isPrimary }
    }
}
