public import Discussions
public import Findings

extension CorpusReader {
    /// The network of all threads that were read.
    ///
    /// - Throws: ``CorpusError``.
    public func network() throws(CorpusError) -> CorpusNetwork {
        var network = CorpusNetwork()
        for place in pages.places.sorted(by: { $0.order < $1.order }) {
            network.add(ThreadPage.digest(in: try pages.read(place)))
        }
        return network
    }

    /// The corpus as one side of a comparison; threads were read with ``Options/keepsTallies``.
    ///
    /// - Throws: ``CorpusError``.
    public mutating func side() throws(CorpusError) -> CorpusSide {
        precondition(
            options.keepsTallies, "A side is made of tallies, which are kept where that is asked for.")
        var side = CorpusSide(drawn: try sample.drawn())
        for place in pages.places.sorted(by: { $0.order < $1.order }) {
            let page = ThreadPage.digestAndTallies(in: try pages.read(place))
            if let tallies = page.tallies { side.add(page.digest, tallies) }
        }
        return side
    }

    /// Threads that were gathered, in the order of their first comments: for corpora of a few, or a few of many.
    ///
    /// - Parameters:
    ///   - names: What the corpus calls the threads that are asked for; `nil` for all.
    ///   - most: Where there are more, none are given.
    /// - Returns: `nil` if there are more than `most`.
    /// - Throws: ``CorpusError``.
    public mutating func discussions(
        named names: Set<String>? = nil, most: Int = .max
    ) throws(CorpusError) -> [Discussion]? {
        try gathering.partition.flush()
        var threads: [GatheredThread] = []
        for part in gathering.partition.lengths.indices {
            for thread in GatheredThread.all(in: try gathering.partition.bytes(ofPart: part))
            where names?.contains(thread.name(among: stems, isOneCorpus: options.isOneCorpus)) ?? true {
                guard threads.count < most else { return nil }
                threads.append(thread)
            }
        }
        return threads.sorted { $0.order < $1.order }.compactMap { thread in
            var discussion = thread.discussion(named: stems[thread.source], aliases: options.aliases)
                .map { options.prepare?($0) ?? $0 }
            discussion?.id = thread.name(among: stems, isOneCorpus: options.isOneCorpus)
            return discussion
        }
    }
}
