import Foundation
import ShippedData
import Stances

/// The stance packs that a command reads, from files and from what ships.
enum PackFiles {
    /// The pack in a file.
    static func pack(at path: String) throws(InputFailure) -> StancePack {
        try parsed(try Input.resolve(path)[0].read(), named: path)
    }

    /// The general terms that are read together with every pack.
    static func general() throws(InputFailure) -> StancePack { try shipped("general") }

    /// The slogans of both sides on questions that many argue about.
    static func publicQuestions() throws(InputFailure) -> StancePack { try shipped("public-questions") }

    /// Packs for `targets`: those given; for a target that none of them has, what ships for it; and where
    /// nothing does, its name and the general terms.
    static func covering(_ targets: [String], given: [StancePack]) throws(InputFailure) -> StanceScorer {
        var rest = StancePack(name: "not in the packs given")
        let known = try publicQuestions()
        for target in targets
        where rest.target(named: target) == nil && !given.contains(where: { $0.target(named: target) != nil })
        {
            var added = known.target(goingBy: target) ?? StancePack.Target(unseen: target)
            added.name = target
            rest.targets.append(added)
        }
        return StanceScorer(given + [rest, try general()])
    }

    private static func shipped(_ name: String) throws(InputFailure) -> StancePack {
        let path = "stances/\(name).yaml"
        guard let bytes = ShippedData.bytes(path) else {
            throw InputFailure(path, "this file ships with riposte and is missing; install it again")
        }
        return try parsed(bytes, named: path)
    }

    private static func parsed(_ bytes: [UInt8], named path: String) throws(InputFailure) -> StancePack {
        do {
            return try StancePack(yaml: bytes, file: path)
        } catch {
            throw InputFailure(error.file, line: error.line, error.message)
        }
    }
}
