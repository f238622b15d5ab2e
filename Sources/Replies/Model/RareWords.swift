import Foundation
import Language

/// The words of each contribution that few others use, and what sharing them weighs.
struct RareWords {
    /// One word of a contribution: its hash and its inverse document frequency, ln(N / n).
    struct Word {
        let hash: UInt64
        let weight: Double
    }

    /// How many contributions use each word.
    let frequency: HashTable<Int32>
    /// The rare words of each contribution, each once, ascending by hash.
    private(set) var words: [[Word]] = []
    /// The contributions that use each word which hardly any do, ascending.
    private var holders: [UInt64: [Int]] = [:]

    /// - Parameter texts: The word-like tokens that count, for each contribution, as hashes.
    init(_ texts: [[UInt64]]) {
        var frequency = HashTable<Int32>(empty: 0, capacity: texts.reduce(0) { $0 + $1.count } / 4)
        let sorted = texts.map { hashes in
            var once: [UInt64] = []
            for hash in hashes.sorted() where once.last != hash { once.append(hash) }
            return once
        }
        for hashes in sorted { for hash in hashes { frequency.update(hash) { $0 += 1 } } }
        self.frequency = frequency
        let most = max(Self.fewestCommon, texts.count / Self.commonShare)
        let total = Double(max(1, texts.count))
        words = sorted.map { hashes in
            hashes.compactMap { hash in
                let uses = Int(frequency.value(hash) ?? 0)
                guard uses > 1, uses <= most, !StopWords.contains(hash: hash) else { return nil }
                return Word(hash: hash, weight: log(total / Double(uses)))
            }
        }
        for (index, own) in words.enumerated() {
            for word in own where (frequency.value(word.hash) ?? 0) <= Self.mostHolders {
                holders[word.hash, default: []].append(index)
            }
        }
    }

    /// An earlier contribution and how many words it shares with a later one that hardly any others use.
    struct Kinship {
        let index: Int
        var words: Int
    }

    /// The contributions before `index` that share words with it which hardly any others use, ascending.
    ///
    /// - Complexity: O(words).
    func kin(of index: Int) -> [Kinship] {
        var kin: [Int: Int] = [:]
        for word in words[index] {
            for holder in holders[word.hash] ?? [] where holder < index { kin[holder, default: 0] += 1 }
        }
        return kin.map { Kinship(index: $0.key, words: $0.value) }.sorted { $0.index < $1.index }
    }

    /// The sum of the weights of the words that two contributions share.
    func shared(_ a: Int, _ b: Int) -> Double {
        let x = words[a]
        let y = words[b]
        var sum = 0.0
        var i = 0
        var j = 0
        while i < x.count, j < y.count {
            if x[i].hash == y[j].hash {
                sum += x[i].weight
                i += 1
                j += 1
            } else if x[i].hash < y[j].hash {
                i += 1
            } else {
                j += 1
            }
        }
        return sum
    }

    /// A word in more than one contribution of this many says nothing.
    private static let commonShare = 6
    /// A word in so few contributions ties them together.
    private static let mostHolders = 4
    /// In short discussions, words of so many contributions still count.
    private static let fewestCommon = 4
}
