/// What the nodes of an edge list are called.
public enum NodeNames: Sendable, Equatable {
    /// Every name is a number without leading zeros below 2³¹: one number a node.
    case numbers([Int32])
    case texts([String])

    /// How many nodes have a name.
    public var count: Int {
        switch self {
        case .numbers(let numbers): numbers.count
        case .texts(let texts): texts.count
        }
    }

    /// A node's name as it stood in the list; O(length of the name).
    public subscript(node: Int) -> String {
        switch self {
        case .numbers(let numbers): String(numbers[node])
        case .texts(let texts): texts[node]
        }
    }
}
