/// One property of a comment and a candidate for its parent, cut into a few named bins.
///
/// The model knows comments by nothing else. Every facet is cheap, and its bins are words, so that a
/// weight can be read: `distance 1 | addressed: nobody`.
enum Facet: Int, CaseIterable, Sendable {
    /// What the candidate is.
    case kind
    /// Comments from the candidate to the comment.
    case distance
    /// Minutes from the candidate to the comment.
    case minutes
    /// Whether both have one author.
    case author
    /// Whom the comment addresses, seen from the candidate.
    case address
    /// Whom the candidate addresses, seen from the comment.
    case addressedBack
    /// Comments by the candidate's author after the candidate.
    case laterByAuthor
    /// Comments by the comment's author after the candidate.
    case ownSince
    /// How long ago the comment's author last addressed or quoted the candidate's.
    case given
    /// How long ago the candidate's author last addressed or quoted the comment's.
    case taken
    /// Rare words that both use: the sum of their inverse document frequencies.
    case sharedWords
    /// Whether no other candidate shares more rare words.
    case sharedRank
    /// Words that both use and hardly any other comment does.
    case kinWords
    /// The cosine of both over the words that the post lacks.
    case kinship
    /// Whether no other candidate is closer in kinship.
    case kinshipRank
    /// Whether the candidate asks.
    case candidateAsks
    /// Whether the comment asks.
    case asks
    /// What the comment opens with.
    case opening
    /// What the candidate opens with.
    case candidateOpening
    /// Words that the comment quotes from the candidate.
    case quotedWords
    /// The place of the candidate among what the comment quotes.
    case quoteOrder
    /// How often comments of this thread say by number or name whom they answer.
    case addressCustom
    /// How often comments of this thread quote.
    case quoteCustom
    /// Words of the comment that it does not quote.
    case length
    /// Words of the candidate that it does not quote.
    case candidateLength
    /// Whether the comment is its author's first.
    case newcomer
    /// Whether the candidate is its author's first.
    case candidateNewcomer
    /// Comments after the candidate that address its author or quote it.
    case answered
    /// Whether the candidate is the latest that addresses or quotes the comment's author.
    case calls
    /// The place of the comment in the thread.
    case place

    /// The names of the bins, in order.
    var bins: [String] {
        switch self {
        case .kind: ["root", "comment"]
        case .distance: ["root", "1", "2", "3", "4", "5", "6–7", "8–10", "11–15", "16–25", "26–50", "51+"]
        case .minutes:
            ["root", "unknown", "0", "1", "2", "3–5", "6–10", "11–30", "31–120", "2–12 h", "12–48 h", "2 d+"]
        case .author: ["root", "same", "other"]
        case .address:
            ["nobody", "another", "mentioned", "named first", "addressed", "numbered"]
        case .addressedBack: ["nobody", "another", "the author"]
        case .laterByAuthor: ["0", "1", "2+"]
        case .ownSince: ["0", "1", "2", "3+"]
        case .given, .taken: ["never", "≤ 5", "≤ 15", "≤ 50", "earlier"]
        case .sharedWords: ["0", "< 3", "< 6", "< 10", "< 16", "< 30", "30+"]
        case .sharedRank: ["none", "most", "fewer"]
        case .kinWords: ["0", "1", "2", "3+"]
        case .kinship: ["0", "< 0.02", "< 0.04", "< 0.06", "< 0.1", "< 0.2", "0.2+"]
        case .kinshipRank: ["none", "most", "less"]
        case .candidateAsks, .asks: ["no", "yes"]
        case .opening, .candidateOpening: Opening.allCases.map { "\($0)" }
        case .quotedWords: ["0", "2", "3–4", "5–6", "7–10", "11–20", "21+", "again"]
        case .quoteOrder: ["quotes none", "only", "last", "first", "middle", "others"]
        case .addressCustom: ["< 5 %", "< 20 %", "< 40 %", "40 %+"]
        case .quoteCustom: ["< 10 %", "< 40 %", "< 70 %", "70 %+"]
        case .length, .candidateLength: ["0–2", "3–5", "6–10", "11–20", "21–50", "51–150", "151+"]
        case .newcomer, .candidateNewcomer: ["no", "yes"]
        case .answered: ["0", "1", "2+"]
        case .calls: ["no", "latest", "earlier"]
        case .place: ["1", "2–3", "4–10", "11+"]
        }
    }

    /// The facet's name in model files.
    var name: String { "\(self)" }

    static func named(_ name: String) -> Facet? {
        allCases.first { $0.name == name }
    }

    /// Bins of each facet, by ``rawValue``.
    static let binCounts: [Int] = allBins.map(\.count)

    /// ``bins`` of each facet, by ``rawValue``, made once.
    static let allBins: [[String]] = allCases.map(\.bins)
}

extension Facet {
    /// The bin of ``calls`` for the latest comment that addresses or quotes the comment's author.
    static let latestCall: UInt8 = 1

    /// The bin of `value` among bins that end below these bounds.
    static func bin(_ value: Int, below bounds: [Int]) -> UInt8 {
        UInt8(bounds.firstIndex { value < $0 } ?? bounds.count)
    }

    static func distanceBin(_ distance: Int) -> UInt8 {
        1 + bin(distance, below: [2, 3, 4, 5, 6, 8, 11, 16, 26, 51])
    }

    static func minutesBin(seconds: Int64?) -> UInt8 {
        guard let seconds else { return 1 }
        let minutes = Int(max(0, seconds) / 60)
        return 2 + bin(minutes, below: [1, 2, 3, 6, 11, 31, 121, 721, 2_881])
    }

    static func sinceBin(_ distance: Int?) -> UInt8 {
        guard let distance else { return 0 }
        return 1 + bin(distance, below: [6, 16, 51])
    }

    static func lengthBin(_ words: Int) -> UInt8 {
        bin(words, below: [3, 6, 11, 21, 51, 151])
    }

    static func sharedBin(_ weight: Double) -> UInt8 {
        weight <= 0 ? 0 : 1 + bin(Int(weight), below: [3, 6, 10, 16, 30])
    }

    static func kinshipBin(_ cosine: Double) -> UInt8 {
        cosine <= 0 ? 0 : 1 + bin(Int(cosine * 100), below: [2, 4, 6, 10, 20])
    }

    static func quotedBin(_ words: Int) -> UInt8 {
        words == 0 ? 0 : 1 + bin(words, below: [3, 5, 7, 11, 21])
    }

    static func placeBin(_ index: Int) -> UInt8 {
        bin(index, below: [1, 3, 10])
    }
}
