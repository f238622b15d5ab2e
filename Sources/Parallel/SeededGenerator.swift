/// SplitMix64: a small seeded generator, the same numbers on every machine.
///
/// Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014),
/// DOI 10.1145/2660193.2660195. Period 2⁶⁴; not for secrets.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// The sequence that belongs to a seed.
    public init(seed: UInt64) {
        state = seed
    }

    /// The generator of one of many replicates: the same for a seed and an index, whoever computes it.
    public init(seed: UInt64, replicate: Int) {
        var mixer = SeededGenerator(
            seed: seed &+ 0x9e37_79b9_7f4a_7c15 &* UInt64(bitPattern: Int64(replicate) &+ 1))
        state = mixer.next()
    }

    /// The next 64 bits of the sequence.
    public mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}

extension RandomNumberGenerator {
    /// A number in 0 ..< 1, all 53 bits random.
    public mutating func nextUnit() -> Double {
        Double(next() >> 11) * 0x1p-53
    }
}
