/// How words are made alike before they are compared: lower case, straight apostrophes.
public enum WordFolding {
    /// The folded form of `word`.
    public static func folded(_ word: String) -> String {
        if word.utf8.allSatisfy({ $0 < 0x80 && !(0x41...0x5A).contains($0) }) { return word }
        var result = String.UnicodeScalarView()
        for scalar in word.unicodeScalars { append(scalar, to: &result) }
        return String(result)
    }

    /// Appends the folded form of one scalar.
    static func append(_ scalar: Unicode.Scalar, to result: inout String.UnicodeScalarView) {
        switch scalar.value {
        case 0x41...0x5A: result.append(Unicode.Scalar(UInt8(scalar.value + 32)))
        case 0..<0x80: result.append(scalar)
        case 0x2018, 0x2019, 0x02BC: result.append("'")
        default: result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
        }
    }
}
