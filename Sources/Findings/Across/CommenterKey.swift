/// Names of people across threads: one person where case, spaces and punctuation are all that differ.
enum CommenterKey {
    static func of(_ name: String) -> String {
        let kept = name.lowercased().unicodeScalars.filter {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
        return kept.isEmpty ? name : String(String.UnicodeScalarView(kept))
    }
}
