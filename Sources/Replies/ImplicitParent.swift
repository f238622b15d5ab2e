import Discussions
import Language

/// Attaches a comment that does not say what it answers.
///
/// In order: a long quotation; a second thought of the same author; else the opening post, which a thread
/// under a post answers unless it says otherwise.
enum ImplicitParent {
    struct Inference {
        let to: Discussion.Position
        let confidence: Double
        let evidence: String
    }

    /// Words in a quotation from which it counts; shorter runs are titles and phrases.
    static let shortestQuote = 6

    /// Longer quotations are surer.
    static func confidence(ofQuote words: Int) -> Double {
        min(0.95, 0.5 + 0.03 * Double(words))
    }

    static func infer(
        for index: Int, in thread: ThreadIndex, quotes: [TextReuse.Run]
    ) -> Inference? {
        if let longest = quotes.max(by: { $0.words < $1.words }), longest.words >= shortestQuote {
            return Inference(
                to: longest.source, confidence: confidence(ofQuote: longest.words),
                evidence: thread.texts[index].text(of: longest.tokens))
        }
        if let own = secondThought(index, thread) { return own }
        guard thread.discussion.post != nil else { return nil }
        return Inference(to: .post, confidence: 0.5, evidence: "no other address; a comment under the post")
    }

    /// `Sorry, I forgot:`, `Oops`, `P.S.` shortly after one's own comment.
    private static func secondThought(_ index: Int, _ thread: ThreadIndex) -> Inference? {
        guard let author = thread.identities.ofComment[index],
            let own = thread.latest(by: author, before: index), let first = thread.texts[index].tokens.first,
            index - own <= 3
        else { return nil }
        let opening = thread.texts[index].tokens.prefix(8)
        let corrects =
            corrections.contains(first.hash)
            || (opening.contains { $0.hash == my } && opening.contains { priors.contains($0.hash) })
        guard corrects else { return nil }
        return Inference(
            to: .comment(own), confidence: 0.8,
            evidence: thread.texts[index].text(of: 0..<min(4, thread.texts[index].tokens.count)))
    }

    private static let corrections = Set(
        ["sorry", "oops", "ps", "edit", "correction", "addendum", "erratum", "also", "p", "typo", "whoops"]
            .map(WordHash.of))
    private static let my = WordHash.of("my")
    private static let priors = Set(
        ["prior", "previous", "last", "earlier", "comment", "post"].map(WordHash.of))
}
