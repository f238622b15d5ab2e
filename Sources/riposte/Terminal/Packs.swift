import Foundation
import ShippedData
import Stances

/// Stance packs by their paths.
enum Packs {
    /// The packs at these paths, files or folders, or those that ship if there is none; the general terms
    /// that ship come with them.
    static func read(_ paths: [String]) throws(InputFailure) -> [StancePack] {
        var packs: [StancePack] = []
        for input in try inputs(paths) { packs.append(try parse(try input.read(), input.name)) }
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

    /// The pack files at these paths, or those that ship.
    static func inputs(_ paths: [String]) throws(InputFailure) -> [Input] {
        try Input.resolve(paths.isEmpty ? [ShippedData.url("stances").path] : paths)
            .filter { $0.name.hasSuffix(".yaml") || $0.name.hasSuffix(".yml") }
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
