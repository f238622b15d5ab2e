/// A text with the position that a person read in it.
public struct StanceExample: Sendable, Equatable {
    public var text: String
    public var target: String
    public var label: StanceLabel
    /// Where it stands in its file, counted from 1; for messages.
    public var line: Int

    public init(text: String, target: String, label: StanceLabel, line: Int = 0) {
        self.text = text
        self.target = target
        self.label = label
        self.line = line
    }
}
