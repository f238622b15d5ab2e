import Charts
import Foundation
import Testing

/// Charts as they were last looked at and found good. A change shows as a diff of these files.
///
/// `RIPOSTE_GOLDENS=write swift test --filter GoldenTests` writes them anew, to be looked at before they are kept.
@Suite("Goldens of charts")
struct GoldenTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Goldens")

    @Test(
        "Every chart looks as it was last approved, wide and narrow, in a file and in a page",
        arguments: ChartTests.charts.indices)
    func golden(index: Int) throws {
        let entry = ChartTests.charts[index]
        let name = entry.name.replacingOccurrences(of: " ", with: "-")
        let drawings = [
            ("\(name)-1200.svg", entry.chart.svg(width: 1_200, id: name)),
            ("\(name)-360.svg", entry.chart.svg(width: 360, id: name)),
            ("\(name)-page.svg", entry.chart.svg(width: 720, id: name, on: .page)),
        ]
        for (file, svg) in drawings {
            let url = Self.folder.appendingPathComponent(file)
            if ProcessInfo.processInfo.environment["RIPOSTE_GOLDENS"] == "write" {
                try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
                try Data(svg.utf8).write(to: url)
            }
            let golden = try? String(contentsOf: url, encoding: .utf8)
            #expect(golden == svg, "\(file) differs from what was approved, or is missing")
        }
    }
}
