import Findings
import Ingest
import ShippedData
import ShippedModels
import Stances
import TestSupport
import Testing

/// Analysts made from the data that ship, and the threads they read.
enum Analysts {
    /// - Parameter packs: Packs to read with the general terms, in place of those of the sample threads.
    static func shipped(infersPositions: Bool = false, packs: [StancePack]? = nil) throws -> ThreadAnalyst {
        var options = ThreadAnalyst.Options()
        options.infersPositions = infersPositions
        return try .shipped(
            lexicon: .vader, packs: try packs ?? ["bus-lane", "library-closing"].map { try .shipped($0) },
            options: options)
    }

    static func findings(_ text: String, named name: String = "sample") throws -> ThreadFindings {
        let discussion = try #require(try Formats.read([UInt8](text.utf8), named: name).first)
        return try shipped().findings(of: discussion)
    }

    static func sample(_ name: String, infersPositions: Bool = false) throws -> ThreadFindings {
        let bytes = try #require(ShippedData.bytes("threads/\(name).txt"))
        return try shipped(infersPositions: infersPositions).findings(
            of: try #require(try Formats.read(bytes, named: name).first))
    }
}
