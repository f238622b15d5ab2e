/// A person who comments, under one or more names.
public struct Commenter: Sendable, Equatable {
    /// The name shown: the one used most, the earlier one where two are used alike.
    public var name: String
    /// Every name the person signed with, in the order of first use; ``name`` is one of them.
    public var aliases: [String]

    /// A commenter with the names they are also called by.
    public init(name: String, aliases: [String]) {
        self.name = name
        self.aliases = aliases
    }
}
