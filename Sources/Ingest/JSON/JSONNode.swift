/// A value of a JSON text, read from its tape only when asked for.
struct JSONNode {
    let document: JSONDocument
    let place: Int

    private var kind: JSONDocument.Kind { document.kind(at: place) }

    /// The value under a key, the last where a key is repeated; `nil` if this is no object or has no such
    /// key, and for `null`.
    ///
    /// - Complexity: O(members).
    subscript(key: StaticString) -> JSONNode? {
        guard isObject else { return nil }
        var found: JSONNode?
        var next = place + 1
        let end = document.end(of: place) - 1
        while next < end {
            let bytes = document.bytes(at: next)
            if bytes.count == key.utf8CodeUnitCount, Self.equal(bytes, key) {
                found = JSONNode(document: document, place: next + 1)
            }
            next = document.end(of: next + 1)
        }
        return found.flatMap { $0.kind == .null ? nil : $0 }
    }

    private static func equal(_ bytes: ArraySlice<UInt8>, _ key: StaticString) -> Bool {
        key.withUTF8Buffer { unsafe bytes.elementsEqual($0) }
    }

    /// A key of an object and its value.
    struct Member {
        let key: String
        let value: JSONNode
    }

    /// The members of an object in the order of the text; none for any other value.
    var members: [Member] {
        guard isObject else { return [] }
        var members: [Member] = []
        var next = place + 1
        let end = document.end(of: place) - 1
        while next < end {
            let value = JSONNode(document: document, place: next + 1)
            members.append(
                Member(key: String(decoding: document.bytes(at: next), as: UTF8.self), value: value))
            next = document.end(of: next + 1)
        }
        return members
    }

    /// The elements of an array; none for any other value.
    var elements: [JSONNode] {
        guard isArray else { return [] }
        var elements: [JSONNode] = []
        var next = place + 1
        let end = document.end(of: place) - 1
        while next < end {
            elements.append(JSONNode(document: document, place: next))
            next = document.end(of: next)
        }
        return elements
    }

    /// The text of a string or number, `nil` for any other value.
    var text: String? {
        switch kind {
        case .string: String(decoding: document.bytes(at: place), as: UTF8.self)
        case .integer: String(Int64(bitPattern: document.tape[place + 1]))
        case .unsigned: String(document.tape[place + 1])
        case .double: String(Double(bitPattern: document.tape[place + 1]))
        default: nil
        }
    }

    var number: Double? { text.flatMap { Double($0) } }

    /// The text, unless it is empty.
    var filledText: String? {
        text.flatMap { $0.isEmpty ? nil : $0 }
    }

    var isString: Bool { kind == .string }
    var isTrue: Bool { kind == .isTrue }
    var isObject: Bool { kind == .startOfObject }
    var isArray: Bool { kind == .startOfArray }
}
