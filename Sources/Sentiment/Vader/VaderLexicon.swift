/// The figures that the VADER model rests on, as its package publishes them.
public struct VaderLexicon: Sendable {
    /// Valences of words and emoticons.
    let words: Lexicon
    /// Descriptions of emoji, by code point; only those of one code point are ever met.
    let emoji: [UInt32: [UInt8]]

    /// - Parameters:
    ///   - words: The bytes of `vader_lexicon.txt`: term, mean, deviation, tab-separated.
    ///   - emoji: The bytes of `emoji_utf8_lexicon.txt`: emoji, description, tab-separated.
    /// - Throws: ``LexiconError``.
    public init(words: [UInt8], emoji: [UInt8]) throws(LexiconError) {
        self.init(
            words: try Lexicon(tabSeparated: words, allowsRepeats: true),
            emoji: try Self.descriptions(of: emoji))
    }

    /// Any list of words, to be read by VADER's rules.
    ///
    /// - Parameters:
    ///   - words: Terms and their valences.
    ///   - emoji: Descriptions of emoji by code point.
    public init(words: Lexicon, emoji: [UInt32: [UInt8]]) {
        self.words = words
        self.emoji = emoji
    }

    /// The descriptions of emoji in a file of lines `emoji, description`, tab-separated.
    ///
    /// - Throws: ``LexiconError`` with the line.
    public static func descriptions(of emoji: [UInt8]) throws(LexiconError) -> [UInt32: [UInt8]] {
        var descriptions: [UInt32: [UInt8]] = [:]
        var line = 0
        for row in emoji.split(separator: 0x0A, omittingEmptySubsequences: false) {
            line += 1
            guard !row.isEmpty else { continue }
            let fields = row.split(separator: 0x09, maxSplits: 2)
            guard fields.count >= 2 else {
                throw LexiconError(line: line, "one column; expected an emoji, a tab and its description")
            }
            let scalars = Array(String(decoding: fields[0], as: UTF8.self).unicodeScalars)
            if scalars.count == 1 { descriptions[scalars[0].value] = fields[1].filter { $0 != 0x0D } }
        }
        return descriptions
    }
}
