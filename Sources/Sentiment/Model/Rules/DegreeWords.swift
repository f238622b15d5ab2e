/// Words that raise or lower the word after them (degree adverbs; Quirk et al. 1985, section 8.104).
enum DegreeWords {
    static let raising =
        """
        absolutely amazingly awfully completely considerably decidedly deeply effing enormously entirely \
        especially exceptionally extremely fabulously flipping frickin frigging friggin fucking greatly hella \
        highly hugely incredibly intensely more most particularly purely quite really remarkably so substantially \
        thoroughly totally tremendously uber unbelievably unusually utterly very too pretty super damn
        """

    static let lowering =
        """
        almost kinda less little marginally occasionally partly slightly somewhat sorta bit
        """
}
