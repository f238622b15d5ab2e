import Discussions
public import Findings
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
    private let parents: Parents
    private let conservation: Counts
    private let network: Network
    private let sentiment: Sentiment
    private let polarisation: Null?
    private let ranking: Ranking
    private let stance: [Target]
    private let camps: CampsDocument
    private let signed: SignedDocument
    private let accuracy: [AccuracyDocument]
    private let notices: [String: Int]

    struct Parents: Encodable { let explicit, inferred: Int }
    struct Counts: Encodable { let toComments, toPost, toSelf, toMissing, unattached, comments: Int }
    struct Network: Encodable {
        let ties, communities, components, depth: Int
        let density, reciprocity, modularity, degreeAssortativity, sentimentAssortativity: Double?
    }
    struct Sentiment: Encodable {
        let mean, low, high, incivility: Double?
        let positive, neutral, negative: Int
    }
    struct Null: Encodable {
        let score, nullMean, nullDeviation, z, p: Double?
        let replicates: Int

        init(_ polarisation: Polarisation) {
            let number = JSONDocument.rounded
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
    }
    struct Target: Encodable {
        let target: String
        let favor, against, unsaid: Int
        let favorLow, favorHigh: Double?
    }

    public init(_ findings: ThreadFindings) {
        let figures = findings.figures
        let number = JSONDocument.rounded
        title = findings.discussion.title
        comments = figures.comments
        commenters = figures.commenters
        first = figures.first?.description
        last = figures.last?.description
        words = figures.words
        parents = Parents(explicit: figures.explicitParents, inferred: figures.inferredParents)
        let kept = figures.conservation
        conservation = Counts(
            toComments: kept.toComments, toPost: kept.toPost, toSelf: kept.toSelf, toMissing: kept.toMissing,
            unattached: kept.unattached, comments: kept.comments)
        network = Network(
            ties: figures.ties, communities: figures.communities, components: figures.components,
            depth: figures.depth, density: number(figures.density), reciprocity: number(figures.reciprocity),
            modularity: number(figures.modularity), degreeAssortativity: number(figures.degreeAssortativity),
            sentimentAssortativity: number(figures.sentimentAssortativity))
        sentiment = Sentiment(
            mean: number(figures.compound), low: number(figures.compoundInterval?.low),
            high: number(figures.compoundInterval?.high), incivility: number(figures.incivility),
            positive: figures.positive, neutral: figures.neutral, negative: figures.negative)
        polarisation = figures.polarisation.map(Null.init)
        ranking = Ranking(
            leader: findings.influence.ranking.first?.name,
            leaderShare: number(findings.influence.leaderShare))
        stance = findings.stances.targets.map {
            Target(
                target: $0.name, favor: $0.favor, against: $0.against, unsaid: $0.unsaid,
                favorLow: number($0.favorInterval.low), favorHigh: number($0.favorInterval.high))
        }
        camps = CampsDocument(findings)
        signed = SignedDocument(findings.sides.signed)
        accuracy = MeasuredAccuracy.all.map(AccuracyDocument.init)
        var counts: [String: Int] = [:]
        for notice in findings.discussion.notices { counts[notice.kind.rawValue, default: 0] += 1 }
        notices = counts
    }

    public var bytes: [UInt8] { JSONDocument.bytes(of: self) }
}
