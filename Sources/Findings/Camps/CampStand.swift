/// How one camp stands on a target: people, each counted once.
public struct CampStand: Sendable, Equatable {
    /// The camp's name.
    public let camp: String
    /// People of the camp who are for the target on the whole.
    public let favor: Int
    /// People of the camp who are against it on the whole.
    public let against: Int
    /// People of the camp who did not say, or whose comments cancel out.
    public let unsaid: Int
}

extension StanceFindings {
    /// How each camp that has people stands on `target`, in the order of ``Camps/names``.
    ///
    /// - Complexity: O(people × camps).
    public func stands(on target: Target) -> [CampStand] {
        camps.names.enumerated().compactMap { camp, name in
            let scores = target.scores.indices.filter { camps.membership[$0] == camp }
                .map { target.scores[$0] ?? 0 }
            guard !scores.isEmpty else { return nil }
            let favor = scores.count { $0 > 0 }
            let against = scores.count { $0 < 0 }
            return CampStand(
                camp: name, favor: favor, against: against, unsaid: scores.count - favor - against)
        }
    }
}
