import Discussions

/// Finds the thread and the parent of each message of a mailbox, in the order in which they were archived.
struct MailThreads {
    private var threadOfID: [String: String] = [:]
    private var threadOfTopic: [String: String] = [:]
    private var firstOfTopic: [String: String] = [:]
    private var posts: Set<String> = []
    private var count = 0

    mutating func add(_ message: MailMessage, into assembly: inout ThreadAssembly) {
        count += 1
        var id = message.id(in: "message-id") ?? "message \(count)"
        if threadOfID[id] != nil {
            assembly.notices.append(
                Notice(
                    .duplicateID, line: message.line,
                    "The message id \(id) is used twice; this message is called by its place, \(count)."))
            id = "message \(count)"
        }
        let topic = message.topic
        let named = message.id(in: "in-reply-to") ?? message.id(in: "references", last: true)
        let known = named.flatMap { threadOfID[$0] }
        let answersTopic = named == nil && isAnswer(message) ? firstOfTopic[topic] : nil
        let thread = known ?? (named != nil || answersTopic != nil ? threadOfTopic[topic] : nil) ?? id
        threadOfID[id] = thread
        if !topic.isEmpty, threadOfTopic[topic] == nil {
            threadOfTopic[topic] = thread
            firstOfTopic[topic] = id
        }
        let time = message.header("date").flatMap { Moment.read($0) }
        if time == nil {
            assembly.notices.append(
                Notice(
                    .brokenTime, line: message.line,
                    "The message has no date that can be read; it is kept without a time."))
        }
        let opens = thread == id && named == nil
        assembly.add(
            SourceRecord(
                thread: thread, title: MailEncoding.words(message.header("subject") ?? ""), isPost: opens,
                comment: Comment(
                    id: id, author: message.author, time: time, body: message.body,
                    recordedParent: (named ?? answersTopic).map { .comment(id: $0) } ?? .unrecorded,
                    line: message.line)))
    }

    private func isAnswer(_ message: MailMessage) -> Bool {
        MailEncoding.words(message.header("subject") ?? "").lowercased().contains("re:")
    }
}
