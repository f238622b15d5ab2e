import Ingest

/// Every target, in the order in which `make fuzz` takes them.
enum FuzzTargets {
    static let names: [String] =
        Formats.all.map { $0.name } + [
            "any-format", "archive", "tokens", "sentiment", "vader", "incivility", "lexicons", "pack",
            "stance",
            "agreement", "replies", "reply-model", "topics", "edges", "tables", "report",
        ]

    static func make(_ name: String) -> (any FuzzTarget)? {
        if let format = Formats.named(name) { return ReaderTarget(format) }
        return switch name {
        case "any-format": AnyFormatTarget()
        case "archive": ArchiveTarget()
        case "tokens": TokensTarget()
        case "sentiment": SentimentTarget(.model)
        case "vader": SentimentTarget(.vader)
        case "incivility": IncivilityTarget()
        case "lexicons": LexiconsTarget()
        case "pack": PackTarget()
        case "stance": StanceTarget()
        case "agreement": AgreementTarget()
        case "replies": RepliesTarget()
        case "reply-model": ReplyModelTarget()
        case "topics": TopicsTarget()
        case "edges": EdgesTarget()
        case "tables": TableTarget()
        case "report": ReportTarget()
        default: nil
        }
    }
}
