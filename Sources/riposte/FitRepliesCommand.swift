import ArgumentParser
import Discussions
import Foundation
import Ingest
import Parallel
import Replies

struct FitRepliesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fit-replies",
        abstract: "Fit the weights of a reply model to folders of discussions whose parents are known.",
        discussion: """
            A folder holds flat threads NAME.txt and a gold.csv with the columns thread, comment and parent; or \
            threads and gold/NAME.csv with the columns comment and parent; or chat logs NAME.ascii.txt with \
            NAME.annotation.txt, whose lines “i j -” link two messages by their line numbers.
            """)

    @Argument(help: "Folders to fit on.")
    var folders: [String]

    @Option(name: .long, help: "A model file; its facets are fitted anew, its weights are not used.")
    var model: String

    @Option(name: .long, help: "Where to write the fitted model; nothing is written without it.")
    var out: String?

    @Option(name: .long, help: "A folder to measure on, never fitted on.")
    var heldOut: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Fit to each flat thread a second time as if this share of its people said whom they answer.",
            valueName: "share"))
    var alsoAddressed: Double?

    @Option(name: .long, help: "What the data are, for the model's file.")
    var source = "not said"

    @Option(name: .long, help: "Passes over the comments.")
    var epochs = ReplyFit.Options().epochs

    @Option(name: .long, help: "The ridge penalty.")
    var ridge = ReplyFit.Options().ridge

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.run { stopwatch in
            let recipe: ReplyModel
            do {
                recipe = try ReplyModel(json: try Input(name: model, path: model).read())
            } catch let error as ReplyModelError {
                throw InputFailure(model, error.description)
            }
            var training = try stopwatch.time("read") { try folders.flatMap(AnnotatedFolder.read) }
            if let alsoAddressed {
                var generator = SeededGenerator(seed: ReplyFit.Options().seed)
                training += training.filter { $0.discussion.medium == .thread }.map {
                    $0.addressed(share: alsoAddressed, using: &generator)
                }
            }
            var options = ReplyFit.Options()
            options.epochs = epochs
            options.ridge = ridge
            let fitted = stopwatch.time("fit") {
                ReplyFit.fit(recipe, to: training, source: source, options: options)
            }
            report("fitted on", training, fitted)
            for folder in heldOut { report(folder, try AnnotatedFolder.read(folder), fitted) }
            guard let out else { return }
            do {
                try Data(fitted.json).write(to: URL(fileURLWithPath: out), options: .atomic)
            } catch {
                throw InputFailure(out, "cannot be written: \(error.localizedDescription)")
            }
        }
    }

    private func report(_ name: String, _ discussions: [AnnotatedDiscussion], _ model: ReplyModel) {
        var accuracy = ReplyAccuracy()
        for discussion in discussions { accuracy.add(discussion, with: model) }
        Output.say(
            "\(name): \(accuracy.right) of \(accuracy.comments) right (\(accuracy.share)), link F "
                + "\(accuracy.linkF), \(accuracy.unreachable) out of reach")
    }
}
