import Replies
import ShippedData

/// The fitted models that ship with the command.
enum ShippedModels {
    static func replies() throws(InputFailure) -> ReplyModels {
        let thread = "models/replies-thread.json"
        let chat = "models/replies-chat.json"
        guard let threadBytes = ShippedData.bytes(thread), let chatBytes = ShippedData.bytes(chat) else {
            throw InputFailure(thread, "is missing from the installation; expected it beside the command")
        }
        do {
            return try ReplyModels(thread: threadBytes, chat: chatBytes)
        } catch {
            throw InputFailure(thread, error.description)
        }
    }
}
