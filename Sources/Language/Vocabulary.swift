/// Words by dense number, in the order in which they were first met.
public struct Vocabulary: Sendable {
    private var ids: [UInt64: Int32] = [:]
    /// The form in which each word was first met.
    public private(set) var words: [String] = []

    /// A vocabulary without words.
    public init() {}

    /// How many different words there are.
    public var count: Int { words.count }

    /// The number of the word with this hash; `nil` if it was never met.
    public func id(ofHash hash: UInt64) -> Int? {
        ids[hash].map { Int($0) }
    }

    /// The number of a word, which is added if it was never met.
    ///
    /// - Parameters:
    ///   - hash: Of the folded word.
    ///   - form: The word's text, asked for only when it is new.
    public mutating func intern(hash: UInt64, form: () -> String) -> Int {
        if let id = ids[hash] { return Int(id) }
        let id = words.count
        ids[hash] = Int32(id)
        words.append(form())
        return id
    }
}
