import Foundation
import Ingest
import Testing

@Suite("Archives")
struct ArchiveTests {
    /// “Posted by the tram. ” a hundred times, packed by the usual tools.
    private static let gzip =
        "H4sIAAAAAAACAwvILy5JTVFIqlQoyUhVKClKzNVTCBgVGxUbFRsVGxUbFRsVG1JiAH3rK3LQBwAA"
    private static let xz =
        "/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4AfPACddACgbymdvNHLjdi5lKJzyFPF70ZQotlhshf/l0pQpWB+dwH+lCC8AAAAA3tMoxCPyE/EAAUPQDwAAABDDD5uxxGf7AgAAAAAEWVo="
    private static let zstandard =
        "KLUv/QRY5QAAoFBvc3RlZCBieSB0aGUgdHJhbS4gAQByv38yAdwD/+o="

    /// The three archives as bytes.
    static let packed = [gzip, xz, zstandard].map { [UInt8](Data(base64Encoded: $0) ?? Data()) }

    private static let text = String(repeating: "Posted by the tram. ", count: 100)

    @Test("gzip, xz and Zstandard are unpacked", arguments: [gzip, xz, zstandard])
    func unpacks(_ packed: String) throws {
        let bytes = [UInt8](try #require(Data(base64Encoded: packed)))
        #expect(try String(decoding: Archive.unpacked(bytes), as: UTF8.self) == Self.text)
    }

    @Test("An archive cut short is an error that says so", arguments: [gzip, xz, zstandard])
    func cutShort(_ packed: String) throws {
        let bytes = [UInt8](try #require(Data(base64Encoded: packed)))
        #expect(throws: IngestError.self) { try Archive.unpacked(Array(bytes.dropLast(9))) }
    }

    @Test("An archive that grows beyond its bound is refused", arguments: [gzip, xz, zstandard])
    func bomb(_ packed: String) throws {
        let bytes = [UInt8](try #require(Data(base64Encoded: packed)))
        var bound = Archive.Bound()
        bound.bytes = 100
        bound.ratio = 2
        #expect(throws: IngestError.self) { try Archive.unpacked(bytes, bound: bound) }
    }

    @Test("What is no archive stays as it is")
    func plain() throws {
        #expect(try Archive.unpacked([1, 2, 3]) == [1, 2, 3])
    }
}
