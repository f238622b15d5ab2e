import Discussions
import Language

/// Walks a discussion from its first comment to its last and says, for each, which contributions may be
/// its parent and what speaks for each.
///
/// Candidates are the root, a window of the latest comments, and beyond it whatever the comment points to,
/// quotes or calls, its author's last comment, and the last one that called its author.
///
/// - Complexity: O(window) a comment, and the rare words of each candidate.
struct CandidateReader {
    private let signals: ThreadSignals
    private let window: Int

    private var countOfAuthor: [Int]
    private var latestOfAuthor: [Int]
    /// The last three comments of each author, the latest last.
    private var recentOfAuthor: [[Int]]
    /// The latest comment that calls or quotes each author.
    private var latestTo: [Int]
    /// Comments that call the author of a comment while it is that author's latest, or quote it.
    private var answers: [Int]
    /// The last comment in which one author called or quoted another.
    private var lastBetween = HashTable<Int32>(empty: -1, capacity: 0)
    /// The commenters that each comment calls or quotes.
    private var targets: [[Int]] = []
    private var marker: RareWords.Marker

    /// The latest comments that are candidates without any sign, by medium: 98 % of the parents that no
    /// sign points to are within.
    static func window(_ medium: Discussion.Medium) -> Int {
        switch medium {
        case .thread: 12
        case .chat: 60
        }
    }

    /// Beyond the window, so many of the comments that share the most words with it which few others use.
    private static let mostKin = 3

    init(_ signals: ThreadSignals) {
        self.signals = signals
        window = Self.window(signals.medium)
        marker = signals.rare.marker()
        countOfAuthor = [Int](repeating: 0, count: signals.commenterCount)
        latestOfAuthor = [Int](repeating: -1, count: signals.commenterCount)
        recentOfAuthor = [[Int]](repeating: [], count: signals.commenterCount)
        latestTo = [Int](repeating: -1, count: signals.commenterCount)
        answers = [Int](repeating: 0, count: signals.comments.count)
    }

    /// The candidates of the next comment. Every comment has to be asked for or skipped once, in order.
    mutating func next() -> CandidateTable {
        let index = targets.count
        let table = table(for: index)
        note(index)
        return table
    }

    /// Remembers what the next comments say without asking for their candidates, which is far quicker.
    mutating func skip(_ count: Int) {
        for _ in 0..<count { note(targets.count) }
    }

    private mutating func table(for index: Int) -> CandidateTable {
        var table = CandidateTable()
        let comment = signals.comments[index]
        if !comment.declared.isEmpty {
            for place in Set(comment.declared).sorted() { read(place, for: index, into: &table) }
            return table
        }
        readRoot(of: index, into: &table)
        if comment.declaresPost { return table }
        signals.rare.mark(index, in: &marker)
        var shared = [signals.hasPost ? signals.rare.shared(signals.comments.count, marker) : .init()]
        var beyond: [Int] = []
        let start = max(0, index - window)
        for position in comment.points + comment.quotes.map(\.position) {
            if case .comment(let place) = position, place < start { beyond.append(place) }
        }
        for call in comment.calls where latestOfAuthor[call.commenter] >= 0 {
            beyond.append(latestOfAuthor[call.commenter])
        }
        if let author = comment.commenter {
            if latestOfAuthor[author] >= 0 { beyond.append(latestOfAuthor[author]) }
            if latestTo[author] >= 0 { beyond.append(latestTo[author]) }
        }
        let kin = signals.rare.kin(of: index)
        for kinship in kin.sorted(by: { ($1.words, $1.index) < ($0.words, $0.index) }).prefix(Self.mostKin) {
            beyond.append(kinship.index)
        }
        beyond.removeAll { $0 >= start }
        beyond.sort()
        var last = -1
        for place in beyond + (start..<index) where place != last {
            read(place, for: index, into: &table)
            shared.append(signals.rare.shared(place, marker))
            last = place
        }
        for kinship in kin {
            guard let row = table.row(of: .comment(kinship.index)) else { continue }
            table[row, .kinWords] = UInt8(min(3, kinship.words))
        }
        readSharing(shared, into: &table)
        return table
    }

    private func readSharing(_ shared: [RareWords.Sharing], into table: inout CandidateTable) {
        let most = shared.map(\.weight).max() ?? 0
        let closest = shared.map(\.kinship).max() ?? 0
        for (row, sharing) in shared.enumerated() {
            table[row, .sharedWords] = Facet.sharedBin(sharing.weight)
            table[row, .sharedRank] = sharing.weight <= 0 ? 0 : sharing.weight == most ? 1 : 2
            table[row, .kinship] = Facet.kinshipBin(sharing.kinship)
            table[row, .kinshipRank] = sharing.kinship <= 0 ? 0 : sharing.kinship == closest ? 1 : 2
        }
    }

    /// What belongs to the comment alone, the same for all its candidates.
    private func readComment(_ index: Int, into row: Int, of table: inout CandidateTable) {
        let comment = signals.comments[index]
        table[row, .asks] = comment.asks ? 1 : 0
        table[row, .opening] = comment.opening.rawValue
        table[row, .addressCustom] = signals.addressCustom
        table[row, .quoteCustom] = signals.quoteCustom
        table[row, .length] = Facet.lengthBin(comment.length)
        table[row, .newcomer] = comment.ordinal == 0 ? 1 : 0
        table[row, .place] = Facet.placeBin(index)
    }

