/// What a node weighs in the null model that communities are held against.
///
/// The weight expected between two nodes is a rate times the product of their masses: strengths for modularity,
/// counts of nodes for the constant Potts model, outgoing and incoming strengths for directed modularity.
protocol NullMass: Sendable {
    static var zero: Self { get }
    static func += (left: inout Self, right: Self)
    static func -= (left: inout Self, right: Self)
    /// The expected weight between two nodes, or two groups, over the rate.
    func product(_ other: Self) -> Double
    /// For sorting.
    var size: Double { get }
}

extension Double: NullMass {
    @inline(__always)
    func product(_ other: Double) -> Double { self * other }
    var size: Double { self }
}

/// What leaves a node and what enters it.
struct DirectedMass: NullMass {
    private(set) var out: Double
    private(set) var into: Double

    static let zero = DirectedMass(out: 0, into: 0)

    @inline(__always)
    static func += (left: inout DirectedMass, right: DirectedMass) {
        left.out += right.out
        left.into += right.into
    }

    @inline(__always)
    static func -= (left: inout DirectedMass, right: DirectedMass) {
        left.out -= right.out
        left.into -= right.into
    }

    @inline(__always)
    func product(_ other: DirectedMass) -> Double { out * other.into + into * other.out }

    var size: Double { out + into }
}
