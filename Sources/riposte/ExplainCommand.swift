import ArgumentParser
import Discussions
import Replies
import Reports
import ShippedModels

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Show everything that a reply, or a tie between two people, rests on.")

    @Argument(help: "A file, or - for standard input.")
    var input: String

    @Option(help: "The id of a comment: its candidates for a parent, their probabilities and reasons.")
    var comment: String?

    @Option(parsing: .upToNextOption, help: "Two names: every reference of the first to the second.")
    var edge: [String] = []

    @Option(help: "How many candidates to show, and how many reasons for each.")
    var top = 5

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if (comment == nil) == edge.isEmpty || (!edge.isEmpty && edge.count != 2) {
            throw ValidationError("Give either --comment ID or --edge SOURCE TARGET.")
        }
    }

    func run() throws {
        try common.run { stopwatch in
            let models = try ReplyModels.shipped()
            var lines: [String] = []
            for source in try Input.resolve(input) {
                for discussion in try stopwatch.time("read", { try reading.discussions(of: source) }) {
                    let replies = stopwatch.time("replies") {
                        ReplyRecovery.replies(in: discussion, with: models)
                    }
                    if let comment {
                        guard let index = discussion.comments.firstIndex(where: { $0.id == comment }) else {
                            continue
                        }
                        lines += explain(index, in: discussion, replies, models)
                    } else {
                        lines += explainEdge(in: discussion, replies)
                    }
                }
            }
            guard !lines.isEmpty else {
                throw InputFailure(input, comment.map { "there is no comment “\($0)” in it" } ?? noEdge)
            }
            try Output.write(lines.joined(separator: "\n") + "\n")
        }
    }

    private var noEdge: String { "“\(edge[0])” never answers, names or quotes “\(edge[1])” in it" }

    private func explain(
        _ index: Int, in discussion: Discussion, _ replies: RecoveredReplies, _ models: ReplyModels
    ) -> [String] {
        let comment = discussion.comments[index]
        var lines = ["\(name(of: .comment(index), in: discussion)), line \(comment.line)"]
        for reference in replies.references where reference.from == index {
            lines.append("  " + describe(reference, in: discussion, replies))
        }
        guard case .unrecorded = comment.recordedParent else { return lines }
        lines.append("What may be its parent, how likely, and what weighs for (+) and against (-) it:")
        for candidate in ReplyExplanation(of: index, in: discussion, with: models).candidates.prefix(top) {
            let parent = candidate.position.map { name(of: $0, in: discussion) } ?? "no parent"
            lines.append("  \(Number.rounded(candidate.probability, decimals: 3))  \(parent)")
            for reason in candidate.reasons.prefix(top) where reason.weight != 0 {
                let weight = (reason.weight > 0 ? "+" : "") + Number.rounded(reason.weight, decimals: 2)
                let bins = "\(reason.facets): \(reason.bins)"
                lines.append("    \(weight)  " + (reason.words.isEmpty ? bins : "\(reason.words) [\(bins)]"))
            }
        }
        return lines
    }

    /// `58 by Ann: “The first words of it …”`.
    private func name(of position: Discussion.Position, in discussion: Discussion) -> String {
        let comment = discussion[position]
        let words = (comment?.body.text ?? "").split(whereSeparator: \.isWhitespace)
        let opening = words.prefix(Self.shownWords).joined(separator: " ")
        let author = comment?.author.map { " by \($0)" } ?? ""
        return Output.harmless(
            discussion.id(of: position) + author
                + (words.isEmpty ? "" : ": “\(opening)\(words.count > Self.shownWords ? " …" : "")”"))
    }

    /// The words of a comment by which a reader knows it again.
    private static let shownWords = 10

    private func explainEdge(in discussion: Discussion, _ replies: RecoveredReplies) -> [String] {
        func commenter(_ name: String) -> Int? {
            replies.commenters.firstIndex { $0.name == name || $0.aliases.contains(name) }
        }
        guard let from = commenter(edge[0]), let to = commenter(edge[1]) else { return [] }
        return replies.references
            .filter { replies.commenterOfComment[$0.from] == from && $0.commenter == to }
            .flatMap { reference in
                [
                    name(of: .comment(reference.from), in: discussion),
                    "  " + describe(reference, in: discussion, replies),
                ]
            }
    }

    private func describe(
        _ reference: Reference, in discussion: Discussion, _ replies: RecoveredReplies
    ) -> String {
        let target =
            reference.to.map { name(of: $0, in: discussion) }
            ?? reference.commenter.map { replies.commenters[$0].name } ?? ""
        let manner = reference.isExplicit ? "says so" : "inferred"
        let rank = reference.isPrimary ? ", its parent" : ""
        return "\(reference.kind.rawValue) → \(target) (\(manner), confidence "
            + "\(Number.rounded(reference.confidence, decimals: 3))\(rank)): \(reference.evidence)"
    }
}
