import LinearAlgebra
import Stances
public import Statistics

/// Where the people of a thread stand: by target, by person, and in camps.
public struct StanceFindings: Sendable {
    /// Positions on one target, counted by people: somebody who speaks often counts once.
    public struct Target: Sendable {
        /// The target's name.
        public let name: String
        /// People whose comments are for it on the whole, and against it.
        public let favor: Int
        /// How many people are against it.
        public let against: Int
        /// People who did not say, or whose comments cancel out.
        public let unsaid: Int
        /// 95 % intervals of the shares of those who took a side (Wilson).
        public let favorInterval: Interval
        /// The interval of the share that is against it.
        public let againstInterval: Interval
        /// The mean score of each person on it, −1 to 1; `nil` for those who did not say.
        public let scores: [Double?]
        /// The same with intervals, by person: those who said. Empty where positions were joined from threads.
        public let positions: [CommenterPosition]

        init(_ name: String, scores: [Double?], positions: [CommenterPosition] = []) {
            self.name = name
            self.scores = scores
            self.positions = positions
            favor = scores.count { ($0 ?? 0) > 0 }
            against = scores.count { ($0 ?? 0) < 0 }
            unsaid = scores.count - favor - against
            favorInterval = Proportion.wilson(favor, of: favor + against)
            againstInterval = Proportion.wilson(against, of: favor + against)
        }
    }

    /// Targets on which somebody took a side, those with more positions first.
    public let targets: [Target]
    /// The camps of the thread; none where nobody stands apart.
    public let camps: Camps

    init(_ comments: [CommentFindings], people: Int, targets names: [String]) {
        var found: [Target] = []
        for name in names {
            var said = [[Double]](repeating: [], count: people)
            for comment in comments {
                guard let person = comment.commenter,
                    let position = comment.positions.first(where: { $0.target == name }),
                    position.label != .none
                else { continue }
                said[person].append(position.score)
            }
            let positions = said.indices.filter { !said[$0].isEmpty }.map {
                CommenterPosition(person: $0, target: name, scores: said[$0])
            }
            var scores = [Double?](repeating: nil, count: people)
            for position in positions { scores[position.person] = position.score }
            let target = Target(name, scores: scores, positions: positions)
            guard target.favor + target.against > 0 else { continue }
            found.append(target)
        }
        targets = found.enumerated().sorted {
            (-($0.element.favor + $0.element.against), $0.offset) < (
                -($1.element.favor + $1.element.against), $1.offset
            )
        }.map(\.element)
        camps = Camps(targets, people: people)
    }
}
