import Foundation
import ShippedModels
import Stances

/// The stance packs that a command reads, from files and from what ships.
enum PackFiles {
    /// The pack in a file.
    static func pack(at path: String) throws(InputFailure) -> StancePack {
        try parsed(try Input.resolve(path)[0].read(), named: path)
    }

    /// The packs at these paths, files or folders of them.
    static func packs(at paths: [String]) throws(InputFailure) -> [StancePack] {
        var packs: [StancePack] = []
        for input in try inputs(paths) { packs.append(try parsed(try input.read(), named: input.name)) }
        return packs
    }

    /// The packs at these paths with the general terms, or those that ship if no path is given.
    static func forThreads(_ paths: [String]) throws -> [StancePack] {
        try StancePack.withGeneralTerms(try packs(at: paths.isEmpty ? [StancePack.shippedFolder] : paths))
    }

    /// The pack files at these paths.
    static func inputs(_ paths: [String]) throws(InputFailure) -> [Input] {
        let found = try Input.resolve(paths).filter { input in
            !paths.allSatisfy { $0 != input.name } || input.name.hasSuffix(".yaml")
                || input.name.hasSuffix(".yml")
        }
        guard paths.isEmpty || !found.isEmpty else {
            throw InputFailure(
                paths.joined(separator: ", "), "there is no stance pack in it; expected .yaml files")
        }
        return found
    }

    /// Packs for `targets`: those given; for a target that none of them has, what ships for it; and where
    /// nothing does, its name and the general terms.
    static func covering(_ targets: [String], given: [StancePack]) throws -> StanceScorer {
        var rest = StancePack(name: "not in the packs given")
        // The slogans of both sides on questions that many argue about.
        let known = try StancePack.shipped("public-questions")
        for target in targets
        where rest.target(named: target) == nil && !given.contains(where: { $0.target(named: target) != nil })
        {
            var added = known.target(goingBy: target) ?? StancePack.Target(unseen: target)
            added.name = target
            rest.targets.append(added)
        }
        return StanceScorer(given + [rest, try .shipped("general")])
    }

    private static func parsed(_ bytes: [UInt8], named path: String) throws(InputFailure) -> StancePack {
        do {
            return try StancePack(yaml: bytes, file: path)
        } catch {
            throw InputFailure(error.file, line: error.line, error.message)
        }
    }
}
