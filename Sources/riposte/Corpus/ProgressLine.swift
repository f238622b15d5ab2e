import Corpora
import Foundation

/// One line on a terminal that says how far a long run is and about how long it has to go.
final class ProgressLine {
    private let isShown: Bool
    private let clock = ContinuousClock()
    private var stage: CorpusReader.Progress.Stage?
    private var began: ContinuousClock.Instant
    private var shown: ContinuousClock.Instant

    init(isShown: Bool) {
        self.isShown = isShown && isatty(STDERR_FILENO) == 1
        began = clock.now
        shown = clock.now
    }

    func show(_ progress: CorpusReader.Progress) {
        guard isShown else { return }
        let now = clock.now
        if progress.stage != stage {
            stage = progress.stage
            began = now
        } else if now - shown < .milliseconds(200) {
            return
        }
        shown = now
        write(text(progress, seconds: (now - began) / .seconds(1)))
    }

    func clear() {
        if isShown { write("") }
    }

    private func text(_ progress: CorpusReader.Progress, seconds: Double) -> String {
        let megabytes = progress.done >> 20
        let words =
            switch progress.stage {
            case .gathering: "reading the sources: \(megabytes) MB"
            case .reading: "reading the threads"
            case .topics: "fitting topics"
            case .finishing: "writing the tables"
            case .measuring: "measuring the network"
            }
        guard progress.total > 0, progress.done > 0 else { return words }
        let share = Double(progress.done) / Double(progress.total)
        let left = Int(seconds / share - seconds)
        return "\(words): \(Int(100 * share)) %, \(left / 60) min \(left % 60) s left"
    }

    /// Overwrites the line before.
    private func write(_ text: String) {
        Output.sayRaw("\r\u{1B}[K\(text)")
    }
}
