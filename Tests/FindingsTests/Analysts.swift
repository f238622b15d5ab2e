import Findings
import Ingest
import Replies
import Sentiment
import ShippedData
import Stances
import TestSupport
import Testing

/// Analysts made from the data that ship, and the threads they read.
enum Analysts {
    /// - Parameter packs: Packs to read with the general terms, in place of those of the sample threads.
    static func shipped(infersPositions: Bool = false, packs: [StancePack]? = nil) throws -> ThreadAnalyst {
        var options = ThreadAnalyst.Options()
        options.infersPositions = infersPositions
        func bytes(_ path: String) throws -> [UInt8] { try #require(ShippedData.bytes(path)) }
        let sentiment = VaderScorer(
            try VaderLexicon(
                words: bytes("lexicons/vader/vader_lexicon.txt"),
                emoji: bytes("lexicons/vader/emoji_utf8_lexicon.txt")))
        func shipped(_ name: String) throws -> StancePack {
            try StancePack(yaml: bytes("stances/\(name).yaml"), file: name)
        }
        let packs = try packs ?? ["bus-lane", "library-closing"].map(shipped)
        return ThreadAnalyst(
            replies: try ReplyModels(
                thread: bytes("models/replies-thread.json"), chat: bytes("models/replies-chat.json")),
            sentiment: CommentSentiment(sentiment),
            incivility: IncivilityScorer(try IncivilityLexicon(bytes("lexicons/incivility/english.tsv"))),
            agreement: AgreementScorer(), packs: packs + [try shipped("general")], options: options)
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
