import Discussions
import Findings
import Sentiment

/// Digests of threads as bytes.
enum DigestCodec {
    static func write(_ digest: ThreadDigest, to writer: inout ByteWriter) {
        writer.text(digest.thread)
        writer.text(digest.title)
        writer.number(digest.people.count)
        for person in digest.people {
            writer.text(person.name)
            writer.number(person.comments)
            writer.number(person.words)
            writer.number(person.repliesReceived)
            writer.number(person.repliesGiven)
            writer.number(person.sentiment.scored)
            writer.double(person.sentiment.compound)
        }
        writer.number(digest.ties.count)
        for tie in digest.ties {
            writer.number(tie.source)
            writer.number(tie.target)
            writer.number(tie.comments.count)
            for comment in tie.comments { writer.number(Int(comment)) }
        }
        writer.number(digest.stands.count)
        for stand in digest.stands {
            writer.number(stand.person)
            writer.text(stand.target)
            writer.double(stand.score)
            writer.number(stand.positions)
        }
        writer.optional(digest.leader)
        write(digest.counts, to: &writer)
    }

    static func digest(_ reader: inout ByteReader) -> ThreadDigest {
        let thread = reader.text()
        let title = reader.text()
        let people = (0..<reader.number()).map { _ in
            var person = ThreadDigest.Person(name: reader.text())
            person.comments = reader.number()
            person.words = reader.number()
            person.repliesReceived = reader.number()
            person.repliesGiven = reader.number()
            person.sentiment.scored = reader.number()
            person.sentiment.compound = reader.double()
            return person
        }
        let ties = (0..<reader.number()).map { _ in
            let source = reader.number()
            let target = reader.number()
            let comments = (0..<reader.number()).map { _ in Int32(truncatingIfNeeded: reader.number()) }
            return ThreadDigest.Tie(source: source, target: target, comments: comments)
        }
        let stands = (0..<reader.number()).map { _ in
            let person = reader.number()
            let target = reader.text()
            let score = reader.double()
            return ThreadDigest.Stand(
                person: person, target: target, score: score, positions: reader.number())
        }
        let leader = reader.optional()
        return ThreadDigest(
            thread: thread, title: title, people: people, ties: ties, stands: stands,
            counts: counts(&reader), leader: leader)
    }

    private static var numbers: [WritableKeyPath<ThreadCounts, Int>] {
        [
            \.threads, \.comments, \.commenters, \.words, \.ties, \.explicitParents, \.inferredParents,
            \.toComments,
            \.toPost, \.toSelf, \.toMissing, \.unattached, \.positive, \.neutral, \.negative, \.depth,
        ]
    }

    private static func write(_ counts: ThreadCounts, to writer: inout ByteWriter) {
        for path in numbers { writer.number(counts[keyPath: path]) }
        writer.optional(counts.first.map { Int($0.secondsSinceEpoch) })
        writer.optional(counts.last.map { Int($0.secondsSinceEpoch) })
        writer.double(counts.compound)
        writer.double(counts.incivility)
    }

    private static func counts(_ reader: inout ByteReader) -> ThreadCounts {
        var counts = ThreadCounts()
        for path in numbers { counts[keyPath: path] = reader.number() }
        counts.first = reader.optional().map { Timestamp(secondsSinceEpoch: Int64($0)) }
        counts.last = reader.optional().map { Timestamp(secondsSinceEpoch: Int64($0)) }
        counts.compound = reader.double()
        counts.incivility = reader.double()
        return counts
    }
}
