/// What to look for to tell where people stand: targets, the names they go by, and weighted terms that
/// speak for or against them.
///
/// A pack is a file that a person reads, edits and compares. Weights are log-odds: a term of weight 1
/// makes a position for rather than against 2.7 times as likely.
public struct StancePack: Sendable, Equatable {
    /// A short name.
    public var name: String
    /// What the pack is about, in a line.
    public var about: String
    /// Terms that hold for every target read together with this pack, near its aliases or anywhere.
    public var common: Terms
    /// The targets, in the order of the file.
    public var targets: [Target]

    /// A pack of targets, and of terms that serve all of them.
    public init(name: String, about: String = "", common: Terms = Terms(), targets: [Target] = []) {
        self.name = name
        self.about = about
        self.common = common
        self.targets = targets
    }

    /// The target of this name, compared without regard to case; `nil` if the pack has none.
    public func target(named name: String) -> Target? {
        let wanted = name.lowercased()
        return targets.first { $0.name.lowercased() == wanted }
    }

    /// The target of this name or, if there is none, the first that goes by it; `nil` if no target does.
    public func target(goingBy name: String) -> Target? {
        target(named: name) ?? targets.first { $0.aliases.contains { $0.lowercased() == name.lowercased() } }
    }
}
