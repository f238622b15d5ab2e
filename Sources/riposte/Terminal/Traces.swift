import Foundation
import Synchronization

/// What stands on disk for the length of a run only, and goes when the run is interrupted.
enum Traces {
    private static let folders = Mutex<[URL]>([])
    private static let isListening = Mutex(false)
    /// What a signal writes its number into, and where the waiting thread reads it.
    private static let ends: (reading: Int32, writing: Int32) = {
        var ends: [Int32] = [-1, -1]
        guard unsafe pipe(&ends) == 0 else { return (-1, -1) }
        return (ends[0], ends[1])
    }()

    /// A new folder for a run's own use, which nobody else can have made or look into.
    static func temporaryFolder(for purpose: String) throws(InputFailure) -> URL {
        let parent = FileManager.default.temporaryDirectory
        // `mkdtemp` puts letters in the place of the last six, and makes a folder of that name that was not there.
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

    /// The thread that clears up is there before it is needed: a run that has used up its memory can start no other, and
    /// must still end when it is asked to.
    private static func listen() {
        let isFirst = isListening.withLock { isListening in
            defer { isListening = true }
            return !isListening
        }
        guard isFirst, ends.writing >= 0, startsWaiting() else { return }
        let ignored = unsafe unsafeBitCast(SIG_IGN, to: Int.self)
        for number in [SIGINT, SIGTERM, SIGHUP] {
            let before = signal(number) { number in
                var byte = UInt8(truncatingIfNeeded: number)
                _ = unsafe write(Traces.ends.writing, &byte, 1)
            }
            // What was ignored on purpose, as by nohup, stays so.
            if unsafe unsafeBitCast(before, to: Int.self) == ignored { signal(number, SIG_IGN) }
        }
    }

    private static func startsWaiting() -> Bool {
        #if canImport(Darwin)
        var thread: pthread_t?
        #else
        var thread = pthread_t()
        #endif
        return unsafe pthread_create(&thread, nil, { _ in Traces.waitForTheEnd() }, nil) == 0
    }

    private static func waitForTheEnd() -> Never {
        var byte: UInt8 = 0
        while unsafe read(ends.reading, &byte, 1) != 1 {}
        for folder in folders.withLock({ $0 }) { try? FileManager.default.removeItem(at: folder) }
        signal(Int32(byte), SIG_DFL)
        kill(getpid(), Int32(byte))
        while true { pause() }
    }
}
