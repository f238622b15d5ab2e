import ArgumentParser
import Discussions
import Ingest

/// The options of every subcommand that reads discussions.
struct ReadingOptions: ParsableArguments {
    @Option(name: .long, help: "The format of the input, or auto to tell it from the content.")
    var format = "auto"

    @Option(help: "A table “alias,commenter”, as riposte identities writes it: whose names are whose.")
    var identities: String?

    /// The discussions of one input.
    func discussions(of input: Input) throws(InputFailure) -> [Discussion] {
        try discussions(of: input, bytes: try input.read())
    }

    /// The discussions of an input whose bytes were read.
    func discussions(of input: Input, bytes: [UInt8]) throws(InputFailure) -> [Discussion] {
        let given = try identities.map { path throws(InputFailure) in try IdentityFile.aliases(path) } ?? [:]
        return try read(input, bytes).map { discussion in
            var discussion = discussion
            discussion.aliases.merge(given) { _, given in given }
            return discussion
        }
    }

    /// Bytes read at a time where a source is counted.
    private static let block = 4 << 20

    /// What an input holds. A format with a record a line is never in memory whole.
    func count(of input: Input) throws -> SourceCount {
        var count = SourceCount()
        var stream: RecordStream?
        var whole: [UInt8] = []
        var isFirst = true
        try input.forEachBlock(of: Self.block) { block in
            if isFirst {
                stream = format == "auto" ? RecordStream(head: block) : try RecordStream(format: reader())
                isFirst = false
            }
            if stream == nil { whole += block }
            for batch in stream?.take(block) ?? [] { count.add(batch) }
        }
        for batch in stream?.finish() ?? [] { count.add(batch) }
        if stream == nil {
            for discussion in try discussions(of: input, bytes: whole) { count.add(discussion) }
        }
        return count
    }

    private func read(_ input: Input, _ bytes: [UInt8]) throws(InputFailure) -> [Discussion] {
        do throws(IngestError) {
            guard format != "auto" else { return try Formats.read(bytes, named: input.stem) }
            return try reader().read(try Archive.unpacked(bytes), named: input.stem)
        } catch {
            throw InputFailure(input.name, line: error.line, error.message)
        }
    }

    /// The reader that `--format` names.
    private func reader() throws(IngestError) -> any DiscussionReader.Type {
        guard let reader = Formats.named(format) else {
            let known = Formats.all.map { $0.name }.joined(separator: ", ")
            throw IngestError("there is no format “\(format)”; known are \(known)")
        }
        return reader
    }
}
