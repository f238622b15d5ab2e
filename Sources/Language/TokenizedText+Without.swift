extension TokenizedText {
    /// The text without some of its tokens: what stands between them is kept, and a line ends where they
    /// stood. No word is cut again.
    ///
    /// - Parameter ranges: Ranges of tokens; they may overlap and come in any order.
    /// - Complexity: O(bytes).
    public func without(_ ranges: [Range<Int>]) -> TokenizedText {
        guard !ranges.isEmpty else { return self }
        var keptBytes: [UInt8] = []
        var keptTokens: [Token] = []
        keptBytes.reserveCapacity(bytes.count)
        keptTokens.reserveCapacity(tokens.count)
        var nextByte = 0
        var nextToken = 0
        var isCut = false
        func keep(until token: Int, byte: Int) {
            guard nextByte < byte else { return }
            if isCut, !keptBytes.isEmpty { keptBytes.append(0x0A) }
            let shift = keptBytes.count - nextByte
            keptBytes += bytes[nextByte..<byte]
            for (place, token) in tokens[nextToken..<max(nextToken, token)].enumerated() {
                keptTokens.append(token.moved(by: Int32(shift), beginsLine: isCut && place == 0))
            }
        }
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
            keep(until: range.lowerBound, byte: Int(tokens[range.lowerBound].start))
            isCut = true
            nextToken = max(nextToken, range.upperBound)
            nextByte = max(nextByte, Int(tokens[range.upperBound - 1].end))
        }
        keep(until: tokens.count, byte: bytes.count)
        return TokenizedText(bytes: keptBytes, tokens: keptTokens)
    }
}

extension Token {
    /// The same token elsewhere in a text, or at the beginning of a line.
    fileprivate func moved(by shift: Int32, beginsLine: Bool) -> Token {
        Token(
            start: start + shift, end: end + shift, kind: kind, shape: shape,
            followsSpace: followsSpace || beginsLine, beginsLine: self.beginsLine || beginsLine, hash: hash)
    }
}
