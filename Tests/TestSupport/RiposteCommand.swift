public import Foundation

/// The command as it was built beside the tests, run as a user runs it.
public struct RiposteCommand {
    public let status: Int32
    public let output: String
    public let errors: String

    /// Whether the long tests are asked for, which run the command hundreds of times (`make faults`).
    public static let isTriedHard = ProcessInfo.processInfo.environment["RIPOSTE_FAULTS"] != nil

    /// Where the command stands: beside the tests, or where `RIPOSTE_BINARY` says.
    public static let binary: URL = {
        if let path = ProcessInfo.processInfo.environment["RIPOSTE_BINARY"] {
            return URL(fileURLWithPath: path)
        }
        var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        while folder.path != "/" {
            let candidate = folder.appendingPathComponent("riposte")
            if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
            folder = folder.deletingLastPathComponent()
        }
        return folder
    }()

    public static func run(_ arguments: [String], input: String = "") throws -> RiposteCommand {
        try run(binary, arguments, input: input)
    }

    /// Runs a script of the shell to its end; it finds the command as `$RIPOSTE`.
    ///
    /// - Parameter environment: Set besides what this process has.
    public static func shell(
        _ script: String, in folder: URL, environment: [String: String] = [:]
    ) throws -> RiposteCommand {
        try run(
            URL(fileURLWithPath: "/bin/bash"), ["-c", "cd \"$FOLDER\" || exit 99\n\(script)"],
            environment: environment.merging(["RIPOSTE": binary.path, "FOLDER": folder.path]) { $1 })
    }

    /// Runs any program to its end.
    public static func run(
        _ program: URL, _ arguments: [String], input: String = "", environment: [String: String] = [:]
    ) throws -> RiposteCommand {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        // A crash is told by its status; the walk through its stack takes seconds.
        process.environment = ProcessInfo.processInfo.environment
            .merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }.merging(environment) { $1 }
        let scratch = try Scratch()
        let files = try ["in", "out", "err"].map { name in
            let url = scratch.url.appendingPathComponent(name)
            try Data(name == "in" ? Array(input.utf8) : []).write(to: url)
            return url
        }
        process.standardInput = try FileHandle(forReadingFrom: files[0])
        process.standardOutput = try FileHandle(forWritingTo: files[1])
        process.standardError = try FileHandle(forWritingTo: files[2])
        try process.run()
        process.waitUntilExit()
        return RiposteCommand(
            status: process.terminationStatus,
            output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
    }

    /// A program on the path; `nil` where there is none, and on machines that only check (`CI` is set).
    public static func optional(_ name: String) -> URL? {
        guard ProcessInfo.processInfo.environment["CI"] == nil else { return nil }
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.map { URL(fileURLWithPath: String($0)).appendingPathComponent(name) }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }
}

/// A folder that goes when it is let go.
public final class Scratch {
    public let url: URL

    public init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent(
            "riposte-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    /// Writes a file into it and returns its path.
    public func file(_ name: String, _ bytes: [UInt8]) throws -> String {
        let file = url.appendingPathComponent(name)
        try Data(bytes).write(to: file)
        return file.path
    }

    /// Every file under it, by path, and its bytes.
    public func files() throws -> [(path: String, bytes: [UInt8])] {
        try FileManager.default.subpathsOfDirectory(atPath: url.path).sorted().compactMap { path in
            let file = url.appendingPathComponent(path)
            guard let data = try? Data(contentsOf: file) else { return nil }
            return (path, [UInt8](data))
        }
    }

    deinit { try? FileManager.default.removeItem(at: url) }
}
