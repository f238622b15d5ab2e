import Foundation
import ShippedData
import Stances

/// Stance packs by their paths.
enum Packs {
    /// The packs at these paths, files or folders, or those that ship if there is none; the general terms
    /// that ship come with them.
    static func read(_ paths: [String]) throws(InputFailure) -> [StancePack] {
        let shipped = ShippedData.url("stances").path
        let inputs = try Input.resolve(paths.isEmpty ? [shipped] : paths)
        var packs: [StancePack] = []
        for input in inputs where input.name.hasSuffix(".yaml") || input.name.hasSuffix(".yml") {
            packs.append(try parse(try input.read(), input.name))
        }
        guard !packs.isEmpty else {
            throw InputFailure(paths.joined(separator: ", "), "there is no stance pack; expected .yaml files")
        }
        if !packs.contains(where: { $0.name == generalName }),
            let bytes = ShippedData.bytes("stances/general.yaml")
        {
            packs.append(try parse(bytes, "general.yaml"))
        }
        return packs
    }

    private static let generalName = "general"

    private static func parse(_ bytes: [UInt8], _ file: String) throws(InputFailure) -> StancePack {
        do throws(StancesError) {
            return try StancePack(yaml: bytes, file: file)
        } catch {
            throw InputFailure(file, line: error.line, error.message)
        }
    }
}
