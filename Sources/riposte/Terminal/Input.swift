import Foundation

/// One source of bytes: a file or standard input.
struct Input {
    /// What messages call it.
    let name: String
    let path: String?

    /// The file's name without its folder.
    var fileName: String {
        path.map { URL(fileURLWithPath: $0).lastPathComponent } ?? name
    }

    /// The file's name without folder and endings; what a thread's folder is named after.
    var stem: String {
        guard let path else { return "standard-input" }
        let file = URL(fileURLWithPath: path).lastPathComponent
        return file.split(separator: ".", omittingEmptySubsequences: true).first.map(String.init) ?? file
    }

    /// The inputs that arguments name: files as they are, every file of a folder in the order of names,
    /// `-` for standard input.
    static func resolve(_ arguments: [String]) throws(InputFailure) -> [Input] {
        var inputs: [Input] = []
        for argument in arguments { inputs += try resolve(argument) }
        return inputs
    }

    static func resolve(_ argument: String) throws(InputFailure) -> [Input] {
        if argument == "-" { return [Input(name: "standard input", path: nil)] }
        var isFolder: ObjCBool = false
        guard unsafe FileManager.default.fileExists(atPath: argument, isDirectory: &isFolder) else {
            throw InputFailure(argument, "there is no such file or folder")
        }
        guard isFolder.boolValue else { return [Input(name: argument, path: argument)] }
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: argument)
        } catch {
            throw InputFailure(argument, "the folder cannot be listed: \(error.localizedDescription)")
        }
        let files = names.filter { !$0.hasPrefix(".") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            .map { argument.hasSuffix("/") ? argument + $0 : argument + "/" + $0 }
            .filter { isFile($0, in: argument) }
        guard !files.isEmpty else {
            throw InputFailure(
                argument, "the folder holds no file; name a file, or a folder with threads in it")
        }
        return files.map { Input(name: $0, path: $0) }
    }

    /// All bytes of the source.
    func read() throws(InputFailure) -> [UInt8] {
        do {
            guard let path else { return [UInt8](try FileHandle.standardInput.readToEnd() ?? Data()) }
            let url = URL(fileURLWithPath: path)
            let kind = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
            guard kind != .typeRegular else { return [UInt8](try Data(contentsOf: url)) }
            // `Data` does not wait for who writes into a pipe, and refuses it.
            return [UInt8](try FileHandle(forReadingFrom: url).readToEnd() ?? Data())
        } catch {
            throw InputFailure(name, "cannot be read: \(error.localizedDescription)")
        }
    }

    /// Hands over the bytes of the source block by block, so that a large file is never in memory whole.
    func forEachBlock(of size: Int, _ body: ([UInt8]) throws -> Void) throws {
        let handle: FileHandle
        do {
            handle =
                try path.map { try FileHandle(forReadingFrom: URL(fileURLWithPath: $0)) } ?? .standardInput
        } catch {
            throw InputFailure(name, "cannot be read: \(error.localizedDescription)")
        }
        while true {
            let block: Data?
            do {
                block = try handle.read(upToCount: size)
            } catch {
                throw InputFailure(name, "cannot be read: \(error.localizedDescription)")
            }
            guard let block, !block.isEmpty else { return }
            try body([UInt8](block))
        }
    }

    /// Whether there is a file of the folder's own: no pipe or device, on which reading would never end, and no link
    /// to something outside, which whoever made the folder may not be allowed to read, but whoever reads it is.
    private static func isFile(_ path: String, in folder: String) -> Bool {
        let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        var isFolder: ObjCBool = false
        guard unsafe FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder),
            !isFolder.boolValue
        else { return false }
        let kind = try? FileManager.default.attributesOfItem(atPath: url.path)[.type] as? FileAttributeType
        guard kind == .typeRegular else {
            Output.say("\(path): set aside: it is no file but a pipe or device")
            return false
        }
        let inside = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
        guard url.path.hasPrefix(inside.hasSuffix("/") ? inside : inside + "/") else {
            Output.say("\(path): set aside: a link to a file outside the folder; name that file to read it")
            return false
        }
        return true
    }
}
