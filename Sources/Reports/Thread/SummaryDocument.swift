import Discussions
public import Findings
import Networks
import Stances
import Statistics

/// A thread's figures as JSON: a report's `summary.json`.
public struct SummaryDocument: Encodable {
    private let title: String
    private let comments: Int
    private let commenters: Int
    private let first: String?
    private let last: String?
    private let words: Int
    private let parents: ParentCounts
    private let conservation: CommentCounts
    private let network: Network
    private let sentiment: Sentiment
    private let polarisation: Null?
    private let ranking: Ranking
    private let responses: Responses?
    private let history: History
    private let stance: [Target]
    private let camps: CampsDocument
    private let signed: SignedDocument
    private let accuracy: [AccuracyDocument]
    private let notices: [String: Int]

    struct Network: Encodable {
        let ties, communities, components, depth: Int
        let density, reciprocity, modularity, degreeAssortativity, sentimentAssortativity: Double?
        let stanceAssortativity, clustering, meanDistance: Double?
        let diameter: Int
        let dyads, triads: [String: Int]
    }
    struct Responses: Encodable {
        let answers: Int
        let medianSeconds, lowQuartile, highQuartile: Double?

        init?(_ times: ResponseTimes?) {
            guard let times else { return nil }
            answers = times.count
            medianSeconds = JSONDocument.rounded(times.median)
            lowQuartile = JSONDocument.rounded(times.lowQuartile)
            highQuartile = JSONDocument.rounded(times.highQuartile)
        }
    }
    struct Slice: Encodable {
        let start, end, leader: String?
        let comments, commenters, ties: Int
        let reciprocity: Double?
        let responses: Responses?
    }
    struct Course: Encodable {
        let commenter: String
        let firstRank, lastRank: Int
    }
    struct History: Encodable {
        let slices: [Slice]
        let courses: [Course]
    }
    struct Sentiment: Encodable {
        let mean, low, high, incivility: Double?
        let positive, neutral, negative: Int
    }
    struct Null: Encodable {
        let score, nullMean, nullDeviation, z, p: Double?
        let replicates: Int

        init(_ polarisation: Polarisation) {
            func number(_ value: Double?) -> Double? { JSONDocument.rounded(value) }
            score = number(polarisation.score)
            nullMean = number(polarisation.nullMean)
            nullDeviation = number(polarisation.nullDeviation)
            z = number(polarisation.z)
            p = number(polarisation.p)
            replicates = polarisation.replicates
        }
    }
    struct Ranking: Encodable {
        let leader: String?
        let leaderShare: Double?
        let firstTen: Stability
        /// Absent where all measures are at rest.
        let unsettled: [UnsettledMeasure]?
    }
    /// The first ten when 4 % of the comments are missing.
    struct Stability: Encodable {
        let meanKept: Double?
        let fewestKept, leaders, draws: Int
    }
    struct Target: Encodable {
        let target: String
        let favor, against, unsaid: Int
        let favorLow, favorHigh: Double?
    }

    /// The summary of a thread.
    public init(_ findings: ThreadFindings) {
        let figures = findings.figures
        func number(_ value: Double?) -> Double? { JSONDocument.rounded(value) }
        /// Means and shares, as `threads.csv` and `positions.csv` round them.
        func share(_ value: Double?) -> Double? { JSONDocument.rounded(value, decimals: 4) }
        title = findings.discussion.title
        comments = figures.comments
        commenters = figures.commenters
        first = figures.first?.description
        last = figures.last?.description
        words = figures.words
        parents = ParentCounts(explicit: figures.explicitParents, inferred: figures.inferredParents)
        let kept = figures.conservation
        conservation = CommentCounts(
            toComments: kept.toComments, toPost: kept.toPost, toSelf: kept.toSelf, toMissing: kept.toMissing,
            unattached: kept.unattached, comments: kept.comments)
        network = Network(
            ties: figures.ties, communities: figures.communities, components: figures.components,
            depth: figures.depth, density: number(figures.density), reciprocity: number(figures.reciprocity),
            modularity: number(figures.modularity), degreeAssortativity: number(figures.degreeAssortativity),
            sentimentAssortativity: number(figures.sentimentAssortativity),
            stanceAssortativity: number(figures.stanceAssortativity), clustering: number(figures.clustering),
            meanDistance: number(figures.meanDistance), diameter: figures.diameter,
            dyads: [
                "mutual": figures.dyads.mutual, "asymmetric": figures.dyads.asymmetric,
                "null": figures.dyads.null,
            ],
            triads: Dictionary(
                uniqueKeysWithValues: TriadCensus.Kind.allCases.map { ($0.rawValue, figures.triads[$0]) }))
        sentiment = Sentiment(
            mean: share(figures.compound), low: share(figures.compoundInterval?.low),
            high: share(figures.compoundInterval?.high), incivility: share(figures.incivility),
            positive: figures.positive, neutral: figures.neutral, negative: figures.negative)
        polarisation = figures.polarisation.map(Null.init)
        ranking = Ranking(
            leader: findings.influence.ranking.first?.name,
            leaderShare: number(findings.influence.leaderShare),
            firstTen: Stability(
                meanKept: number(findings.influence.stability.meanKept),
                fewestKept: findings.influence.stability.fewestKept,
                leaders: findings.influence.stability.leaders, draws: findings.influence.stability.draws),
            unsettled: findings.influence.unsettled.isEmpty ? nil : findings.influence.unsettled)
        responses = Responses(figures.responses)
        history = History(
            slices: findings.history.slices.map { slice in
                Slice(
                    start: slice.start?.description, end: slice.end?.description,
                    leader: slice.ranks.firstIndex(of: 1).map { findings.people[$0].name },
                    comments: slice.comments, commenters: slice.commenters, ties: slice.ties,
                    reciprocity: number(slice.reciprocity), responses: Responses(slice.responses))
            },
            courses: findings.history.courses.map {
                Course(commenter: findings.people[$0.commenter].name, firstRank: $0.first, lastRank: $0.last)
            })
        stance = findings.stances.targets.map {
            Target(
                target: $0.name, favor: $0.favor, against: $0.against, unsaid: $0.unsaid,
                favorLow: share($0.favorInterval.low), favorHigh: share($0.favorInterval.high))
        }
        camps = CampsDocument(findings)
        signed = SignedDocument(findings.sides.signed)
        accuracy = MeasuredAccuracy.all.map(AccuracyDocument.init)
        var counts: [String: Int] = [:]
        for notice in findings.discussion.notices { counts[notice.kind.rawValue, default: 0] += 1 }
        notices = counts
    }

    /// The document as JSON.
    public var bytes: [UInt8] { JSONDocument.bytes(of: self) }
}
