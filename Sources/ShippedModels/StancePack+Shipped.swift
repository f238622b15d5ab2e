import Foundation
import ShippedData
public import Stances

extension StancePack {
    /// The pack that ships under a name, as `general`.
    ///
    /// - Throws: ``ShippedFileError`` if there is none.
    public static func shipped(_ name: String) throws(ShippedFileError) -> StancePack {
        let path = "stances/\(name).yaml"
        let bytes = try ShippedFile.bytes(path)
        do {
            return try StancePack(yaml: bytes, file: path)
        } catch {
            throw ShippedFileError(file: path, line: error.line, message: error.message)
        }
    }

    /// The folder of the packs that ship.
    public static var shippedFolder: String { ShippedData.url("stances").path }

    /// Packs with the general terms, which are read beside every pack, unless one of them has no targets itself.
    ///
    /// - Throws: ``ShippedFileError`` where the installation is broken.
    public static func withGeneralTerms(_ packs: [StancePack]) throws(ShippedFileError) -> [StancePack] {
        packs.contains { $0.targets.isEmpty } ? packs : packs + [try shipped("general")]
    }
}
