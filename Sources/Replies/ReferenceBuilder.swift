import Discussions
import Language

/// Gathers the references of one comment, each target once, and names its parent.
struct ReferenceBuilder {
    private let index: Int
    private let thread: ThreadIndex
    private var references: [Reference] = []

    init(_ index: Int, _ thread: ThreadIndex) {
        self.index = index
        self.thread = thread
    }

    private var comment: Comment { thread.discussion.comments[index] }

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
        case .comment(let id): position = thread.comment(numbered: id, before: index).map { .comment($0) }
        }
        guard let position else { return }
        add(.reply, to: position, isExplicit: true, confidence: 1, evidence: "recorded parent")
    }

    mutating func addExplicit(_ found: FoundReference) {
        add(.reply, to: found.to, isExplicit: true, confidence: found.confidence, evidence: found.evidence)
    }

    /// A quotation of a contribution that the comment does not answer by name or number.
    mutating func addQuote(_ run: TextReuse.Run) {
        guard run.words >= ImplicitParent.shortestQuote else { return }
        add(
            .quote, to: run.source, isExplicit: false,
            confidence: ImplicitParent.confidence(ofQuote: run.words),
            evidence: thread.texts[index].text(of: run.tokens))
    }

    /// Names the parent: the surest explicit reply, or else what is inferred.
    mutating func addImplicitParent(_ quotes: [TextReuse.Run]) {
        let explicit = references.indices.filter { references[$0].isExplicit }
        if let best = explicit.max(by: { rank($0) < rank($1) }) {
            references[best].isPrimary = true
            return
        }
        guard case .unrecorded = comment.recordedParent,
            let inferred = ImplicitParent.infer(for: index, in: thread, quotes: quotes)
        else { return }
        if let place = references.firstIndex(where: { $0.to == inferred.to }) {
            references[place].kind = .reply
            references[place].isPrimary = true
        } else {
            add(
                .reply, to: inferred.to, isExplicit: false, confidence: inferred.confidence,
                evidence: inferred.evidence)
            references[references.count - 1].isPrimary = true
        }
    }

    /// A comment outranks the post, for thanks to the host are often said in passing; then the surer, then
    /// the earlier in the text.
    private func rank(_ place: Int) -> Double {
        let reference = references[place]
        return (reference.to == .post ? 0 : 10) + reference.confidence - Double(place) * 1e-6
    }

    /// People named in prose who are not answered.
    mutating func addMentions() {
        let answered = Set(references.compactMap(\.commenter))
        for mention in Mentions.find(in: index, of: thread) where !answered.contains(mention.commenter) {
            references.append(
                Reference(
                    from: index, to: nil, commenter: mention.commenter, kind: .mention, isExplicit: true,
                    confidence: Mentions.confidence, evidence: mention.evidence))
        }
    }

    /// The references, the parent first.
    var finished: [Reference] {
        references.filter(\.isPrimary) + references.filter { !$0.isPrimary }
    }
}
