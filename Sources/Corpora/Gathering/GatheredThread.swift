import Discussions
import Ingest

/// The entries of one thread, in the order of their sources.
struct GatheredThread: Sendable {
    /// The place of its first entry in the corpus.
    let order: UInt64
    private(set) var entries: [ArraySlice<UInt8>]
    private(set) var size: Int

    /// The threads of a part, in the order of their first entries.
    static func all(in part: [UInt8]) -> [GatheredThread] {
        var threads: [GatheredThread] = []
        var places: [Key: Int] = [:]
        EntryList.forEach(in: part[...]) { entry in
            var reader = ByteReader(entry)
            let head = RecordCodec.head(&reader)
            let key = Key(
                source: head.order >> Gathering.bitsOfEntry,
                name: String(decoding: head.thread, as: UTF8.self))
            let place = places[key] ?? threads.count
            if place == threads.count {
                places[key] = place
                threads.append(GatheredThread(order: head.order, entries: [], size: 0))
            }
            threads[place].entries.append(entry)
            threads[place].size += entry.count
        }
        return threads
    }

    private struct Key: Hashable {
        let source: UInt64
        let name: String
    }

    /// Which source it is from.
    var source: Int { Int(order >> Gathering.bitsOfEntry) }

    /// What the corpus calls the thread: its id, after its source's name where there are several corpora.
    func name(among stems: [String], isOneCorpus: Bool) -> String {
        let stem = source < stems.count ? stems[source] : "thread"
        var name = stem
        if let entry = entries.first {
            var reader = ByteReader(entry)
            let id = String(decoding: RecordCodec.head(&reader).thread, as: UTF8.self)
            if !id.isEmpty { name = id }
        }
        return stems.count > 1 && !isOneCorpus ? "\(stem)/\(name)" : name
    }

    /// The thread put together.
    ///
    /// - Parameter name: Its id where its source gives none.
    /// - Returns: `nil` for entries without a comment or post.
    func discussion(named name: String, aliases given: [String: String]) -> Discussion? {
        var assembly = ThreadAssembly()
        var aliases: [String: String] = [:]
        var medium = Discussion.Medium.thread
        for entry in entries {
            switch RecordCodec.entry(entry) {
            case .alias(let alias, let owner): aliases[alias] = owner
            case .record(let record, let recorded):
                medium = recorded
                assembly.add(record)
            }
        }
        guard var discussion = try? assembly.discussions(named: name, expected: "comments").first else {
            return nil
        }
        discussion.medium = medium
        discussion.aliases = aliases.merging(given) { _, given in given }
        return discussion
    }
}
