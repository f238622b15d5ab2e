public import Discussions

/// Chat logs: `[12:18] <ann> text`, `[12:18]  * ann waves`; a message's id is its line's number from 0.
///
/// Lines that begin with `===` tell who came, went or changed names, and are no messages; a changed name is noted as an alias. A log names the
/// time of day only: the day is taken from the source's name where that holds one (`2004-11-15`), and goes
/// on by one wherever the clock runs back by more than `clockSlip`.
public enum ChatLogReader: DiscussionReader {
    public static let name = "irc"
    public static let summary = "chat log: a time, a nick in angle brackets, a message on each line"
    public static let example = "[12:18] <ann> bob: which version?"

    /// Half a day, in seconds. A smaller step back is a clock set right or two merged logs.
    static let clockSlip: Int64 = 43_200

    public static func recognises(_ head: [UInt8]) -> Bool {
        let lines = String(decoding: head, as: UTF8.self).split(whereSeparator: \.isNewline).prefix(50)
        let messages = lines.count { ChatLine($0)?.secondOfDay != nil }
        let system = lines.count { $0.hasPrefix(systemMark) }
        return messages > 0 && (messages + system) * 5 >= lines.count * 4
    }

    public static func read(_ bytes: [UInt8], named name: String) throws(IngestError) -> [Discussion] {
        let source = try SourceText(bytes)
        var discussion = Discussion(
            id: name, title: name, post: nil, comments: [], notices: source.notices, medium: .chat)
        let day = dayNamed(in: name)
        var midnight = day?.secondsSinceEpoch ?? 0
        var latest: Int64?
        for (index, line) in source.lines.enumerated() where !line.isEmpty {
            if line.hasPrefix(systemMark) {
                NickChange(line)?.note(in: &discussion.aliases)
                continue
            }
            guard let message = ChatLine(line) else {
                if !line.trimmed.isEmpty {
                    discussion.notices.append(
                        Notice(
                            .malformedRecord, line: index + 1,
                            "The line is no message; expected one like “\(example)”. It was left out."))
                }
                continue
            }
            var seconds = message.secondOfDay.map { midnight + $0 }
            if let now = seconds, let before = latest, now < before - clockSlip {
                midnight += 86_400
                seconds = now + 86_400
            }
            latest = seconds ?? latest
            discussion.comments.append(
                Comment(
                    id: "\(index)", author: String(message.nick),
                    time: seconds.map { Timestamp(secondsSinceEpoch: $0) },
                    body: Comment.Body(String(message.text)), line: index + 1))
        }
        guard !discussion.comments.isEmpty else {
            throw IngestError(
                line: source.lines.count, "no line is a message; expected lines like “\(example)”")
        }
        if day == nil {
            discussion.notices.append(
                Notice(
                    .brokenTime, line: 0,
                    "Neither the log nor its name gives the day; times are counted from 1970-01-01."))
        }
        return [discussion]
    }

    private static let systemMark = "==="

    /// The first `YYYY-MM-DD` in a name.
    private static func dayNamed(in name: String) -> Timestamp? {
        let digits = name.split { !$0.isNumber }.compactMap { Int($0) }
        for place in digits.indices.dropLast(2) where digits[place] > 1_900 {
            let day = Timestamp(year: digits[place], month: digits[place + 1], day: digits[place + 2])
            if let day { return day }
        }
        return nil
    }
}
