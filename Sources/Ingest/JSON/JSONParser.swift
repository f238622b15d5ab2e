import CJSON

/// Parses JSON texts with simdjson, one after another; texts that are nearly JSON are mended first.
///
/// Foundation's decoder reads some 100 MB a second on one core and refuses what a reader should survive: a
/// field that is a text in one year's dump and a number in the next, lone surrogates, `NaN`. simdjson gives
/// the values untyped and several times faster.
///
/// Not for use by two threads at once: each has a parser of its own.
@safe struct JSONParser: ~Copyable {
    private let parser: OpaquePointer
    /// What was wrong with the last text that could not be parsed.
    private(set) var trouble = ""

    /// Deeper values are refused: a comment and its replies nest three levels a reply, and simdjson sets
    /// nine bytes aside for each level.
    static let deepestNesting = 1 << 20

    init() {
        guard let parser = unsafe riposte_json_create(Self.deepestNesting) else {
            preconditionFailure("There is no memory left for a JSON parser.")
        }
        unsafe self.parser = parser
    }

    deinit { unsafe riposte_json_destroy(parser) }

    /// The one value of `text`; `nil` where it holds no value or more than one.
    ///
    /// - Complexity: O(bytes).
    mutating func value(of text: ArraySlice<UInt8>) -> JSONNode? {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let text = text.starts(with: mark) ? text.dropFirst(mark.count) : text
        if let document = document(of: text) { return document.root }
        let first = trouble
        if let mended = JSONRepair.mended(text), let document = document(of: mended[...]) {
            return document.root
        }
        trouble = first
        return nil
    }

    private mutating func document(of text: ArraySlice<UInt8>) -> JSONDocument? {
        guard !text.isEmpty else {
            trouble = "there is no text"
            return nil
        }
        let error = unsafe text.withUnsafeBufferPointer { buffer in
            unsafe riposte_json_parse(parser, buffer.baseAddress, buffer.count)
        }
        guard error == 0 else {
            trouble = unsafe String(cString: riposte_json_meaning(error))
            return nil
        }
        var tapeCount = 0
        var stringCount = 0
        let tape = unsafe riposte_json_tape(parser, &tapeCount)
        let strings = unsafe riposte_json_strings(parser, &stringCount)
        return unsafe JSONDocument(
            tape: [UInt64](UnsafeBufferPointer(start: tape, count: tapeCount)),
            strings: [UInt8](UnsafeBufferPointer(start: strings, count: stringCount)))
    }
}
