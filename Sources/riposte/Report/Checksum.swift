import Crypto
import Reports

/// SHA-256 of what went into a report.
enum Checksum {
    static func source(_ name: String, _ bytes: [UInt8]) -> ManifestDocument.Source {
        ManifestDocument.Source(name: name, sha256: hex(SHA256.hash(data: bytes)))
    }

    static func hex(_ digest: SHA256.Digest) -> String {
        digest.map { byte in
            let hex = String(byte, radix: 16)
            return hex.count == 1 ? "0" + hex : hex
        }.joined()
    }
}
