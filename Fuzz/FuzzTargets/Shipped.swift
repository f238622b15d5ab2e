import Findings
import Replies
import Sentiment
import ShippedData
import ShippedModels
import Stances

/// The scorers made from the data that ship. What ships is read once, and a fault in it is a bug.
enum Shipped {
    static func bytes(_ path: String) -> [UInt8] {
        guard let bytes = ShippedData.bytes(path) else { fatalError("\(path) is missing") }
        return bytes
    }

    static let vader = VaderScorer(
        try! VaderLexicon(
            words: bytes("lexicons/vader/vader_lexicon.txt"),
            emoji: bytes("lexicons/vader/emoji_utf8_lexicon.txt")))

    static let model = ModelScorer(
        try! SentimentModel(
            bytes("lexicons/riposte/english.tsv"), emoji: bytes("lexicons/emoji/emoji.tsv")))

    static let incivility = try! IncivilityScorer.shipped()

    /// The last one holds terms that go with all targets.
    static let packs = ["bus-lane", "library-closing", "general"].map { try! StancePack.shipped($0) }

    static let replies = try! ReplyModels.shipped()

    static let analyst: ThreadAnalyst = {
        var options = ThreadAnalyst.Options()
        options.resamples = 4
        return try! ThreadAnalyst.shipped(packs: packs.dropLast(), options: options)
    }()
}
