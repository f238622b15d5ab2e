import Language
import Sentiment

/// The tokenizer and what rests on it: nothing is lost, doubled or out of place.
struct TokensTarget: FuzzTarget {
    let name = "tokens"

    func run(_ bytes: [UInt8]) {
        let text = TokenizedText(bytes)
        var end = 0
        for token in text.tokens {
            law(Int(token.start) >= end && token.end > token.start, "tokens follow on each other")
            end = Int(token.end)
            law(end <= bytes.count, "tokens lie inside the text")
            _ = StopWords.contains(token)
        }
        var next = 0
        for sentence in text.sentences {
            law(sentence.lowerBound == next && !sentence.isEmpty, "sentences cover every token once")
            next = sentence.upperBound
        }
        law(next == text.tokens.count, "sentences reach the end")
        let shingles = Shingles(of: text, width: 3)
        law(shingles.hashes.count <= text.tokens.count, "there are no more shingles than words")
        if text.tokens.count > 3 {
            let without = text.without([1..<2])
            law(without.tokens.count < text.tokens.count, "what is taken out is gone")
        }
        _ = LanguageGuess(text)
        for token in text.tokens.prefix(64) where token.isWordLike {
            let word = text.folded(token)
            law(WordHash.of(word) == WordHash.of(text.text(of: token)), "a word and its folded form are one")
            _ = Stemming.stem(word)
        }
    }
}

/// Sentiment: within the scale, shares that sum to one, and the same number with and without reasons.
struct SentimentTarget: FuzzTarget {
    enum Scorer: String { case model, vader }

    let name: String
    private let scorer: any SentimentScoring
    private let comments: CommentSentiment

    init(_ kind: Scorer) {
        name = kind == .model ? "sentiment" : "vader"
        scorer = kind == .model ? Shipped.model : Shipped.vader
        comments = CommentSentiment(scorer, languages: nil)
    }

    func run(_ bytes: [UInt8]) {
        let text = TokenizedText(bytes)
        let score = scorer.score(text, explains: false)
        check(score)
        let explained = scorer.score(text, explains: true)
        check(explained)
        law(
            score.compound == explained.compound && score.label == explained.label, "reasons change no number"
        )
        check(comments.score(text))
    }

    private func check(_ score: SentimentScore) {
        law((-1...1).contains(score.compound), "compound lies within -1 and 1: \(score.compound)")
        let shares = [score.positive, score.neutral, score.negative]
        for share in shares { law((0...1).contains(share), "a share lies within 0 and 1: \(share)") }
        let sum = shares.reduce(0, +)
        // A text without words has no shares; VADER's are rounded to three decimals.
        law(sum == 0 || abs(sum - 1) < 0.0021, "shares sum to one: \(sum)")
        for evidence in score.evidence { law(evidence.result.isFinite, "evidence is a number") }
    }
}

struct IncivilityTarget: FuzzTarget {
    let name = "incivility"

    func run(_ bytes: [UInt8]) {
        let score = Shipped.incivility.score(TokenizedText(bytes))
        law((0...1).contains(score.value), "incivility lies within 0 and 1: \(score.value)")
        law((score.value > 0) == !score.findings.isEmpty, "what was found is what counts")
    }
}

/// Lexicon files of every kind; one that can be read scores within the scale.
struct LexiconsTarget: FuzzTarget {
    let name = "lexicons"
    private let sample = TokenizedText("This is good, not bad at all. I HATE it! \u{1F600} awful")

    func run(_ bytes: [UInt8]) {
        if let lexicon = try? Lexicon(bytes) {
            let scorer = VaderScorer(VaderLexicon(words: lexicon, emoji: [:]))
            let score = scorer.score(sample, explains: true)
            law((-1...1).contains(score.compound), "compound lies within -1 and 1: \(score.compound)")
        }
        _ = try? Lexicon(tabSeparated: bytes)
        _ = try? VaderLexicon.descriptions(of: bytes)
        if let lexicon = try? IncivilityLexicon(bytes) {
            let value = IncivilityScorer(lexicon).score(sample).value
            law((0...1).contains(value), "incivility lies within 0 and 1: \(value)")
        }
        if let model = try? SentimentModel(bytes, emoji: []) {
            let score = ModelScorer(model).score(sample, explains: true)
            law((-1...1).contains(score.compound), "compound lies within -1 and 1: \(score.compound)")
        }
        _ = try? PriorLexicon(bytes, letter: "X")
    }
}
