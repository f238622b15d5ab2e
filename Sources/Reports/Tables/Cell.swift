/// One cell of a table, typed, so that numbers stay numbers and text can be made harmless.
public enum Cell: Sendable, Equatable {
    case text(String)
    case integer(Int)
    /// A number written in full precision (the shortest digits that read back to the same value).
    case number(Double)
    /// A number rounded to so many decimals.
    case rounded(Double, decimals: Int)
    case empty

    /// A text cell, or an empty one for `nil`.
    public static func text(_ text: String?) -> Cell {
        text.map { Cell.text($0) } ?? .empty
    }

    /// A rounded number, or an empty cell for `nil` and for what is not finite.
    public static func rounded(_ number: Double?, decimals: Int) -> Cell {
        number.map { Cell.rounded($0, decimals: decimals) } ?? .empty
    }

    /// An integer, or an empty cell for `nil`.
    public static func integer(_ number: Int?) -> Cell {
        number.map { Cell.integer($0) } ?? .empty
    }

    /// `yes` or `no`.
    public static func flag(_ value: Bool) -> Cell {
        .text(value ? "yes" : "no")
    }

    /// The cell as every file and page shows it.
    public var shown: String {
        switch self {
        case .empty: ""
        case .text(let text): text
        case .integer(let number): String(number)
        case .number(let number): number.isFinite ? "\(number)" : ""
        case .rounded(let number, let decimals): Number.rounded(number, decimals: decimals)
        }
    }
}
