import Reports
import Testing

@Suite("Tables as CSV")
struct TableTests {
    private func csv(_ cells: Cell...) -> String {
        var table = Table(columns: (0..<cells.count).map { "c\($0)" })
        table.append(cells)
        return String(decoding: table.csv, as: UTF8.self).split(separator: "\n", maxSplits: 1)
            .last.map(String.init) ?? ""
    }

    @Test("Text is quoted only where RFC 4180 asks for it")
    func quoting() {
        #expect(csv(.text("plain"), .text("a,b")) == "plain,\"a,b\"\n")
        #expect(csv(.text("say \"hi\"")) == "\"say \"\"hi\"\"\"\n")
        #expect(csv(.text("two\nlines")) == "\"two\nlines\"\n")
    }

    @Test("A text that a spreadsheet would run is neutralised", arguments: ["=1+1", "+1", "-1", "@x", "\tx"])
    func formulas(text: String) {
        #expect(csv(.text(text)) == "'" + text + "\n")
    }

    @Test("Negative numbers stay numbers")
    func numbersStay() {
        #expect(csv(.number(-0.5), .integer(-3), .rounded(-0.25, decimals: 1)) == "-0.5,-3,-0.3\n")
    }

    @Test("What is not finite is empty")
    func notFinite() {
        #expect(csv(.number(.nan), .rounded(.infinity, decimals: 2), .integer(1)) == ",,1\n")
    }

    @Test(
        "Rounded numbers",
        arguments: [
            (0.1 + 0.2, 6, "0.3"), (-0.0000001, 4, "0"), (1234.5, 0, "1235"), (2.0, 3, "2"),
            (0.0625, 3, "0.063"), (-1.005, 1, "-1"), (10.05, 4, "10.05"),
        ])
    func rounding(value: Double, decimals: Int, expected: String) {
        #expect(Number.rounded(value, decimals: decimals) == expected)
    }
}
