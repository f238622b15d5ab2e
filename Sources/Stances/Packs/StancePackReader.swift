import Yams

/// Reads a pack from YAML and says, with the line, what is wrong with one that cannot be used.
///
/// Values are taken from the nodes of the document, not decoded into types, because only nodes know
/// their place.
struct StancePackReader {
    let file: String

    /// Reads a whole document.
    func pack(yaml: String) throws(StancesError) -> StancePack {
        guard let root = try document(yaml) else { throw error(1, "The pack is empty.") }
        let fields = try mapping(root, of: "pack", keys: ["name", "about", "common", "targets"])
        var pack = StancePack(name: try string(fields, "name") ?? file)
        pack.about = try string(fields, "about") ?? ""
        if let node = fields["common"] {
            pack.common = try terms(mapping(node, of: "common", keys: Self.sides))
        }
        if let node = fields["targets"] {
            guard let sequence = node.sequence else {
                throw error(node, "The targets have to be a list.")
            }
            for node in sequence { pack.targets.append(try target(node)) }
        }
        guard !pack.targets.isEmpty || !pack.common.isEmpty else {
            throw error(root, "The pack has neither targets nor common terms.")
        }
        try PackValidation(file: file).check(pack, root: root)
        return pack
    }

    private func target(_ node: Node) throws(StancesError) -> StancePack.Target {
        let fields = try mapping(
            node, of: "target", keys: ["name", "aliases", "baseline", "doubt", "reading"] + Self.sides)
        guard let name = try string(fields, "name"), !name.isEmpty else {
            throw error(node, "A target needs a name.")
        }
        var target = StancePack.Target(name: name, aliases: [])
        if let node = fields["aliases"] {
            guard let sequence = node.sequence else {
                throw error(node, "The aliases of '\(name)' have to be a list.")
            }
            for alias in sequence {
                guard let text = alias.string, TermPattern(text) != nil else {
                    throw error(alias, "An alias of '\(name)' has to be words.")
                }
                target.aliases.append(text)
            }
        }
        target.terms = try terms(fields)
        if let node = fields["baseline"] { target.baseline = try number(node, "baseline") }
        if let node = fields["doubt"] { target.doubt = try number(node, "doubt") }
        if let node = fields["reading"] {
            guard let text = node.string, let reading = StancePack.Reading(rawValue: text) else {
                throw error(node, "The reading of '\(name)' has to be 'rules' or 'plain'.")
            }
            target.reading = reading
        }
        return target
    }
}

// MARK: - Terms

extension StancePackReader {
    static let sides = ["favor", "against", "aside"]

    private func terms(_ fields: [String: Node]) throws(StancesError) -> StancePack.Terms {
        StancePack.Terms(
            favor: try terms(of: "favor", fields, isSigned: false),
            against: try terms(of: "against", fields, isSigned: false),
            aside: try terms(of: "aside", fields, isSigned: true))
    }

    private func terms(
        of side: String, _ fields: [String: Node], isSigned: Bool
    ) throws(StancesError) -> [StancePack.Term] {
        guard let node = fields[side], !isNothing(node) else { return [] }
        let groups = try mapping(node, of: side, keys: StancePack.Scope.allCases.map(\.rawValue))
        var terms: [StancePack.Term] = []
        for scope in StancePack.Scope.allCases {
            guard let group = groups[scope.rawValue], !isNothing(group) else { continue }
            guard let entries = group.mapping else {
                throw error(group, "The terms under '\(scope.rawValue)' have to be 'term: weight' lines.")
            }
            for (key, value) in entries {
                guard let text = key.string else { throw error(key, "A term has to be text.") }
                let weight = try number(value, "weight of '\(text)'")
                guard isSigned ? weight != 0 : weight > 0 else {
                    throw error(
                        value, "The weight of '\(text)' has to be \(isSigned ? "other" : "greater") than 0.")
                }
                guard scope.accepts(text) else {
                    throw error(key, "'\(text)' is no term for the scope '\(scope.rawValue)'.")
                }
                terms.append(StancePack.Term(text, weight: weight, scope: scope))
            }
        }
        return terms
    }
}

extension StancePack.Scope {
    /// Whether its terms are runs of characters rather than words.
    var takesFragments: Bool { self == .hashtag || self == .inside }

    /// Whether `text` can be a term of this scope.
    fileprivate func accepts(_ text: String) -> Bool {
        switch self {
        case .hashtag, .inside: !text.isEmpty
        case .shape: TextShape.all.contains(text)
        case .near, .anywhere, .opening, .closing, .capitals: TermPattern(text) != nil
        }
    }
}

// MARK: - Nodes

extension StancePackReader {
    private func document(_ yaml: String) throws(StancesError) -> Node? {
        do {
            return try Yams.compose(yaml: yaml)
        } catch let problem as YamlError {
            throw error(problem.line, "This is no YAML: \(problem.reason)")
        } catch {
            throw StancesError(file: file, line: 0, message: "This is no YAML: \(error)")
        }
    }

    /// The values of a mapping by their keys, all of which have to be known.
    private func mapping(
        _ node: Node, of what: String, keys: [String]
    ) throws(StancesError) -> [String: Node] {
        guard let mapping = node.mapping else {
            throw error(node, "The \(what) has to be a mapping with \(keys.joined(separator: ", ")).")
        }
        var fields: [String: Node] = [:]
        for (key, value) in mapping {
            guard let name = key.string, keys.contains(name) else {
                throw error(
                    key,
                    "'\(key.string ?? "?")' is no key of a \(what); known are \(keys.joined(separator: ", "))."
                )
            }
            fields[name] = value
        }
        return fields
    }

    private func string(_ fields: [String: Node], _ key: String) throws(StancesError) -> String? {
        guard let node = fields[key] else { return nil }
        guard let text = node.string else { throw error(node, "The \(key) has to be text.") }
        return text
    }

    private func number(_ node: Node, _ what: String) throws(StancesError) -> Double {
        guard let text = node.string, let value = Double(text), value.isFinite else {
            throw error(node, "The \(what) has to be a number, not '\(node.string ?? "?")'.")
        }
        return value
    }

    /// Whether a key was left without a value.
    private func isNothing(_ node: Node) -> Bool {
        node.string.map { $0.isEmpty || $0 == "~" || $0 == "null" } ?? false
    }

    private func error(_ node: Node, _ message: String) -> StancesError {
        error(node.mark?.line ?? 0, message)
    }

    private func error(_ line: Int, _ message: String) -> StancesError {
        StancesError(file: file, line: line, message: message)
    }
}

extension YamlError {
    /// The line the parser stopped at; 0 where it names none.
    fileprivate var line: Int {
        switch self {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        case .duplicatedKeysInMapping(_, let context): context.mark.line
        default: 0
        }
    }

    /// What the parser says, without its picture of the place.
    fileprivate var reason: String {
        switch self {
        case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _):
            problem + "."
        case .duplicatedKeysInMapping(let keys, _):
            "\(keys.sorted().map { "'\($0)'" }.joined(separator: ", ")) stands twice in one mapping."
        default: "\(self)"
        }
    }
}
