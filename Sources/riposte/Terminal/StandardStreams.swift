import Foundation

/// The three streams that every program counts on having.
enum StandardStreams {
    /// Puts something in place of streams that the caller closed: the next file opened would get a closed stream's
    /// number, and words for people would be written into it.
    ///
    /// Data that has nowhere to go is an error (the stream can only be read); words for people are not.
    static func makeSure() {
        for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) == -1 {
            // The lowest free number is the one that is missing.
            _ = unsafe open("/dev/null", stream == STDERR_FILENO ? O_WRONLY : O_RDONLY)
        }
    }
}
