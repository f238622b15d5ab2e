import Discussions
import Ingest
import Replies

/// Reads the folders of annotated discussions that reply models are fitted on.
enum AnnotatedFolder {
    static func read(_ folder: String) throws(InputFailure) -> [AnnotatedDiscussion] {
        var discussions: [AnnotatedDiscussion] = []
        let inputs = try Input.resolve(folder)
        let gold = inputs.first { $0.name.hasSuffix("/gold.csv") }
        let parents = try gold.map { input throws(InputFailure) in try Self.threads(in: input) }
        for input in inputs {
            guard let path = input.path else { continue }
            if path.hasSuffix(".ascii.txt") {
                let annotation = path.dropLast(".ascii.txt".count) + ".annotation.txt"
                let discussion = try read(input, as: ChatLogReader.self)
                discussions.append(
                    AnnotatedDiscussion(discussion, parents: try links(in: String(annotation))))
            } else if path.hasSuffix(".txt"), !path.hasSuffix(".annotation.txt") {
                let own: [String: [String]]?
                if let parents {
                    own = parents[input.stem]
                } else {
                    let beside = folder + "/gold/" + input.stem + ".csv"
                    own = try threads(in: Input(name: beside, path: beside))[""]
                }
                guard let own else { continue }
                discussions.append(
                    AnnotatedDiscussion(try read(input, as: FlatThreadReader.self), parents: own))
            }
        }
        return discussions
    }

    private static func read(
        _ input: Input, as reader: any DiscussionReader.Type
    ) throws(InputFailure) -> Discussion {
        let bytes = try input.read()
        let read: [Discussion]
        do {
            read = try reader.read(bytes, named: input.stem)
        } catch {
            throw InputFailure(input.name, line: error.line, error.message)
        }
        guard let discussion = read.first else {
            throw InputFailure(input.name, "there is no discussion in it")
        }
        return discussion
    }

    /// The parents by thread and comment; all under an empty name where there is no column `thread`.
    private static func threads(in input: Input) throws(InputFailure) -> [String: [String: [String]]] {
        let records = DelimitedText.records(try input.read(), separator: UInt8(ascii: ","))
        guard let header = records.first?.fields, let comment = header.firstIndex(of: "comment"),
            let parent = header.firstIndex(of: "parent")
        else { throw InputFailure(input.name, line: 1, "expected the columns comment and parent") }
        let thread = header.firstIndex(of: "thread")
        var parents: [String: [String: [String]]] = [:]
        for record in records.dropFirst() where record.fields.count == header.count {
            let name = thread.map { record.fields[$0] } ?? ""
            guard !record.fields[parent].isEmpty else { continue }
            parents[name, default: [:]][record.fields[comment], default: []].append(record.fields[parent])
        }
        return parents
    }

    /// Links `i j -`: the later message answers the earlier; a message linked to itself answers none.
    private static func links(in path: String) throws(InputFailure) -> [String: [String]] {
        let text = String(decoding: try Input(name: path, path: path).read(), as: UTF8.self)
        var parents: [String: [String]] = [:]
        for line in text.split(whereSeparator: \.isNewline) {
            let numbers = line.split(separator: " ").prefix(2).compactMap { Int(String($0)) }.sorted()
            guard numbers.count == 2, numbers[1] >= firstAnnotated else { continue }
            parents["\(numbers[1])", default: []] += numbers[0] == numbers[1] ? [] : ["\(numbers[0])"]
        }
        return parents
    }

    /// The lines before are context, which annotators did not link.
    private static let firstAnnotated = 1_000
}
