import FoundationXML

/// The few steps between a value and a well-formed XML document.
enum XMLText {
    /// `text` without the characters that XML 1.0 forbids even when escaped (section 2.2, production 2).
    static func legal(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isForbidden) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isForbidden($0) }))
    }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case 0..<0x20, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    /// An element with attributes in the order given.
    static func element(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) -> XMLElement {
        let element = XMLElement(name: name)
        for (key, value) in attributes {
            element.addAttribute(attribute(key, value))
        }
        return element
    }

    static func attribute(_ name: String, _ value: String) -> XMLNode {
        let attribute = XMLNode(kind: .attribute)
        attribute.name = name
        attribute.stringValue = legal(value)
        return attribute
    }

    /// The document as indented UTF-8.
    static func bytes(of root: XMLElement) -> [UInt8] {
        let document = XMLDocument(rootElement: root)
        document.version = "1.0"
        document.characterEncoding = "UTF-8"
        return [UInt8](document.xmlData(options: .nodePrettyPrint))
    }
}