    private func readRoot(of index: Int, into table: inout CandidateTable) {
        let row = table.append(signals.hasPost ? .post : nil)
        readComment(index, into: row, of: &table)
        let comment = signals.comments[index]
        let isPointedTo = comment.points.contains(.post)
        let addressesAnybody = !comment.points.isEmpty || !comment.calls.isEmpty
        table[row, .address] = isPointedTo ? 4 : addressesAnybody ? 1 : 0
        table[row, .author] =
            signals.hasPost && comment.commenter != nil && comment.commenter == signals.postCommenter ? 1 : 0
        readQuotes(of: .post, by: comment, into: row, of: &table)
        if signals.hasPost {
            table[row, .candidateAsks] = signals.postAsks ? 1 : 0
            table[row, .candidateLength] = Facet.lengthBin(signals.postLength)
        }
        if let author = comment.commenter {
            table[row, .ownSince] = UInt8(min(3, countOfAuthor[author]))
            table[row, .calls] = latestTo[author] >= 0 ? 2 : 0
        }
    }

    private func read(_ place: Int, for index: Int, into table: inout CandidateTable) {
        let row = table.append(.comment(place))
        readComment(index, into: row, of: &table)
        let comment = signals.comments[index]
        let candidate = signals.comments[place]
        table[row, .kind] = 1
        table[row, .distance] = Facet.distanceBin(index - place)
        let seconds = comment.seconds.flatMap { now in candidate.seconds.map { now - $0 } }
        table[row, .minutes] = Facet.minutesBin(seconds: seconds)
        let isSame = comment.commenter != nil && comment.commenter == candidate.commenter
        table[row, .author] = isSame ? 1 : 2
        table[row, .address] = address(of: comment, to: place, by: candidate.commenter)
        table[row, .candidateAsks] = candidate.asks ? 1 : 0
        table[row, .candidateOpening] = candidate.opening.rawValue
        table[row, .candidateLength] = Facet.lengthBin(candidate.length)
        table[row, .candidateNewcomer] = candidate.ordinal == 0 ? 1 : 0
        table[row, .answered] = UInt8(min(2, answers[place]))
        readQuotes(of: .comment(place), by: comment, into: row, of: &table)
        if let author = candidate.commenter {
            table[row, .laterByAuthor] = UInt8(min(2, countOfAuthor[author] - candidate.ordinal - 1))
        }
        guard let author = comment.commenter else { return }
        table[row, .ownSince] = UInt8(recentOfAuthor[author].count { $0 > place })
        let calls = targets[place].contains(author)
        table[row, .addressedBack] = calls ? 2 : targets[place].isEmpty ? 0 : 1
        table[row, .calls] = calls ? (latestTo[author] == place ? 1 : 2) : 0
        if let other = candidate.commenter, other != author {
            let given = lastBetween.value(Self.pair(author, other))
            let taken = lastBetween.value(Self.pair(other, author))
            table[row, .given] = Facet.sinceBin(given.map { index - Int($0) })
            table[row, .taken] = Facet.sinceBin(taken.map { index - Int($0) })
        }
    }

    private static func pair(_ from: Int, _ to: Int) -> UInt64 {
        WordHash.joined(UInt64(from) + 1, UInt64(to) + 1)
    }

    private func address(of comment: ThreadSignals.Signals, to place: Int, by author: Int?) -> UInt8 {
        if comment.points.contains(.comment(place)) { return 5 }
        if let author, let call = comment.calls.first(where: { $0.commenter == author }) {
            return call.strength.rawValue
        }
        return comment.points.isEmpty && comment.calls.isEmpty ? 0 : 1
    }

    private func readQuotes(
        of position: Discussion.Position, by comment: ThreadSignals.Signals, into row: Int,
        of table: inout CandidateTable
    ) {
        let quotes = comment.quotes
        guard !quotes.isEmpty else { return }
        guard let place = quotes.firstIndex(where: { $0.position == position }) else {
            table[row, .quoteOrder] = 5
            return
        }
        table[row, .quotedWords] = quotes[place].isRepeater ? 7 : Facet.quotedBin(quotes[place].words)
        table[row, .quoteOrder] =
            quotes.count == 1 ? 1 : place == quotes.count - 1 ? 2 : place == 0 ? 3 : 4
    }

    /// Remembers whom a comment calls and quotes, for those that follow.
    private mutating func note(_ index: Int) {
        let comment = signals.comments[index]
        var people: [Int] = []
        func add(_ commenter: Int?) {
            guard let commenter, commenter != comment.commenter, !people.contains(commenter) else { return }
            people.append(commenter)
        }
        for call in comment.calls where call.strength > .mentioned {
            add(call.commenter)
            let latest = latestOfAuthor[call.commenter]
            if latest >= 0 { answers[latest] += 1 }
        }
        for position in comment.points + comment.quotes.filter({ !$0.isRepeater }).map(\.position) {
            guard case .comment(let place) = position else { continue }
            add(signals.comments[place].commenter)
            answers[place] += 1
        }
        targets.append(people)
        for person in people {
            latestTo[person] = index
            if let author = comment.commenter {
                lastBetween.update(Self.pair(author, person)) { $0 = Int32(index) }
            }
        }
        guard let author = comment.commenter else { return }
        countOfAuthor[author] += 1
        latestOfAuthor[author] = index
        recentOfAuthor[author].append(index)
        if recentOfAuthor[author].count > 3 { recentOfAuthor[author].removeFirst() }
    }
}
