/// A small element read whole: its attributes, its text, its children. Large documents are read one such
/// element at a time.
struct XMLElement {
    let name: String
    let attributes: [String: String]
    let line: Int
    private(set) var text = ""
    private(set) var children: [XMLElement] = []

    /// Calls `body` for each element whose name is among `names`, at whatever depth it stands.
    ///
    /// - Throws: ``IngestError`` where the markup is broken.
    static func forEach(
        _ names: Set<String>, in bytes: [UInt8], _ body: (XMLElement) -> Void
    ) throws(IngestError) {
        var scanner = XMLScanner(bytes)
        while let event = try scanner.next() {
            if case .start(let name, let attributes) = event, names.contains(name) {
                let line = scanner.line
                body(try XMLElement(name, attributes, line: line, from: &scanner))
            }
        }
    }

    /// Reads to the end of the element that has just begun, without recursion.
    private init(
        _ name: String, _ attributes: [String: String], line: Int, from scanner: inout XMLScanner
    ) throws(IngestError) {
        self.name = name
        self.attributes = attributes
        self.line = line
        var open: [XMLElement] = []
        while let event = try scanner.next() {
            switch event {
            case .start(let name, let attributes):
                open.append(XMLElement(name: name, attributes: attributes, line: scanner.line))
            case .text(let run):
                if open.isEmpty { text += run } else { open[open.count - 1].text += run }
            case .end:
                guard let done = open.popLast() else { return }
                if open.isEmpty {
                    children.append(done)
                } else if open.count < Self.deepest {
                    open[open.count - 1].children.append(done)
                }
            }
        }
        throw IngestError(line: line, "the element “\(name)” begins here and never ends")
    }

    private init(name: String, attributes: [String: String], line: Int) {
        self.name = name
        self.attributes = attributes
        self.line = line
    }

    /// Deeper elements are walked over and not kept: no format nests its fields so, and letting go of a value that is a
    /// hundred thousand deep takes as many frames of the stack.
    private static let deepest = 32

    /// The first child of this name.
    subscript(name: String) -> XMLElement? { children.first { $0.name == name } }

    /// The text of a child, without white space at its ends; `nil` if there is none.
    func text(of name: String) -> String? {
        self[name].flatMap { $0.text.trimmedText.isEmpty ? nil : $0.text.trimmedText }
    }
}
