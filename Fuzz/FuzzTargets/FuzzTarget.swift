/// One door that foreign bytes come in by, and what must hold behind it whatever they are.
protocol FuzzTarget {
    /// What `RIPOSTE_FUZZ` calls it.
    var name: String { get }

    /// Reads the bytes; a broken law ends the process (``law(_:_:)``).
    func run(_ bytes: [UInt8])
}

/// Something that holds for every input. The fuzzer keeps the input that breaks it.
func law(_ holds: Bool, _ what: @autoclosure () -> String) {
    if !holds { fatalError("A law is broken: \(what())") }
}
