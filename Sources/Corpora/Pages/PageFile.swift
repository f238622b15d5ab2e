import Foundation

/// The pages of threads on disk, in the order in which threads were worked on, and where each stands.
struct PageFile {
    /// Where a page stands.
    struct Place: Sendable {
        /// The thread's place in the corpus.
        let order: UInt64
        let start: Int
        let length: Int
    }

    private var file: SpillFile
    private(set) var places: [Place] = []

    var length: Int { file.length }

    /// - Parameter length: What a run before this had written; 0 begins anew.
    init(_ url: URL, keeping length: Int = 0) throws(CorpusError) {
        file = try SpillFile(url, keeping: length)
        var start = 0
        while start < length {
            let head = try file.read(start..<(start + Self.head))
            var reader = ByteReader(head[...])
            let size = Int(reader.fixed64())
            places.append(Place(order: reader.fixed64(), start: start + 8, length: size))
            start += 8 + size
        }
    }

    /// A page's length, and the order that it begins with.
    private static let head = 16

    /// - Parameter page: As ``ThreadPage/bytes`` made it.
    mutating func append(_ page: [UInt8]) throws(CorpusError) {
        var reader = ByteReader(page[ThreadPage.headBytes...])
        let order = reader.fixed64()
        let range = try file.append(page)
        places.append(
            Place(
                order: order, start: range.lowerBound + ThreadPage.headBytes,
                length: range.count - ThreadPage.headBytes))
    }

    func read(_ place: Place) throws(CorpusError) -> [UInt8] {
        try file.read(place.start..<(place.start + place.length))
    }
}
