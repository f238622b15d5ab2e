import Language

/// One or more packs, put together and indexed for lookup.
struct CompiledPack: Sendable {
    /// What a pattern number stands for.
    struct Meaning: Sendable {
        enum Role: Sendable {
            case alias
            /// Adds to the log-odds of for over against, and to the doubt.
            case term(direction: Double, doubt: Double)
        }

        /// The target's number; `nil` for a common term.
        let target: Int?
        var role: Role
        let scope: StancePack.Scope
        let text: String
        /// Whether it counts only under a negation.
        let needsNegation: Bool
    }

    /// A meaning without its text: what every hit is asked for.
    struct Kind: Sendable {
        /// The target's number; −1 for a common term.
        let target: Int32
        let isAlias: Bool
        let scope: StancePack.Scope
        let needsNegation: Bool
        /// Which of two terms on the same words is looked at first: those that need a negation, then a
        /// target's own, then common ones.
        let precedence: UInt8
        /// What it adds to the log-odds of for over against, and to the doubt.
        let direction: Double
        let doubt: Double

        init(_ meaning: Meaning) {
            target = meaning.target.map { Int32($0) } ?? -1
            scope = meaning.scope
            needsNegation = meaning.needsNegation
            precedence = (meaning.needsNegation ? 0 : 2) + (meaning.target == nil ? 1 : 0)
            switch meaning.role {
            case .alias:
                isAlias = true
                direction = 0
                doubt = 0
            case .term(let direction, let doubt):
                isAlias = false
                self.direction = direction
                self.doubt = doubt
            }
        }
    }

    let targets: [StancePack.Target]
    let meanings: [Meaning]
    let kinds: [Kind]
    /// How each target is read.
    let readings: [StancePack.Reading]
    /// The patterns of the targets: where none of these is found, common terms say nothing.
    let ownIndex: PatternIndex
    /// The common terms.
    let commonIndex: PatternIndex
    /// The aliases alone.
    let names: [TermPattern]
    /// The patterns about the outline of a text, by its name.
    let shapes: [String: [Int]]

    /// Puts `packs` together: a target that occurs in several has the terms and aliases of all, and the
    /// settings of the first.
    init(_ packs: [StancePack]) {
        var builder = Builder()
        targets = Self.merged(packs)
        for pack in packs { builder.add(pack.common, of: nil, reading: .rules) }
        for (number, target) in targets.enumerated() {
            for alias in target.aliases { builder.add(alias: alias, of: number) }
            builder.add(target.terms, of: number, reading: target.reading)
        }
        meanings = builder.meanings
        kinds = meanings.map(Kind.init)
        readings = targets.map(\.reading)
        ownIndex = PatternIndex(zip(builder.entries, kinds).map { $1.target < 0 ? .elsewhere : $0 })
        commonIndex = PatternIndex(zip(builder.entries, kinds).map { $1.target < 0 ? $0 : .elsewhere })
        names = zip(builder.entries, kinds).compactMap { entry, kind in
            if kind.isAlias, case .words(let pattern) = entry { pattern } else { nil }
        }
        shapes = builder.shapes
    }

    private static func merged(_ packs: [StancePack]) -> [StancePack.Target] {
        var targets: [StancePack.Target] = []
        var numbers: [String: Int] = [:]
        for target in packs.flatMap(\.targets) {
            guard let number = numbers[target.name.lowercased()] else {
                numbers[target.name.lowercased()] = targets.count
                targets.append(target)
                continue
            }
            let known = Set(targets[number].aliases.map(WordFolding.folded))
            targets[number].aliases += target.aliases.filter { !known.contains(WordFolding.folded($0)) }
            targets[number].terms.add(target.terms)
        }
        return targets
    }
}

extension StancePack.Terms {
    /// Adds the terms of `other` that are not here yet.
    fileprivate mutating func add(_ other: StancePack.Terms) {
        func key(_ term: StancePack.Term) -> String { term.scope.rawValue + " " + term.text }
        let known = Set((favor + against + aside).map(key))
        favor += other.favor.filter { !known.contains(key($0)) }
        against += other.against.filter { !known.contains(key($0)) }
        aside += other.aside.filter { !known.contains(key($0)) }
    }
}

extension CompiledPack {
    /// Gives every alias and term a number.
    private struct Builder {
        var meanings: [Meaning] = []
        var entries: [PatternIndex.Entry] = []
        var shapes: [String: [Int]] = [:]

        mutating func add(alias: String, of target: Int) {
            // A name of one word is also looked for as a hashtag.
            let isWord = alias.utf8.allSatisfy {
                $0 != 0x20 && $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "@")
            }
            for form in isWord ? [alias, "#" + alias] : [alias] {
                guard let pattern = TermPattern(form) else { continue }
                meanings.append(
                    Meaning(target: target, role: .alias, scope: .anywhere, text: alias, needsNegation: false)
                )
                entries.append(.words(pattern))
            }
        }

        mutating func add(_ terms: StancePack.Terms, of target: Int?, reading: StancePack.Reading) {
            var numbers: [Key: Int] = [:]
            for term in terms.favor { add(term, term.weight, 0, target, reading, &numbers) }
            for term in terms.against { add(term, -term.weight, 0, target, reading, &numbers) }
            for term in terms.aside { add(term, 0, term.weight, target, reading, &numbers) }
        }

        /// What makes two entries one term.
        private struct Key: Hashable {
            let scope: StancePack.Scope
            let text: String
        }

        private mutating func add(
            _ term: StancePack.Term, _ direction: Double, _ doubt: Double, _ target: Int?,
            _ reading: StancePack.Reading, _ numbers: inout [Key: Int]
        ) {
            let key = Key(scope: term.scope, text: WordFolding.folded(term.text))
            if let number = numbers[key], case .term(let d, let c) = meanings[number].role {
                meanings[number].role = .term(direction: d + direction, doubt: c + doubt)
                return
            }
            numbers[key] = meanings.count
            var needsNegation = false
            let entry: PatternIndex.Entry
            switch term.scope {
            case .shape:
                shapes[term.text, default: []].append(meanings.count)
                entry = .elsewhere
            case .hashtag: entry = .insideHashtag(Array(WordFolding.folded(term.text).utf8))
            case .inside: entry = .insideWord(Array(WordFolding.folded(term.text).utf8))
            case .near, .anywhere, .opening, .closing, .capitals:
                guard var pattern = TermPattern(term.text) else { return }
                if reading == .rules, let rest = pattern.afterNot {
                    pattern = rest
                    needsNegation = true
                }
                entry = .words(pattern)
            }
            meanings.append(
                Meaning(
                    target: target, role: .term(direction: direction, doubt: doubt), scope: term.scope,
                    text: term.text,
                    needsNegation: needsNegation))
            entries.append(entry)
        }
    }
}
