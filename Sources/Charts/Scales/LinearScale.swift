/// Numbers to places along a line.
struct LinearScale {
    let domain: ClosedRange<Double>
    let start: Double
    let end: Double

    init(_ domain: ClosedRange<Double>, from start: Double, to end: Double) {
        // A domain of one value gets room on both sides.
        self.domain =
            domain.lowerBound < domain.upperBound
            ? domain : (domain.lowerBound - 0.5)...(domain.upperBound + 0.5)
        self.start = start
        self.end = end
    }

    func callAsFunction(_ value: Double) -> Double {
        let share = (value - domain.lowerBound) / (domain.upperBound - domain.lowerBound)
        return start + share * (end - start)
    }

    /// At most seven round values inside the domain: steps of 1, 2 or 5 times a power of ten.
    var ticks: [Double] {
        let span = domain.upperBound - domain.lowerBound
        var unit = 1.0
        while unit * 10 <= span { unit *= 10 }
        while unit > span { unit /= 10 }
        let step =
            [0.1, 0.2, 0.5, 1, 2, 5, 10].map { $0 * unit }.first { span / $0 <= Self.most - 1 } ?? unit
        let first = (domain.lowerBound / step - 1e-9).rounded(.up)
        let last = (domain.upperBound / step + 1e-9).rounded(.down)
        guard first <= last else { return [] }
        return stride(from: first, through: last, by: 1).map { $0 * step == 0 ? 0 : $0 * step }
    }

    private static let most = 7.0

    /// A tick in words: as many decimals as its step needs, with a true minus sign.
    static func label(_ value: Double) -> String {
        let text = Markup.number(value)
        return text.hasPrefix("-") ? "−" + text.dropFirst() : text
    }
}
