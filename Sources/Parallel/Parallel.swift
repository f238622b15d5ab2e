import Dispatch

/// The one way this package uses more than one core.
///
/// Work is cut into chunks whose bounds depend on the amount of work alone, never on the number of
/// cores, and results are handed back in the order of the chunks. A sum, a maximum or a list that is
/// reduced from them is therefore the same, bit for bit, on any machine.
public enum Parallel {
    /// Whether work stays on the thread that asks for it: for programs of which one is started for each core.
    ///
    /// ```swift
    /// Parallel.$staysOnOneCore.withValue(true) { … }
    /// ```
    @TaskLocal public static var staysOnOneCore = false

    /// Cuts `0..<count` into consecutive ranges of `size` elements, the last one possibly shorter.
    ///
    /// - Precondition: `size` is positive.
    /// - Complexity: O(count / size).
    public static func chunks(of count: Int, size: Int) -> [Range<Int>] {
        precondition(size > 0, "A chunk holds at least one element.")
        return stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
    }

    /// Runs `body` once for each range of `0..<count`, on all cores, and returns the results in order.
    ///
    /// - Parameters:
    ///   - count: How many elements there are to work on.
    ///   - size: Elements in a chunk; choose it so that one chunk takes at least some 50 microseconds.
    ///   - body: Works on one range. It runs concurrently with itself and must not depend on order.
    /// - Returns: One result a chunk, in the order of the chunks.
    /// - Complexity: That of `body` over all chunks, divided among the cores.
    @inlinable
    public static func map<Result: Sendable>(
        count: Int, chunk size: Int, _ body: @Sendable (Range<Int>) -> Result
    ) -> [Result] {
        let ranges = chunks(of: count, size: size)
        guard ranges.count > 1, !staysOnOneCore else { return ranges.map(body) }
        return unsafe [Result](unsafeUninitializedCapacity: ranges.count) { buffer, initialized in
            let slots = unsafe Slots(base: buffer.baseAddress!)
            perform(ranges.count) { index in
                unsafe (slots.base + index).initialize(to: body(ranges[index]))
            }
            initialized = ranges.count
        }
    }

    /// Runs `body` for every element of `0..<count` and returns the results in order.
    ///
    /// Inlined, so that it is compiled for the results that a caller has: asked for by every comment of a corpus, the
    /// general form took 4 % of the whole.
    @inlinable
    public static func mapEach<Result: Sendable>(
        _ count: Int, chunk size: Int = 1, _ body: @Sendable (Int) -> Result
    ) -> [Result] {
        precondition(size > 0, "A chunk holds at least one element.")
        guard count > size, !staysOnOneCore else { return (0..<max(0, count)).map(body) }
        return unsafe [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
            let slots = unsafe Slots(base: buffer.baseAddress!)
            perform((count + size - 1) / size) { chunk in
                for index in chunk * size..<min((chunk + 1) * size, count) {
                    unsafe (slots.base + index).initialize(to: body(index))
                }
            }
            initialized = count
        }
    }

    /// Runs `work` for every number below `count`, on all cores.
    @usableFromInline
    static func perform(_ count: Int, _ work: @Sendable (Int) -> Void) {
        DispatchQueue.concurrentPerform(iterations: count, execute: work)
    }

    /// Every iteration writes slots of its own, so sharing the base address is safe.
    @usableFromInline
    @safe struct Slots<Element>: @unchecked Sendable {
        @usableFromInline let base: UnsafeMutablePointer<Element>

        @usableFromInline
        init(base: UnsafeMutablePointer<Element>) { unsafe self.base = base }
    }
}
