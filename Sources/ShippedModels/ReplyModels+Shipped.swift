public import Replies

extension ReplyModels {
    /// The fitted models of threads and of chat that ship.
    ///
    /// - Throws: ``ShippedFileError`` where the installation is broken.
    public static func shipped() throws(ShippedFileError) -> ReplyModels {
        let thread = "models/replies-thread.json"
        let bytes = (
            thread: try ShippedFile.bytes(thread), chat: try ShippedFile.bytes("models/replies-chat.json")
        )
        do {
            return try ReplyModels(thread: bytes.thread, chat: bytes.chat)
        } catch {
            throw ShippedFileError(file: thread, line: 0, message: error.description)
        }
    }
}
