public import Foundation

/// The lexicons, stance packs and sample threads that ship with the package, as bytes.
///
/// Each file's source, licence and checksum stand in `data/README.md`.
public enum ShippedData {
    /// The bytes of a shipped file, as in `lexicons/vader/vader_lexicon.txt`; `nil` if there is none.
    public static func bytes(_ path: String) -> [UInt8]? {
        let url = Bundle.module.bundleURL.appendingPathComponent(path)
        return (try? Data(contentsOf: url)).map { [UInt8]($0) }
    }

    /// Where a shipped file or folder lies on disk.
    public static func url(_ path: String) -> URL {
        Bundle.module.bundleURL.appendingPathComponent(path)
    }
}
