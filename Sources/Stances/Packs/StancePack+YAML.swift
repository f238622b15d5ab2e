extension StancePack {
    /// Reads a pack from the bytes of a YAML file.
    ///
    /// - Parameters:
    ///   - yaml: The file's bytes, UTF-8.
    ///   - file: What to call the file in errors.
    /// - Throws: ``StancesError`` with the line, where the file is no YAML, has an unknown key, a weight
    ///   that is no number, a term on both sides, or an alias of two targets.
    public init(yaml: [UInt8], file: String) throws(StancesError) {
        guard let text = String(validating: yaml, as: UTF8.self) else {
            throw StancesError(file: file, line: 0, message: "The pack is not UTF-8.")
        }
        self = try StancePackReader(file: file).pack(yaml: text)
    }

    /// The pack as YAML, terms in the order they stand in; reading it gives an equal pack.
    ///
    /// Weights are written with three decimals.
    public var yaml: String {
        var writer = PackWriter()
        writer.write(self)
        return writer.text
    }
}

/// Writes a pack line by line, so that a changed weight is a changed line.
private struct PackWriter {
    private(set) var text = ""

    mutating func write(_ pack: StancePack) {
        line(0, "name", pack.name)
        if !pack.about.isEmpty { line(0, "about", pack.about) }
        if !pack.common.isEmpty {
            text += "common:\n"
            write(pack.common, indent: 2)
        }
        guard !pack.targets.isEmpty else { return }
        text += "targets:\n"
        for target in pack.targets { write(target) }
    }

    private mutating func write(_ target: StancePack.Target) {
        text += "  - name: \(quoted(target.name))\n"
        if !target.aliases.isEmpty {
            text += "    aliases: [\(target.aliases.map(quoted).joined(separator: ", "))]\n"
        }
        if target.reading != .rules { text += "    reading: \(target.reading.rawValue)\n" }
        if target.baseline != 0 { text += "    baseline: \(decimal(target.baseline))\n" }
        if target.doubt != StancePack.Target.usualDoubt { text += "    doubt: \(decimal(target.doubt))\n" }
        write(target.terms, indent: 4)
    }

    private mutating func write(_ terms: StancePack.Terms, indent: Int) {
        write("favor", terms.favor, indent)
        write("against", terms.against, indent)
        write("aside", terms.aside, indent)
    }

    private mutating func write(_ side: String, _ terms: [StancePack.Term], _ indent: Int) {
        guard !terms.isEmpty else { return }
        text += String(repeating: " ", count: indent) + side + ":\n"
        for scope in StancePack.Scope.allCases {
            let group = terms.filter { $0.scope == scope }
            guard !group.isEmpty else { continue }
            text += String(repeating: " ", count: indent + 2) + scope.rawValue + ":\n"
            let space = String(repeating: " ", count: indent + 4)
            for term in group { text += "\(space)\(quoted(term.text)): \(decimal(term.weight))\n" }
        }
    }

    private mutating func line(_ indent: Int, _ key: String, _ value: String) {
        text += String(repeating: " ", count: indent) + "\(key): \(quoted(value))\n"
    }

    /// Plain where it is letters and spaces that mean nothing else in YAML, else in single quotes; in double quotes where
    /// there are characters that only they can hold.
    private func quoted(_ value: String) -> String {
        if value.unicodeScalars.contains(where: mustBeEscaped) { return escaped(value) }
        let isPlain =
            value.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || $0 == 0x20 }
            && value.first.map { $0 != " " } == true && value.last != " "
            && !["true", "false", "yes", "no", "on", "off", "null", "y", "n"].contains(value.lowercased())
        guard !isPlain else { return value }
        // By scalars: an apostrophe with a mark upon it is one character, and ends the text all the same.
        var text = "'"
        for scalar in value.unicodeScalars {
            if scalar == "'" { text += "'" }
            text.unicodeScalars.append(scalar)
        }
        return text + "'"
    }

    /// What YAML lets nobody write as it is, or reads as a line's end (YAML 1.2, 5.1 and 5.4).
    private func mustBeEscaped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F...0xA0, 0x2028...0x2029, 0xFEFF, 0xFFFE...0xFFFF: true
        default: false
        }
    }

    private func escaped(_ value: String) -> String {
        var text = "\""
        for scalar in value.unicodeScalars {
            if mustBeEscaped(scalar) {
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            } else {
                if scalar == "\"" || scalar == "\\" { text += "\\" }
                text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }

    /// Three decimals, no exponent where there are digits for it.
    private func decimal(_ value: Double) -> String {
        guard value.magnitude < 1e12 else { return "\(value)" }
        let thousandths = Int((value.magnitude * 1000).rounded())
        let fraction = String(thousandths % 1000)
        let zeros = String(repeating: "0", count: 3 - fraction.count)
        return (value < 0 && thousandths > 0 ? "-" : "") + "\(thousandths / 1000).\(zeros)\(fraction)"
    }
}
