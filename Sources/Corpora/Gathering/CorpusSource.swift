public import Discussions
public import Ingest

/// A source of a corpus, handed over block by block.
public protocol CorpusSource {
    /// What messages call it.
    var name: String { get }
    /// The id of a thread of it that has none, and what threads of it are told apart by.
    var stem: String { get }
    /// Its format; `nil` to tell it from its first bytes.
    var format: (any DiscussionReader.Type)? { get }

    /// Hands over its bytes, from the first, some megabytes at a time.
    func forEachBlock(_ body: ([UInt8]) throws -> Void) throws
    /// A checksum of all its bytes, once they were handed over.
    var checksum: String { get }
    /// The discussions of a source whose format cannot be read line by line.
    func discussions(_ bytes: [UInt8]) throws -> [Discussion]
}
