extension Facet {
    /// What a bin says of a comment and the candidate for its parent, as a clause about the comment; `nil`
    /// where a bin by itself tells a reader nothing.
    func clause(_ bin: UInt8) -> String? {
        let name = Self.allBins[rawValue][Int(bin)]
        switch self {
        case .kind: return bin == 0 ? "nothing points to a comment" : nil
        case .distance: return distanceClause(bin, name)
        case .minutes: return bin < 2 ? nil : "\(name)\(bin < 9 ? " min" : "") after it"
        case .author: return ["", "by the same author", ""][Int(bin)].nonEmpty
        case .address:
            return [
                "addresses nobody", nil, "names its author", "opens with its author's name",
                "addresses its author", "gives its number",
            ][Int(bin)]
        case .addressedBack: return bin == 2 ? "was addressed by it" : nil
        case .calls: return bin == 0 ? nil : bin == 1 ? "was addressed last by it" : "was addressed before"
        case .given: return bin == 0 ? nil : "has addressed its author before"
        case .taken: return bin == 0 ? nil : "its author has addressed this one's before"
        case .sharedWords: return bin < 3 ? nil : "shares rare words with it"
        case .sharedRank: return bin == 1 ? "shares most rare words with it" : nil
        case .kinWords: return bin == 0 ? nil : "shares words with it that hardly anybody uses"
        case .kinship: return bin < 3 ? nil : "close to it in subject"
        case .kinshipRank: return bin == 1 ? "closest to it in subject" : nil
        case .candidateAsks: return bin == 1 ? "it asks a question" : nil
        case .asks: return bin == 1 ? "asks a question" : nil
        case .opening: return bin == 0 ? nil : "opens with \(openingWords(bin))"
        case .candidateOpening: return bin == 0 ? nil : "it opens with \(openingWords(bin))"
        case .quotedWords:
            return bin == 0 ? nil : name == "again" ? "quotes what it repeats" : "quotes \(name) words of it"
        case .quoteOrder:
            return [
                "quotes nobody", "quotes it only", "quotes it last", "quotes it first", "quotes it", nil,
            ][
                Int(bin)]
        case .newcomer: return bin == 1 ? "its author's first" : nil
        case .candidateNewcomer: return bin == 1 ? "answers a newcomer" : nil
        case .answered: return bin == 0 ? "nobody else answers it" : nil
        case .laterByAuthor: return bin == 0 ? "its author's latest" : nil
        case .ownSince, .length, .candidateLength, .place, .addressCustom, .quoteCustom: return nil
        }
    }

    private func distanceClause(_ bin: UInt8, _ name: String) -> String? {
        switch bin {
        case 0: "nothing points to a comment"
        case 1: "the comment just before"
        default: "\(name) comments before"
        }
    }

    private func openingWords(_ bin: UInt8) -> String {
        switch Opening(rawValue: bin) ?? .plain {
        case .plain: "plain words"
        case .greeting: "a greeting"
        case .thanks: "thanks"
        case .yes: "a yes"
        case .no: "a no"
        case .question: "a question word"
        case .seeking: "a word to anybody"
        case .conjunction: "a conjunction"
        case .you: "“you”"
        case .pointing: "a pointing word"
        case .interjection: "an interjection"
        case .first: "“I”"
        case .command: "a command"
        case .address: "a link"
        case .correction: "a correction of oneself"
        }
    }
}

extension String {
    fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
