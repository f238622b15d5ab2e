/// Light stemming: English plurals only, so that a stem can still be read.
///
/// Harman, "How effective is suffixing?" (1991), DOI 10.1002/(SICI)1097-4571(199101)42:1<7::AID-ASI2>3.0.CO;2-P:
/// the S stemmer, three rules of which the first that fits is used.
public enum Stemming {
    /// The stem of a folded word.
    public static func stem(_ word: String) -> String {
        let bytes = Array(word.utf8)
        guard bytes.count > 3, bytes.last == UInt8(ascii: "s") else { return word }
        func ends(_ suffix: StaticString, unless exceptions: [String] = []) -> Bool {
            word.hasSuffix("\(suffix)") && !exceptions.contains { word.hasSuffix($0) }
        }
        if ends("ies", unless: ["eies", "aies"]) { return String(word.dropLast(3)) + "y" }
        if ends("es", unless: ["aes", "ees", "oes"]) { return String(word.dropLast(1)) }
        if ends("s", unless: ["us", "ss", "is"]) { return String(word.dropLast(1)) }
        return word
    }
}
