import Foundation

/// A conditional logit model of who answers what: each candidate for a comment's parent gets the sum of
/// the weights of its facets and their combinations, and softmax over the candidates makes probabilities.
///
/// McFadden, "Conditional logit analysis of qualitative choice behavior" (1974). The opening post, or no
/// parent at all, is a candidate like any other. Every weight stands under readable bins in a data file
/// that says what it was fitted on; nothing is hidden in code.
public struct ReplyModel: Sendable, Equatable {
    /// What the weights were fitted on, in a sentence.
    public internal(set) var source: String
    var crosses: [Cross]

    /// The sum of the weights of one candidate.
    func score(_ row: Int, in table: CandidateTable) -> Double {
        let base = row * CandidateTable.width
        var sum = 0.0
        for cross in crosses { sum += cross.weights[cross.index(in: table.bins, at: base)] }
        return sum
    }

    /// The probability of each candidate; they sum to 1.
    func probabilities(_ table: CandidateTable) -> [Double] {
        Self.softmax((0..<table.count).map { score($0, in: table) })
    }

    static func softmax(_ scores: [Double]) -> [Double] {
        guard let top = scores.max() else { return [] }
        let powers = scores.map { exp($0 - top) }
        let sum = powers.reduce(0, +)
        return powers.map { $0 / sum }
    }

    /// What speaks most for a candidate, in words: the clauses of the weightiest terms, each once.
    func clauses(_ count: Int, for row: Int, in table: CandidateTable) -> [String] {
        let base = row * CandidateTable.width
        let weights = crosses.map { $0.weights[$0.index(in: table.bins, at: base)] }
        let places = weights.indices.filter { weights[$0] > 0 }.sorted {
            weights[$0] == weights[$1] ? $0 < $1 : weights[$0] > weights[$1]
        }
        var clauses: [String] = []
        for place in places {
            for facet in crosses[place].facets {
                guard clauses.count < count, let clause = facet.clause(table[row, facet]),
                    !clauses.contains(clause)
                else { continue }
                clauses.append(clause)
            }
        }
        return clauses
    }

    /// The terms of a candidate's score, the weightiest first.
    func reasons(for row: Int, in table: CandidateTable) -> [ReplyExplanation.Reason] {
        let base = row * CandidateTable.width
        let reasons = crosses.map { cross in
            let index = cross.index(in: table.bins, at: base)
            return ReplyExplanation.Reason(
                facets: cross.name, bins: cross.label(of: index), weight: cross.weights[index],
                words: cross.facets.compactMap { $0.clause(table[row, $0]) }.joined(separator: ", "))
        }
        return reasons.enumerated().sorted { a, b in
            let (x, y) = (a.element.weight.magnitude, b.element.weight.magnitude)
            return x == y ? a.offset < b.offset : x > y
        }.map(\.element)
    }
}

/// The models of both media.
public struct ReplyModels: Sendable, Equatable {
    /// For comments below a post and in forums.
    public let thread: ReplyModel
    /// For chat, where several conversations run at once.
    public let chat: ReplyModel

    /// A model for each of the two.
    public init(thread: ReplyModel, chat: ReplyModel) {
        self.thread = thread
        self.chat = chat
    }

    /// Reads the models from the bytes of their data files.
    ///
    /// - Throws: ``ReplyModelError`` if one of them is no model.
    public init(thread: [UInt8], chat: [UInt8]) throws(ReplyModelError) {
        self.init(thread: try ReplyModel(json: thread), chat: try ReplyModel(json: chat))
    }
}
