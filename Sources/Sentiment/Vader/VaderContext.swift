/// A word in its place, as the rules of the VADER model see it.
struct VaderContext {
    let text: VaderText
    let lexicon: Lexicon
    /// The index of the word that is being scored.
    let index: Int

    /// The word `distance` places before; the caller knows that there is one.
    func before(_ distance: Int) -> VaderText.Word { text.words[index - distance] }

    /// The word `distance` places after; `nil` past the end.
    func after(_ distance: Int) -> VaderText.Word? {
        index + distance < text.words.count ? text.words[index + distance] : nil
    }

    var word: VaderText.Word { text.words[index] }

    func isInLexicon(_ word: VaderText.Word) -> Bool { lexicon.valence(ofHash: word.hash) != nil }
}
