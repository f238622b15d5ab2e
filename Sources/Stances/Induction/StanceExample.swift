/// A text with the position that a person read in it.
public struct StanceExample: Sendable, Equatable {
    /// The text.
    public var text: String
    /// What it is for or against.
    public var target: String
    /// Which of the two it is, or neither.
    public var label: StanceLabel
    /// Where it stands in its file, counted from 1; for messages.
    public var line: Int

    /// A labelled text from a line, from 1, of its source.
    public init(text: String, target: String, label: StanceLabel, line: Int = 0) {
        self.text = text
        self.target = target
        self.label = label
        self.line = line
    }
}
