import Foundation

/// How far a run has come: what stands in its folder beside the files that it speaks of.
struct Checkpoint: Codable, Sendable, Equatable {
    /// What the run was asked for; a run that asks for something else begins anew.
    var purpose: String
    var gathering = Gathering.Position()
    /// Of the sources that were read to their ends.
    var checksums: [String] = []
    var chunks: [ThreadPartition.Chunk] = []
    /// Whether every source was read.
    var isGathered = false
    /// Parts whose threads were read, and how long the files were then.
    var parts = 0
    var pages = 0
    var sample = 0
    var comments = 0

    private static let name = "checkpoint.json"

    /// The checkpoint in a folder; `nil` if there is none for this purpose.
    static func found(in folder: URL, purpose: String) -> Checkpoint? {
        guard let data = try? Data(contentsOf: folder.appendingPathComponent(name)),
            let found = try? JSONDecoder().decode(Checkpoint.self, from: data), found.purpose == purpose
        else { return nil }
        return found
    }

    func write(in folder: URL) throws(CorpusError) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let url = folder.appendingPathComponent(Self.name)
        do {
            try encoder.encode(self).write(to: url, options: .atomic)
        } catch {
            throw CorpusError(url.path, "cannot be written: \(error.localizedDescription)")
        }
    }
}
