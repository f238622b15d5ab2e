import ArgumentParser

@main
struct Riposte: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "riposte",
        abstract: "Reads discussion threads and says who answers whom, what they feel and where they stand.",
        version: "0.1.0")
}
