import Language
import Yams

/// What a pack may not contain although each of its lines can be read: a term on both sides, an alias
/// of two targets, a target twice.
struct PackValidation {
    let file: String

    /// Looks `pack` over, taking places from the document it was read from.
    func check(_ pack: StancePack, root: Node) throws(StancesError) {
        try checkSides(of: pack.common, what: "The common terms", in: root.mapping?["common"])
        var namedTargets: Set<String> = []
        var targetOfAlias: [String: String] = [:]
        let nodes = root.mapping?["targets"]?.sequence
        for (index, target) in pack.targets.enumerated() {
            let node = nodes?[index]
            guard namedTargets.insert(target.name.lowercased()).inserted else {
                throw error(node, "There are two targets named '\(target.name)'.")
            }
            let aliases = node?.mapping?["aliases"]?.sequence
            for (place, alias) in target.aliases.enumerated() {
                if let other = targetOfAlias.updateValue(target.name, forKey: WordFolding.folded(alias)) {
                    let what = other == target.name ? "stands twice" : "is an alias of '\(other)' too"
                    throw error(aliases?[place], "The alias '\(alias)' of '\(target.name)' \(what).")
                }
            }
            try checkSides(of: target.terms, what: "'\(target.name)'", in: node)
        }
    }

    /// A term may weigh for or against, not both, whatever its scope.
    private func checkSides(
        of terms: StancePack.Terms, what: String, in node: Node?
    ) throws(StancesError) {
        let favor = Set(terms.favor.map { Key($0) })
        guard let term = terms.against.first(where: { favor.contains(Key($0)) }) else { return }
        let group = node?.mapping?["against"]?.mapping?[term.scope.rawValue]?.mapping
        let key = group?.keys.first { $0.string == term.text }
        throw error(key, "\(what) has '\(term.text)' on both sides, for and against.")
    }

    /// A term as it is compared. Near an alias is a place anywhere, so the two may not contradict each
    /// other; the other scopes count apart.
    private struct Key: Hashable {
        let text: String
        let scope: StancePack.Scope

        init(_ term: StancePack.Term) {
            text = WordFolding.folded(term.text)
            scope = term.scope == .near ? .anywhere : term.scope
        }
    }

    private func error(_ node: Node?, _ message: String) -> StancesError {
        StancesError(file: file, line: node?.mark?.line ?? 0, message: message)
    }
}
