/// Lines that a reply quotes: whoever takes a sentence apart seldom does it to agree.
enum QuotationRule: AgreementRule {
    static func readings(of pair: ReplyPair) -> [CueReading] {
        [CueReading(.quotation, pair.quotes ? 1 : 0)]
    }
}
