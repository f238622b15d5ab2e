import Language

/// What a term of the model is.
public enum TermKind: String, Sendable, CaseIterable {
    /// A word by itself.
    case word
    /// A word in the scope of a negation; what is added to the turned weight of the word.
    case negated
    /// Two words next to each other.
    case pair
    /// A face of punctuation, as `:)`.
    case emoticon
    /// What is no word: `!`, `?`, a number, an address, the length, emoji, the sum of a list.
    case mark

    /// Keeps terms of different kinds apart that are written alike.
    private var seed: UInt64 {
        switch self {
        case .word: 0x1
        case .negated: 0x9d39_247e_3377_6d41
        case .pair: 0x2af7_3980_05aa_a5c7
        case .emoticon: 0x44db_0150_2462_3547
        case .mark: 0x9c15_f73e_62a7_6ae2
        }
    }

    /// The key of a term of one part.
    @inline(__always)
    func key(_ hash: UInt64) -> UInt64 {
        self == .word ? hash | 1 : (hash ^ seed) | 1
    }

    /// The key of a pair.
    @inline(__always)
    static func pairKey(_ first: UInt64, _ second: UInt64) -> UInt64 {
        WordHash.joined(first, second) | 1
    }

    /// The key of a term as a file writes it; `nil` where it is not written as its kind is.
    func key(of term: some StringProtocol) -> UInt64? {
        guard self == .pair else { return term.isEmpty ? nil : key(TermHash.of(term)) }
        let parts = term.split(separator: " ")
        guard parts.count == 2 else { return nil }
        return Self.pairKey(TermHash.of(parts[0]), TermHash.of(parts[1]))
    }
}

/// Marks: what a text has besides words.
enum Mark: String, Sendable, CaseIterable {
    case exclamation = "!"
    case question = "?"
    case ellipsis = "..."
    case number
    case address
    case mention
    /// Stands once in every passage, so that its weight says what shortness means.
    case length
    /// An emoji, times its valence.
    case emoji
    /// An emoji, times the size of its valence.
    case emojiStrength = "emoji strength"
    /// What the words of a list say together, −1 to 1 (``ListedWords``).
    case listed
    /// The size of it.
    case listedStrength = "listed strength"

    var key: UInt64 { Self.keys[index] }

    private var index: Int {
        switch self {
        case .exclamation: 0
        case .question: 1
        case .ellipsis: 2
        case .number: 3
        case .address: 4
        case .mention: 5
        case .length: 6
        case .emoji: 7
        case .emojiStrength: 8
        case .listed: 9
        case .listedStrength: 10
        }
    }

    private static let keys = allCases.map { TermKind.mark.key(TermHash.of($0.rawValue)) }
}
