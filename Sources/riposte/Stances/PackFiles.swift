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
    static func general() throws(InputFailure) -> StancePack {
        let path = "stances/general.yaml"
        guard let bytes = ShippedData.bytes(path) else {
            throw InputFailure(path, "this file ships with riposte and is missing; install it again")
        }
        return try parsed(bytes, named: path)
    }

    /// Packs for `targets`: those given, then, for targets that none of them has, nothing but their names
    /// and the general terms.
    static func covering(_ targets: [String], given: [StancePack]) throws(InputFailure) -> StanceScorer {
        var rest = StancePack(name: "unseen")
        for target in targets
        where rest.target(named: target) == nil && !given.contains(where: { $0.target(named: target) != nil })
        {
            rest.targets.append(StancePack.Target(unseen: target))
        }
        return StanceScorer(given + [rest, try general()])
    }

    private static func parsed(_ bytes: [UInt8], named path: String) throws(InputFailure) -> StancePack {
        do {
            return try StancePack(yaml: bytes, file: path)
        } catch {
            throw InputFailure(error.file, line: error.line, error.message)
        }
    }
}
