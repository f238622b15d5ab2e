import Dispatch
import Foundation
import Synchronization

/// What stands on disk for the length of a run only, and goes when the run is interrupted.
enum Traces {
    private static let folders = Mutex<[URL]>([])
    private static let sources = Mutex<[any DispatchSourceSignal]>([])
    /// A queue of its own gets a thread even while work on all cores has taken those of the common ones.
    private static let queue = DispatchQueue(label: "riposte.traces", qos: .userInteractive)

    /// A new folder for a run's own use, which nobody else can have made or look into.
    static func temporaryFolder(for purpose: String) throws(InputFailure) -> URL {
        let parent = FileManager.default.temporaryDirectory
        var name = Array((parent.path + "/riposte-\(purpose)-XXXXXX").utf8CString)
        guard unsafe name.withUnsafeMutableBufferPointer({ unsafe mkdtemp($0.baseAddress!) }) != nil else {
            throw InputFailure(
                parent.path,
                "there can be no folder for intermediate files in it; set TMPDIR to one that can be written")
        }
        let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let folder = URL(fileURLWithPath: path)
        remember(folder)
        return folder
    }

    /// Has a file or folder removed if the run is interrupted by Ctrl-C, by a closed terminal or by being asked to end.
    static func remember(_ url: URL) {
        folders.withLock { $0.append(url) }
        listen()
    }

    private static func listen() {
        sources.withLock { sources in
            guard sources.isEmpty else { return }
            for number in [SIGINT, SIGTERM, SIGHUP] {
                // What was ignored on purpose, as by nohup, stays so.
                let before = unsafe unsafeBitCast(signal(number, SIG_IGN), to: Int.self)
                let ignored = unsafe unsafeBitCast(SIG_IGN, to: Int.self)
                guard before != ignored else { continue }
                let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
                source.setEventHandler {
                    for folder in folders.withLock({ $0 }) { try? FileManager.default.removeItem(at: folder) }
                    signal(number, SIG_DFL)
                    kill(getpid(), number)
                }
                source.resume()
                sources.append(source)
            }
        }
    }
}
