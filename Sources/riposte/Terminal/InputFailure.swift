/// Why an input could not be used: shown to people, exit status 1.
struct InputFailure: Error, CustomStringConvertible {
    /// The file, `standard input`, or an option's value.
    let source: String
    /// Counted from 1; 0 where no line can be named.
    let line: Int
    /// What was wrong, what was expected, and what to do.
    let message: String

    init(_ source: String, line: Int = 0, _ message: String) {
        self.source = source
        self.line = line
        self.message = message
    }

    var description: String {
        line > 0 ? "\(source):\(line): \(message)" : "\(source): \(message)"
    }
}
