import Foundation

/// One line on a terminal that says what is being done and what remains; silent elsewhere and with `--quiet`.
struct Progress {
    private let isShown: Bool
    private let total: Int
    private var isDirty = false

    init(_ options: CommonOptions, total: Int) {
        isShown = !options.quiet && isatty(STDERR_FILENO) == 1
        self.total = total
    }

    /// Replaces the line.
    ///
    /// - Parameter done: How many of ``total`` are done.
    mutating func show(_ what: String, done: Int) {
        guard isShown else { return }
        let count = total > 1 ? "[\(done)/\(total)] " : ""
        write("\r\u{1B}[K\(count)\(Output.harmless(what)) …")
        isDirty = true
    }

    /// Takes the line away, so that something else can be said.
    mutating func clear() {
        guard isDirty else { return }
        write("\r\u{1B}[K")
        isDirty = false
    }

    mutating func finish() { clear() }

    private func write(_ text: String) {
        Output.sayRaw(text)
    }
}
