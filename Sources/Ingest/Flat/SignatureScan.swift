import Discussions

/// Tells the signatures that close comments from those copied inside them.
///
/// A signature closes a comment when it goes on with the numbering. One whose number is already taken is a
/// reference, unless neither its number's owner nor its stamp match what stands there: then the numbering
/// repeats. One that runs ahead closes a comment only if the number that was expected never comes and time
/// does not run back: then the numbering skips.
struct SignatureScan {
    /// A signature that closes a comment, and its line counted from 0.
    struct Closing {
        let signature: Signature
        let line: Int
    }

    private(set) var closings: [Closing] = []
    private(set) var notices: [Notice] = []

    init(_ lines: [Substring]) {
        let found = lines.enumerated().compactMap { index, line in
            Signature(line).map { Closing(signature: $0, line: index) }
        }
        // How many signatures with each number still lie ahead.
        var ahead: [Int: Int] = [:]
        for candidate in found { ahead[candidate.signature.number, default: 0] += 1 }
        var expected = 1
        var seen: Set<String> = []
        var latest: Timestamp?
        for candidate in found {
            let signature = candidate.signature
            ahead[signature.number, default: 0] -= 1
            let key = "\(signature.name)|\(signature.stamp)|\(signature.number)"
            let runsBack = signature.time.map { time in latest.map { time < $0 } ?? false } ?? false
            let closes: Bool
            if signature.number == expected {
                closes = true
            } else if signature.number > expected {
                closes = ahead[expected, default: 0] == 0 && !runsBack
                if closes {
                    notices.append(
                        Notice(
                            .skippedNumber, line: candidate.line + 1,
                            "The numbering skips from \(expected - 1) to \(signature.number)."))
                }
            } else {
                closes =
                    !closings.isEmpty && !seen.contains(key) && !runsBack && signature.time != nil
                    && ahead[expected, default: 0] + ahead[expected + 1, default: 0] > 0
                    && closings.last?.signature.number == signature.number
                if closes {
                    notices.append(
                        Notice(
                            .repeatedNumber, line: candidate.line + 1,
                            "The number \(signature.number) is given twice; the second comment is called "
                                + "\(signature.number).2."))
                }
            }
            guard closes else { continue }
            if signature.time == nil {
                notices.append(
                    Notice(
                        .brokenTime, line: candidate.line + 1,
                        "The date “\(signature.stamp)” of comment \(signature.number) cannot be read; expected "
                            + "one like “Oct 27 2020 14:46 utc”. The comment is kept without a time."))
            }
            closings.append(candidate)
            seen.insert(key)
            latest = signature.time ?? latest
            expected = max(expected, signature.number + 1)
        }
    }
}
