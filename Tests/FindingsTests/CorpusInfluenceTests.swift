import Findings
import Networks
import TestSupport
import Testing

@Suite("Influence over a corpus")
struct CorpusInfluenceTests {
    private func network(_ names: [String]) throws -> CorpusNetwork {
        var network = CorpusNetwork()
        for name in names { network.add(ThreadDigest(try Analysts.sample(name))) }
        return network
    }

    @Test("the network of one thread has the thread's own measures")
    func oneThread() throws {
        let findings = try Analysts.sample("bus-lane")
        let influence = try CorpusInfluence(try network(["bus-lane"]))
        let own = findings.influence.ranking.sorted { $0.name < $1.name }
        for (mine, theirs) in zip(influence.ranking.sorted { $0.name < $1.name }, own) {
            #expect(mine.name == theirs.name)
            #expect((mine.pageRank - theirs.pageRank).magnitude < 1e-9)
            #expect((mine.betweenness - theirs.betweenness).magnitude < 1e-9)
            #expect(mine.comments == theirs.comments && mine.repliesReceived == theirs.repliesReceived)
        }
        #expect(influence.paths == .exact)
        #expect(influence.ties == findings.network.ties.count)
    }

    @Test("figures of threads add up")
    func addsUp() throws {
        let one = try network(["bus-lane"]).counts
        let other = try network(["library-closing"]).counts
        let both = try network(["bus-lane", "library-closing"]).counts
        #expect(both.threads == 2)
        #expect(both.comments == one.comments + other.comments)
        #expect(
            both.toComments + both.toPost + both.toSelf + both.toMissing + both.unattached == both.comments)
        #expect((both.compound - one.compound - other.compound).magnitude < 1e-9)
    }

    @Test("beyond its bounds it estimates from pivots and leaves intervals out, and says so")
    func bounds() throws {
        let network = try network(["bus-lane", "library-closing"])
        var options = CorpusInfluence.Options()
        options.pathWork = 200
        options.resampleWork = 10
        let influence = try CorpusInfluence(network, options: options)
        guard case .sampled(let pivots) = influence.paths else {
            Issue.record("Paths were counted from everybody.")
            return
        }
        #expect(pivots >= 1 && pivots < network.people.count)
        #expect(influence.resamples == 0 && influence.leaderShare == nil)
        #expect(influence.ranking.count == network.people.count)
    }

    @Test("six threads are drawn as wholes, the same on every run")
    func wholeThreads() throws {
        let names = ["bus-lane", "library-closing"]
        let network = try network(names + names + names)
        let first = try CorpusInfluence(network)
        let second = try CorpusInfluence(network)
        #expect(first.resamples == 200)
        #expect(first.ranking.map(\.rankLow) == second.ranking.map(\.rankLow))
        #expect(first.ranking.allSatisfy { $0.rankLow <= $0.rank && $0.rank <= $0.rankHigh })
    }

    @Test("nobody is ranked in a corpus without comments")
    func nobody() throws {
        let influence = try CorpusInfluence(CorpusNetwork())
        #expect(influence.ranking.isEmpty && influence.ties == 0)
    }
}
