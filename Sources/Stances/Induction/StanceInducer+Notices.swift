import Language

extension StanceInducer {
    /// Examples of one text and target with different labels.
    func contradictions(in examples: [StanceExample]) -> [InductionNotice] {
        struct Key: Hashable {
            let text: String
            let target: String
        }
        var first: [Key: StanceExample] = [:]
        var notices: [InductionNotice] = []
        for example in examples {
            let key = Key(text: example.text, target: example.target)
            guard let earlier = first[key] else {
                first[key] = example
                continue
            }
            if earlier.label != example.label {
                notices.append(
                    InductionNotice(
                        line: example.line,
                        message:
                            "The same text is labelled \(example.label.rawValue) on '\(example.target)' here and "
                            + "\(earlier.label.rawValue) on line \(earlier.line); both are used."))
            }
        }
        return notices
    }

    /// Targets of one example, or of one label.
    func thinness(of examples: [StanceExample], target: String) -> [InductionNotice] {
        let labels = Set(examples.map(\.label))
        guard let first = examples.first, labels.count == 1 || examples.count < Self.fewest else { return [] }
        let message =
            labels.count == 1
            ? "\(examples.count == 1 ? "The only example" : "Every one of \(examples.count) examples") on '\(target)' is labelled \(first.label.rawValue): "
                + "the pack can say nothing else of it."
            : "There are only \(examples.count) examples on '\(target)': its terms are hardly more than a guess."
        return [InductionNotice(line: first.line, message: message)]
    }

    /// A target that none of its examples names.
    func absence(of target: StancePack.Target, from examples: [StanceExample]) -> [InductionNotice] {
        let names = StanceScorer(
            StancePack(name: "names", targets: [.init(name: target.name, aliases: target.aliases)]))
        let isNamed = examples.contains { !names.positions(in: TokenizedText($0.text)).isEmpty }
        guard !isNamed, let first = examples.first else { return [] }
        return [
            InductionNotice(
                line: first.line,
                message:
                    "No example on '\(target.name)' names it as one of \(target.aliases.joined(separator: ", ")): "
                    + "add the names it goes by to the pack.")
        ]
    }

    /// Examples below which a user is warned.
    private static let fewest = 20
}
