import Language
import LinearAlgebra
import Replies

/// The words that set two threads apart.
///
/// Log-odds with an informative Dirichlet prior, the words of both threads together scaled to
/// `priorWords`, in standard deviations (Monroe, Colaresi and Quinn 2008, DOI 10.1093/pan/mpn018, equations 16, 20 and 22).
///
/// A thread's words are not one writer's: a person counts for a word ``mostPerPerson`` times at most, so that nobody
/// makes a word the thread's own by saying it again and again, and a word of one person alone is left out.
public struct VocabularyContrast: Sendable {
    /// A word and how far it leans to one side.
    public struct Term: Sendable {
        /// The word.
        public let word: String
        /// How often it counts in the first thread.
        public let firstCount: Int
        /// How often it counts in the second thread.
        public let secondCount: Int
        /// People who use it in the first thread.
        public let firstPeople: Int
        /// People who use it in the second thread.
        public let secondPeople: Int
        /// Positive for words of the second thread, negative for those of the first.
        public let z: Double
    }

    /// The first side.
    public let first: Int
    /// The second side.
    public let second: Int
    /// Those with |z| of ``least`` and more, most telling of the first thread first.
    public let terms: [Term]

    /// Two standard deviations.
    public static let least = 1.96
    /// How often one person counts for a word.
    public static let mostPerPerson = 3
    /// Words that fewer people use in both together are left out.
    static let fewestPeople = 2
    /// Words met less often in both together are left out.
    static let fewest = 3
    /// How many words the prior counts as; the authors' choice for short texts.
    static let priorWords = 500.0

    init(_ threads: [ThreadFindings], first: Int, second: Int) {
        self.init(
            Self.texts(of: threads[first]), Self.texts(of: threads[second]), first: first, second: second)
    }

    /// Who wrote each text; an unnamed author is a person of their own.
    private static func texts(of thread: ThreadFindings) -> (texts: [TokenizedText], people: [Int]) {
        (
            thread.replies.ownWords,
            thread.replies.commenterOfComment.enumerated().map { index, person in person ?? -1 - index }
        )
    }

    /// - Parameters:
    ///   - one: Texts of the first side, and who wrote each.
    ///   - two: Those of the second.
    init(
        _ one: (texts: [TokenizedText], people: [Int]), _ two: (texts: [TokenizedText], people: [Int]),
        first: Int, second: Int
    ) {
        self.first = first
        self.second = second
        var vocabulary = Vocabulary()
        let uses = [one, two].map { WordUse($0.texts, $0.people, &vocabulary) }
        let counts = uses.map { use in
            (0..<vocabulary.count).map { $0 < use.counts.count ? use.counts[$0] : 0 }
        }
        let people = uses.map { use in
            (0..<vocabulary.count).map { $0 < use.people.count ? use.people[$0] : 0 }
        }
        let totals = counts.map { Double($0.reduce(0, +)) }
        let all = totals[0] + totals[1]
        let prior = min(Self.priorWords, all)
        var terms: [Term] = []
        for id in 0..<vocabulary.count
        where counts[0][id] + counts[1][id] >= Self.fewest
            && people[0][id] + people[1][id] >= Self.fewestPeople
        {
            let alpha = Double(counts[0][id] + counts[1][id]) * prior / all
            func odds(_ side: Int) -> Double {
                let count = Double(counts[side][id]) + alpha
                return Logarithm.natural(count / (totals[side] + prior - count))
            }
            let variance = 1 / (Double(counts[0][id]) + alpha) + 1 / (Double(counts[1][id]) + alpha)
            let z = (odds(1) - odds(0)) / variance.squareRoot()
            if z.magnitude >= Self.least {
                terms.append(
                    Term(
                        word: vocabulary.words[id], firstCount: counts[0][id], secondCount: counts[1][id],
                        firstPeople: people[0][id], secondPeople: people[1][id], z: z))
            }
        }
        self.terms = terms.sorted { ($0.z, $0.word) < ($1.z, $1.word) }
    }
}

/// How often each word counts in a thread, and how many people use it.
private struct WordUse {
    private(set) var counts: [Int] = []
    private(set) var people: [Int] = []

    /// - Parameter people: Who wrote each text.
    init(_ texts: [TokenizedText], _ people: [Int], _ vocabulary: inout Vocabulary) {
        var used: [Use: Int] = [:]
        for (text, person) in zip(texts, people) {
            for token in text.tokens
            where token.kind == .word && token.range.count > 2 && !StopWords.contains(token) {
                let id = vocabulary.intern(hash: token.hash) { text.folded(token) }
                while counts.count <= id {
                    counts.append(0)
                    self.people.append(0)
                }
                let times = used[Use(word: id, person: person), default: 0]
                used[Use(word: id, person: person)] = times + 1
                if times == 0 { self.people[id] += 1 }
                if times < VocabularyContrast.mostPerPerson { counts[id] += 1 }
            }
        }
    }

    private struct Use: Hashable {
        let word: Int
        let person: Int
    }
}
