import Language

/// The names that a target most likely goes by, told from its own name.
enum TargetAliases {
    /// The name itself, its runs of content words, each content word of a name that has no others, and the
    /// name run together, as hashtags have it.
    ///
    /// "Hillary Clinton" is also "Hillary", "Clinton" and `#hillaryclinton`; "Climate Change is a Real
    /// Concern" is also "climate change", but not "change".
    static func of(_ name: String) -> [String] {
        let text = TokenizedText(name)
        let words = text.tokens.filter(\.isWordLike)
        guard !words.isEmpty else { return [] }
        var aliases: [String] = []
        var runs: [[String]] = [[]]
        for word in words {
            if StopWords.contains(word) {
                if !(runs.last?.isEmpty ?? true) { runs.append([]) }
            } else {
                runs[runs.count - 1].append(text.folded(word))
            }
        }
        runs.removeAll(where: \.isEmpty)
        if let first = runs.first { aliases.append(first.joined(separator: " ")) }
        for run in runs.dropFirst() where run.count == 1 { aliases += run }
        if runs.count == 1, runs[0].count > 1 { aliases += runs[0] }
        aliases.append("#" + (runs.first ?? []).joined())
        if TermPattern(name) != nil { aliases.insert(WordFolding.folded(name), at: 0) }
        var seen: Set<String> = []
        return aliases.filter { $0.count > 2 && TermPattern($0) != nil && seen.insert($0).inserted }
    }

    /// The `@` names in a target's examples that hold one of its names, as `@HillaryClinton` does, where at
    /// least one example in ``rarest`` has them.
    static func handles(of aliases: [String], in examples: [StanceExample]) -> [String] {
        let names = aliases.filter { $0.utf8.count >= shortestName && !$0.contains("*") }
        var counts: [String: Int] = [:]
        for example in examples {
            let text = TokenizedText(example.text)
            for word in Set(text.tokens.filter { $0.kind == .mention }.map { text.folded($0) }) {
                counts[word, default: 0] += 1
            }
        }
        return counts.filter { word, count in
            count * rarest >= examples.count && count > 1 && !aliases.contains(word)
                && names.contains { word.contains($0) }
        }.keys.sorted()
    }

    /// Shorter names stand in too many others by chance.
    private static let shortestName = 4
    private static let rarest = 200
}

extension StancePack.Target {
    /// A target of which nothing is known but its name: only common terms can say anything of it.
    public init(unseen name: String) {
        self.init(name: name, aliases: TargetAliases.of(name))
    }
}
