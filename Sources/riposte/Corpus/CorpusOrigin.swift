import Corpora
import Foundation
import Reports

/// Where the threads of a corpus come from.
enum CorpusOrigin {
    /// Files and folders, as arguments name them.
    case inputs([String])
    /// The path of a store.
    case store(String)

    /// What messages call it.
    var name: String {
        switch self {
        case .inputs(let inputs): inputs.joined(separator: ", ")
        case .store(let path): path
        }
    }

    func sources(_ reading: ReadingOptions) throws -> CorpusSources {
        switch self {
        case .inputs(let inputs): .inputs(try Input.resolve(inputs).map { CorpusInput($0, reading) })
        case .store(let path): .store(try CorpusStore.open(path))
        }
    }
}

/// The sources of a corpus, opened.
enum CorpusSources {
    case inputs([CorpusInput])
    case store(CorpusStore)

    func gather(into reader: inout CorpusReader) throws {
        switch self {
        case .inputs(let inputs): for input in inputs { try reader.gather(input) }
        case .store(let store): try reader.gather(store)
        }
    }

    /// The sources as a manifest names them.
    func manifest(_ checksums: [String]) throws -> [ManifestDocument.Source] {
        switch self {
        case .inputs(let inputs):
            zip(inputs, checksums).map { ManifestDocument.Source(name: $0.input.fileName, sha256: $1) }
        case .store(let store):
            try store.sources().map { ManifestDocument.Source(name: $0.name, sha256: $0.checksum) }
        }
    }

    /// Tell sources from those that were changed since; nothing tells one standard input from another.
    var fingerprints: [String] {
        switch self {
        case .inputs(let inputs): inputs.map { Self.fingerprint($0.input) }
        case .store(let store): (try? store.sources().map(\.checksum)) ?? []
        }
    }

    private static func fingerprint(_ input: Input) -> String {
        guard let path = input.path,
            let values = try? FileManager.default.attributesOfItem(atPath: path)
        else { return "\(input.name) \(ProcessInfo.processInfo.processIdentifier)" }
        let time = (values[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
        return "\(path) \((values[.size] as? NSNumber)?.int64Value ?? 0) \(time)"
    }
}
