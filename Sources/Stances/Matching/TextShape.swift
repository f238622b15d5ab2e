import Language

/// The outline of a text, as terms of the scope `shape` name it: how many words, hashtags and mentions.
///
/// On short messages the outline tells slogans from talk, and talk from links; it is worth a point of F
/// to a fitted model there and is of no use for anything else.
enum TextShape {
    /// Words in one step of the scale.
    static let step = 8
    /// Steps, the last one open.
    static let steps = 7
    /// The most hashtags that are told apart.
    static let mostHashtags = 5
    /// The most mentions that are told apart.
    static let mostMentions = 3

    /// Every name of an outline.
    static let all: Set<String> = Set(
        (0..<steps).map(wordsName) + (0...mostHashtags).map { "\($0) hashtags" }
            + (0...mostMentions).map { "\($0) mentions" })

    /// The names that hold for a text.
    static func names(of reading: StanceReading) -> [String] {
        var hashtags = 0
        var mentions = 0
        for index in reading.tokens.indices {
            switch reading.token(index).kind {
            case .hashtag: hashtags += 1
            case .mention: mentions += 1
            default: break
            }
        }
        return [
            wordsName(min(reading.tokens.count / step, steps - 1)),
            "\(min(hashtags, mostHashtags)) hashtags",
            "\(min(mentions, mostMentions)) mentions",
        ]
    }

    private static func wordsName(_ index: Int) -> String {
        index == steps - 1
            ? "\(index * step) or more words" : "\(index * step)-\((index + 1) * step - 1) words"
    }
}
