/// A well-formed XML document, written from its beginning to its end: one element a line, set in by its depth.
///
/// Nothing is kept but the names of the open elements, so a network of any size takes the memory of its bytes.
struct XMLWriter {
    private(set) var bytes: [UInt8] = Array(
        "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"no\"?>\n".utf8)
    private var names: [String] = []

    typealias Attributes = [(name: String, value: String)]

    /// Begins an element that holds others.
    mutating func open(_ name: String, _ attributes: Attributes = []) {
        begin(name, attributes)
        bytes.append(UInt8(ascii: "\n"))
        names.append(name)
    }

    /// Ends the element that was begun last.
    mutating func close() {
        guard let name = names.popLast() else { preconditionFailure("No element is open.") }
        indent()
        end(name)
    }

    /// An element that holds text, or nothing.
    mutating func element(_ name: String, _ attributes: Attributes = [], text: String = "") {
        begin(name, attributes)
        write(text, inAttribute: false)
        end(name)
    }

    private mutating func begin(_ name: String, _ attributes: Attributes) {
        indent()
        bytes.append(UInt8(ascii: "<"))
        bytes += name.utf8
        for attribute in attributes {
            bytes.append(UInt8(ascii: " "))
            bytes += attribute.name.utf8
            bytes += "=\"".utf8
            write(attribute.value, inAttribute: true)
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func end(_ name: String) {
        bytes += "</".utf8
        bytes += name.utf8
        bytes += ">\n".utf8
    }

    private mutating func indent() {
        for _ in 0..<(2 * names.count) { bytes.append(UInt8(ascii: " ")) }
    }

    /// Escapes what would end a text or an attribute, and the breaks that a reader would change.
    private mutating func write(_ text: String, inAttribute: Bool) {
        for byte in XMLText.legal(text).utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            case UInt8(ascii: "<"): bytes += "&lt;".utf8
            case UInt8(ascii: ">"): bytes += "&gt;".utf8
            case UInt8(ascii: "\""): bytes += (inAttribute ? "&quot;" : "\"").utf8
            case 0x0D: bytes += "&#13;".utf8
            case 0x0A where inAttribute: bytes += "&#10;".utf8
            case 0x09 where inAttribute: bytes += "&#9;".utf8
            default: bytes.append(byte)
            }
        }
    }
}
