import Foundation
import Language

/// The words of each contribution that few others use, and what sharing them says.
///
/// Two sums are made of them: the shared words' inverse document frequencies, and their kinship, a cosine
/// over the words that the opening post lacks. Words of the post are everybody's; a name or a word that only
/// two comments bring up ties those two together.
struct RareWords: Sendable {
    /// One use of a word, as a text writes it.
    struct Use: Sendable {
        let hash: UInt64
        /// Whether it is written like a name: with a capital, and not at a sentence's beginning.
        let isNameLike: Bool
        let isLower: Bool
    }

    /// A word of a contribution.
    private struct Entry: Sendable {
        let word: Int32
        /// The latest earlier entry of the same word; negative if there is none.
        let previous: Int32
        let owner: Int32
    }

    /// What is known of a word over all contributions.
    private struct Word: Sendable {
        let hash: UInt64
        var uses: Int32 = 0
        var lastOwner: Int32 = -1
        var lastEntry: Int32 = -1
        var nameLike: Int32 = 0
        var lower: Int32 = 0
        var isInPost = false
        /// ln(N / n); 0 for words that do not count as rare.
        var weight = 0.0
        /// What it adds to a kinship; 0 for words of the post and for common words.
        var kinship = 0.0
    }

    private var indexOfHash: HashTable<Int32>
    private var words: [Word] = []
    private var entries: [Entry] = []
    /// Where the entries of each contribution begin, and one end more.
    private var starts: [Int] = [0]
    /// What each word adds to a sharing, apart from ``words``, so that it is found in few steps.
    private var worths: [Worth] = []

    private struct Worth: Sendable {
        let weight: Double
        let kinship: Double
    }

    /// The root of each contribution's kinship with itself.
    private var norms: [Double] = []

    /// - Parameters:
    ///   - texts: The words of each contribution that count, the post's last.
    ///   - hasPost: Whether the last contribution is a post.
    /// - Complexity: O(words).
    init(_ texts: [[Use]], hasPost: Bool) {
        indexOfHash = HashTable(empty: -1, capacity: texts.reduce(0) { $0 + $1.count } / 4)
        for (owner, uses) in texts.enumerated() {
            for use in uses { note(use, by: Int32(owner)) }
            starts.append(entries.count)
        }
        if hasPost {
            for entry in entries[starts[texts.count - 1]...] { words[Int(entry.word)].isInPost = true }
        }
        weigh(contributions: texts.count)
        norms = texts.indices.map { index in
            entries[starts[index]..<starts[index + 1]]
                .reduce(0) { $0 + words[Int($1.word)].kinship }.squareRoot()
        }
        worths = words.map { Worth(weight: $0.weight, kinship: $0.kinship) }
        keepShared()
    }

    /// Drops the entries of words that one contribution only uses, and of those that are worth nothing: no
    /// two contributions can be told to belong together by them.
    private mutating func keepShared() {
        var places = [Int32](repeating: -1, count: entries.count)
        var kept: [Entry] = []
        var keptStarts = [0]
        for owner in norms.indices {
            for place in starts[owner]..<starts[owner + 1] {
                let entry = entries[place]
                let word = words[Int(entry.word)]
                guard word.uses > 1, word.weight > 0 || word.kinship > 0 else { continue }
                places[place] = Int32(kept.count)
                let previous = entry.previous < 0 ? -1 : places[Int(entry.previous)]
                kept.append(Entry(word: entry.word, previous: previous, owner: entry.owner))
            }
            keptStarts.append(kept.count)
        }
        entries = kept
        starts = keptStarts
    }

    private mutating func note(_ use: Use, by owner: Int32) {
        var index: Int32 = -1
        let fresh = Int32(words.count)
        indexOfHash.update(use.hash) { value in
            if value < 0 { value = fresh }
            index = value
        }
        if index == fresh { words.append(Word(hash: use.hash)) }
        let place = Int(index)
        if use.isNameLike { words[place].nameLike += 1 }
        if use.isLower { words[place].lower += 1 }
        guard words[place].lastOwner != owner else { return }
        entries.append(Entry(word: index, previous: words[place].lastEntry, owner: owner))
        words[place].lastOwner = owner
        words[place].lastEntry = Int32(entries.count - 1)
        words[place].uses += 1
    }

    private mutating func weigh(contributions: Int) {
        let most = Int32(max(Self.fewestCommon, contributions / Self.commonShare))
        let total = Double(max(1, contributions))
        for place in words.indices {
            let word = words[place]
            guard word.uses <= most, !StopWords.contains(hash: word.hash) else { continue }
            let weight = log(total / Double(word.uses))
            if word.uses > 1 { words[place].weight = weight }
            guard !word.isInPost else { continue }
            let isName = word.nameLike > Self.nameShare * word.lower
            words[place].kinship = weight * weight * (isName ? Self.nameWeight : 1)
        }
    }

    /// How many contributions use a word.
    func frequency(_ hash: UInt64) -> Int {
        indexOfHash.value(hash).map { Int(words[Int($0)].uses) } ?? 0
    }

    // MARK: - Sharing

    /// What two contributions share.
    struct Sharing {
        /// The sum of the shared rare words' inverse document frequencies.
        var weight = 0.0
        /// The cosine of both over the words that the post lacks, each weighed by its squared inverse
        /// document frequency, names doubly; 0 to 1.
        var kinship = 0.0
    }

