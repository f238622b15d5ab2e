import Foundation

/// Writes a model as the file that ``SentimentModel`` reads.
enum ModelFile {
    static func bytes(
        _ fit: SentimentFit, _ weights: SentimentFit.Weights, _ labels: LabelConstants, source: String
    ) -> [UInt8] {
        // The head is one line.
        let source = source.split(whereSeparator: \.isNewline).joined(separator: " ")
        var lines = [
            "# The sentiment model of riposte for English. Written by riposte fit-sentiment; \(source).",
            "# Columns: kind, term, valence, feeling, lexicons that list the term, examples it was met in, "
                + "valence in the first of them.",
        ]
        for rule in fit.options.rules.named { lines.append("rule\t\(rule.name)\t\(rule.factor)") }
        lines.append("label\tpositive\t\(number(labels.positive))")
        lines.append("label\tnegative\t\(number(labels.negative))")
        lines.append("label\tsaturation\t\(number(labels.saturation))")
        for kind in [TermKind.mark, .emoticon, .word, .negated, .pair] {
            lines += terms(of: kind, fit, weights)
        }
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    private static func terms(
        of kind: TermKind, _ fit: SentimentFit, _ weights: SentimentFit.Weights
    ) -> [String] {
        let options = fit.options
        let order = fit.terms.terms.indices.filter { fit.terms.terms[$0].kind == kind }.sorted {
            fit.terms.terms[$0].text.utf8.lexicographicallyPrecedes(fit.terms.terms[$1].text.utf8)
        }
        let strictness = kind == .word ? 0.5 : kind == .mark || kind == .emoticon ? 0 : 1.0
        return order.compactMap { index in
            let valence = weights.valence[index]
            let feeling = weights.feeling[index]
            guard
                abs(valence) >= strictness * options.leastValence
                    || abs(feeling) >= strictness * options.leastFeeling || fit.terms.listed(index) != 0
            else { return nil }
            let term = fit.terms.terms[index]
            return "\(kind.rawValue)\t\(term.text)\t\(number(valence))\t\(number(feeling))\t"
                + "\(sources(of: index, fit.terms))\t\(term.seen)"
                + (fit.terms.listed(index) == 0 ? "" : "\t\(number(fit.terms.listed(index)))")
        }
    }

    /// The letters of the lexicons that list a term.
    private static func sources(of index: Int, _ terms: FitTerms) -> String {
        let width = terms.lexicons.count
        var letters = ""
        for (place, lexicon) in terms.lexicons.enumerated()
        where terms.valencePriors[index * width + place] != 0
            || terms.feelingPriors[index * width + place] != 0
        {
            letters.append(lexicon.letter)
        }
        return letters.isEmpty ? "-" : letters
    }

    /// Two decimals, without zeros at the end.
    private static func number(_ value: Double) -> String {
        let rounded = (value * 100).rounded() / 100
        return rounded == 0 ? "0" : rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
    }
}
