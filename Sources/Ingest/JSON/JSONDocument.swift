/// One parsed JSON text: simdjson's tape and the strings it points to, copied out of the parser.
///
/// A tape is the values in the order of the text, one word each: a letter for the kind in the upper eight
/// bits, below it where an array or object ends and how many members it has, or where a string stands.
/// Numbers take a second word. See simdjson's `doc/tape.md`.
final class JSONDocument: Sendable {
    let tape: [UInt64]
    let strings: [UInt8]

    init(tape: [UInt64], strings: [UInt8]) {
        self.tape = tape
        self.strings = strings
    }

    /// The value of the whole text.
    var root: JSONNode { JSONNode(document: self, place: 1) }

    static let payload: UInt64 = 0x00FF_FFFF_FFFF_FFFF

    /// The kinds of words on the tape.
    enum Kind: UInt8 {
        case root = 0x72
        case startOfObject = 0x7B
        case endOfObject = 0x7D
        case startOfArray = 0x5B
        case endOfArray = 0x5D
        case string = 0x22
        case integer = 0x6C
        case unsigned = 0x75
        case double = 0x64
        case isTrue = 0x74
        case isFalse = 0x66
        case null = 0x6E
    }

    func kind(at place: Int) -> Kind {
        Kind(rawValue: UInt8(tape[place] >> 56)) ?? .null
    }

    /// The place behind the value at `place`.
    func end(of place: Int) -> Int {
        switch kind(at: place) {
        case .startOfObject, .startOfArray: Int(tape[place] & 0xFFFF_FFFF)
        case .integer, .unsigned, .double: place + 2
        default: place + 1
        }
    }

    /// The bytes of the string at `place`.
    func bytes(at place: Int) -> ArraySlice<UInt8> {
        let start = Int(tape[place] & Self.payload)
        let length =
            Int(strings[start]) | Int(strings[start + 1]) << 8 | Int(strings[start + 2]) << 16
            | Int(strings[start + 3]) << 24
        return strings[(start + 4)..<(start + 4 + length)]
    }
}