    /// Marks the words of one contribution, so that many others can be compared with it.
    struct Marker {
        fileprivate var owner: [Int32]
        fileprivate var current: Int32 = -1
    }

    func marker() -> Marker { Marker(owner: [Int32](repeating: -1, count: words.count)) }

    /// Makes `index` the contribution that others are compared with.
    func mark(_ index: Int, in marker: inout Marker) {
        marker.current = Int32(index)
        for entry in entries[starts[index]..<starts[index + 1]] {
            marker.owner[Int(entry.word)] = marker.current
        }
    }

    /// What the marked contribution shares with another.
    ///
    /// - Complexity: O(words of the other).
    func shared(_ other: Int, _ marker: Marker) -> Sharing {
        var sharing = Sharing()
        var kinship = 0.0
        for place in starts[other]..<starts[other + 1] {
            let word = Int(entries[place].word)
            guard marker.owner[word] == marker.current else { continue }
            sharing.weight += worths[word].weight
            kinship += worths[word].kinship
        }
        let norm = norms[Int(marker.current)] * norms[other]
        if kinship > 0, norm > 0 { sharing.kinship = kinship / norm }
        return sharing
    }

    /// How often a word is written in lower case.
    func lowerUses(_ hash: UInt64) -> Int {
        indexOfHash.value(hash).map { Int(words[Int($0)].lower) } ?? 0
    }

    /// An earlier contribution whose subject a later one takes up.
    struct Uptake {
        let index: Int
        let kinship: Double
        /// The shared words, the most telling first, as hashes.
        let words: [UInt64]
    }

    /// The contributions before `index` with which it shares the worth of ``mostTelling`` words that only
    /// two contributions use, and a kinship of ``closeKinship``; the closest first.
    ///
    /// - Complexity: O(uses of the words).
    func uptakes(by index: Int) -> [Uptake] {
        let pair = log(Double(norms.count) / 2)
        var shared: [Int32: [Int32]] = [:]
        for entry in entries[starts[index]..<starts[index + 1]] {
            let word = words[Int(entry.word)]
            guard word.kinship > 0, word.uses <= Self.mostTied else { continue }
            var previous = entry.previous
            while previous >= 0 {
                shared[entries[Int(previous)].owner, default: []].append(entry.word)
                previous = entries[Int(previous)].previous
            }
        }
        var uptakes: [Uptake] = []
        for (owner, ids) in shared where ids.count > 1 {
            let sum = ids.reduce(0) { $0 + words[Int($1)].kinship }
            let kinship = sum / (norms[index] * norms[Int(owner)])
            guard sum >= Self.mostTelling * pair * pair, kinship >= Self.closeKinship else { continue }
            let telling = ids.sorted {
                let (x, y) = (words[Int($0)].kinship, words[Int($1)].kinship)
                return x == y ? $0 < $1 : x > y
            }
            uptakes.append(
                Uptake(index: Int(owner), kinship: kinship, words: telling.map { words[Int($0)].hash }))
        }
        return uptakes.sorted { $0.kinship == $1.kinship ? $0.index > $1.index : $0.kinship > $1.kinship }
    }

    /// The words that two contributions share and few others use, the post not at all; the most telling first.
    ///
    /// - Complexity: O(words of both).
    func ties(between first: Int, and second: Int) -> [UInt64] {
        func telling(_ index: Int) -> [Int32] {
            entries[starts[index]..<starts[index + 1]].map(\.word).filter {
                words[Int($0)].kinship > 0 && words[Int($0)].uses <= Self.mostTied
            }
        }
        let others = Set(telling(second))
        return telling(first).filter(others.contains).sorted {
            let (x, y) = (words[Int($0)].kinship, words[Int($1)].kinship)
            return x == y ? $0 < $1 : x > y
        }.map { words[Int($0)].hash }
    }

    /// An earlier contribution and how many words it shares with a later one that hardly any others use.
    struct Kin {
        let index: Int
        var words: Int
    }

    /// The contributions before `index` that share words with it which hardly any others use, ascending.
    ///
    /// - Complexity: O(words).
    func kin(of index: Int) -> [Kin] {
        var owners: [Int32] = []
        for entry in entries[starts[index]..<starts[index + 1]] {
            let word = words[Int(entry.word)]
            guard word.uses <= Self.mostHolders, word.weight > 0 else { continue }
            var previous = entry.previous
            while previous >= 0 {
                owners.append(entries[Int(previous)].owner)
                previous = entries[Int(previous)].previous
            }
        }
        var kin: [Kin] = []
        for owner in owners.sorted() {
            if kin.last?.index == Int(owner) {
                kin[kin.count - 1].words += 1
            } else {
                kin.append(Kin(index: Int(owner), words: 1))
            }
        }
        return kin
    }

    /// What two comments share has to be worth so many words that nobody else uses.
    private static let mostTelling = 2.5
    /// Two readers of one thread saw an answer in half of the pairs as close as this.
    private static let closeKinship = 0.04
    /// A word that more contributions use ties no two of them together.
    private static let mostTied: Int32 = 12
    /// A word in more than one contribution of this many says nothing.
    private static let commonShare = 6
    /// A word in so few contributions ties them together.
    private static let mostHolders = 4
    /// In short discussions, words of so many contributions still count.
    private static let fewestCommon = 4
    /// A name is written like one so many times as often as in lower case.
    private static let nameShare: Int32 = 2
    /// People and places tell subjects apart better than other words as rare.
    private static let nameWeight = 2.0
}
