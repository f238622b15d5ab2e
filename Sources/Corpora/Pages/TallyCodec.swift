import Findings

/// What the comments of people add up to, as bytes; a zero where nobody asked.
enum TallyCodec {
    static func write(_ tallies: ThreadTallies?, to writer: inout ByteWriter) {
        guard let tallies else { return writer.bytes.append(0) }
        writer.bytes.append(1)
        writer.number(tallies.people.count)
        for person in tallies.people {
            writer.optional(person.person)
            for path in numbers { writer.number(person[keyPath: path]) }
            for path in sums { writer.double(person[keyPath: path]) }
        }
        for path in squares { writer.double(tallies.squares[keyPath: path]) }
        writer.number(tallies.squares.stances.count)
        for (target, square) in tallies.squares.stances.sorted(by: { $0.key < $1.key }) {
            writer.text(target)
            writer.double(square)
        }
    }

    static func tallies(_ reader: inout ByteReader) -> ThreadTallies? {
        guard reader.byte() == 1 else { return nil }
        let people = (0..<reader.number()).map { _ in
            var person = ThreadTallies.Person(person: reader.optional())
            for path in numbers { person[keyPath: path] = reader.number() }
            for path in sums { person[keyPath: path] = reader.double() }
            return person
        }
        var found = ThreadTallies.Squares()
        for path in squares { found[keyPath: path] = reader.double() }
        for _ in 0..<reader.number() {
            let target = reader.text()
            found.stances[target] = reader.double()
        }
        return ThreadTallies(people: people, squares: found)
    }

    private static var numbers: [WritableKeyPath<ThreadTallies.Person, Int>] {
        [\.comments, \.scored, \.answers, \.negative, \.positive, \.toComments, \.words]
    }

    private static var sums: [WritableKeyPath<ThreadTallies.Person, Double>] {
        [\.compound, \.incivility, \.agreement]
    }

    private static var squares: [WritableKeyPath<ThreadTallies.Squares, Double>] {
        [\.compound, \.incivility, \.agreement, \.words]
    }
}
