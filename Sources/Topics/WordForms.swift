import Language
import Parallel

/// The words of a corpus with the forms of one word folded together, each under the form that is used most.
///
/// Plurals are folded by the S stemmer (``Stemming``). Past tenses, participles and possessives are folded only
/// where the corpus itself has the shorter word: "striking" is "strike" where somebody writes "strike", and a
/// name that merely ends in -ing stays a name.
struct WordForms {
    /// The lemma of each word of each chunk.
    private(set) var lemmas: [[Int32]] = []
    private let chunks: [WordSequences.Words]
    /// The word of each lemma that is used most.
    private var best: [Best] = []

    private struct Best: Sendable {
        let place: Surface
        let uses: Int32
        let capitals: WordSequences.Capitals
    }

    /// How many lemmas there are.
    var count: Int { best.count }

    /// The form of a lemma that is used most, folded.
    func form(_ lemma: Int) -> String {
        let place = best[lemma].place
        return String(decoding: chunks[place.chunk].form(place.word), as: UTF8.self)
    }

    /// The form as people write it: a name with its capital, an abbreviation in capitals.
    func name(_ lemma: Int) -> String {
        let form = form(lemma)
        let (uses, capitals) = (best[lemma].uses, best[lemma].capitals)
        guard capitals.title + capitals.upper > uses - capitals.all else { return form }
        return capitals.upper > capitals.title
            ? form.uppercased() : form.prefix(1).uppercased() + form.dropFirst()
    }

    init(_ chunks: [WordSequences.Words]) {
        self.chunks = chunks
        var table = WordTable()
        var firsts: [Surface] = []
        var capitals: [WordSequences.Capitals] = []
        let numbers = chunks.enumerated().map { chunk, words in
            words.hashes.indices.map { word -> Int32 in
                let slot = table.slot(of: words.hashes[word])
                if let number = table.use(slot, times: words.uses[word]) {
                    capitals[Int(number)] += words.capitals[word]
                    return number
                }
                let number = Int32(firsts.count)
                table.insert(words.hashes[word], number, at: slot, uses: words.uses[word])
                firsts.append(Surface(chunk: chunk, word: word))
                capitals.append(words.capitals[word])
                return number
            }
        }
        let uses = table.uses
        // A word's lemma is another word or itself; a chain such as "strikers", "striker" ends after few steps.
        let base = Self.bases(of: firsts, in: chunks, table)
        var lemmaOfWord = [Int32](repeating: -1, count: firsts.count)
        var best: [Int] = []
        for word in firsts.indices {
            var root = word
            var steps = 0
            while Int(base[root]) != root, steps < Self.longestChain {
                root = Int(base[root])
                steps += 1
            }
            if lemmaOfWord[root] < 0 {
                lemmaOfWord[root] = Int32(best.count)
                best.append(word)
            }
            let lemma = Int(lemmaOfWord[root])
            lemmaOfWord[word] = Int32(lemma)
            if uses[word] > uses[best[lemma]] { best[lemma] = word }
        }
        self.best = best.map { Best(place: firsts[$0], uses: uses[$0], capitals: capitals[$0]) }
        lemmas = numbers.map { $0.map { lemmaOfWord[Int($0)] } }
    }

    /// The word of which each word is a form: itself for most.
    private static func bases(
        of words: [Surface], in chunks: [WordSequences.Words], _ table: WordTable
    ) -> [Int32] {
        Parallel.map(count: words.count, chunk: wordsInChunk) { range in
            range.map { word -> Int32 in
                let form = chunks[words[word].chunk].form(words[word].word)
                for candidate in LemmaFolding.candidates(of: form) {
                    if let shorter = table[table.slot(of: candidate)], Int(shorter) != word { return shorter }
                }
                return Int32(word)
            }
        }.flatMap { $0 }
    }

    private static let wordsInChunk = 4_096

    private struct Surface: Sendable {
        let chunk: Int
        let word: Int
    }

    private static let longestChain = 4
}

extension WordSequences.Capitals {
    fileprivate static func += (sum: inout Self, other: Self) {
        sum.all += other.all
        sum.title += other.title
        sum.upper += other.upper
    }
}

/// The shorter words that an English form may be a form of, likeliest first.
enum LemmaFolding {
    /// Hashes of the candidates for a folded form.
    static func candidates(of form: ArraySlice<UInt8>) -> [UInt64] {
        var found: [UInt64] = []
        func propose(dropping count: Int, adding letters: String = "") {
            guard form.count - count >= shortestStem else { return }
            var hash = WordHash()
            for byte in form.dropLast(count) { hash.feed(byte) }
            for byte in letters.utf8 { hash.feed(byte) }
            found.append(hash.value)
        }
        func ends(_ suffix: String) -> Bool { form.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) }
        guard let last = form.last else { return [] }
        switch last {
        case UInt8(ascii: "s"):
            if ends("'s") {
                propose(dropping: 2)
            } else if ends("ies") {
                propose(dropping: 3, adding: "y")
                propose(dropping: 1)
            } else if ends("sses") || ends("shes") || ends("ches") || ends("xes") {
                propose(dropping: 2)
                propose(dropping: 1)
            } else if !ends("us"), !ends("ss"), !ends("is") {
                propose(dropping: 1)
            }
        case UInt8(ascii: "g") where ends("ing"): verb(ending: 3, form, propose)
        case UInt8(ascii: "d") where ends("ied"): propose(dropping: 3, adding: "y")
        case UInt8(ascii: "d") where ends("ed"): verb(ending: 2, form, propose)
        default: break
        }
        return found
    }

    /// "voting" may be "vote", "walking" "walk", "planning" "plan".
    private static func verb(
        ending count: Int, _ form: ArraySlice<UInt8>, _ propose: (Int, String) -> Void
    ) {
        let stem = form.dropLast(count)
        guard stem.count >= shortestStem, let last = stem.last else { return }
        let isDoubled = stem.dropLast().last == last
        if isDoubled, last != UInt8(ascii: "l"), last != UInt8(ascii: "s") {
            propose(count + 1, "")
        } else {
            propose(count, "")
            if isDoubled { propose(count + 1, "") }
        }
        propose(count, "e")
    }

    /// In bytes: "using" is no form of "us".
    private static let shortestStem = 3
}
