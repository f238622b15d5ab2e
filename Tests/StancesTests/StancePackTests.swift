import ShippedData
import Stances
import Testing

@Suite struct StancePackTests {
    static let lane = """
        name: lane
        about: a test
        targets:
          - name: bus lane
            aliases: [bus lane, the lane]
            doubt: 0.5
            favor:
              near: {wonderful: 1.5}
              anywhere:
                'keep it': 2
            against:
              anywhere: {scrap*: 2}
              hashtag: {nolane: 1}
        """

    static func read(_ yaml: String) throws -> StancePack {
        try StancePack(yaml: Array(yaml.utf8), file: "pack.yaml")
    }

    @Test("A pack is read with its targets, aliases, weights and scopes")
    func reads() throws {
        let pack = try Self.read(Self.lane)
        let target = try #require(pack.target(named: "BUS LANE"))
        #expect(pack.name == "lane")
        #expect(target.aliases == ["bus lane", "the lane"])
        #expect(target.doubt == 0.5)
        #expect(
            target.terms.favor == [
                .init("wonderful", weight: 1.5, scope: .near), .init("keep it", weight: 2, scope: .anywhere),
            ])
        #expect(
            target.terms.against == [
                .init("scrap*", weight: 2, scope: .anywhere), .init("nolane", weight: 1, scope: .hashtag),
            ])
    }

    @Test("A pack that is written and read again is the same pack")
    func roundTrip() throws {
        var pack = try Self.read(Self.lane)
        pack.common.favor = [.init("'tis: good # \"well\"", weight: 0.125, scope: .near)]
        pack.targets[0].terms.aside = [.init("8-15 words", weight: -0.5, scope: .shape)]
        pack.targets[0].reading = .plain
        pack.targets[0].baseline = -1.25
        #expect(try Self.read(pack.yaml) == pack)
    }

    @Test("Names and weights that YAML cannot hold as they are are written so that they read back")
    func unusual() throws {
        let names = [
            "a\u{1B}b", "c\nd", "e\u{2028}f", "g\u{85}h", "it's \"so\" \\ \t", "i\u{FEFF}j", "k'\u{301}l",
            "no",
        ]
        let targets = names.map {
            StancePack.Target(
                name: $0, aliases: [$0 + " too"],
                terms: StancePack.Terms(favor: [.init($0, weight: 1e15, scope: .anywhere)]))
        }
        let pack = StancePack(name: "x\u{7F}", targets: targets)
        #expect(try Self.read(pack.yaml) == pack)
    }

    @Test(
        "Every pack that ships can be read",
        arguments: ["general", "bus-lane", "library-closing", "eastern-europe-protests", "public-questions"])
    func shipped(name: String) throws {
        let bytes = try #require(ShippedData.bytes("stances/\(name).yaml"))
        let pack = try StancePack(yaml: bytes, file: "\(name).yaml")
        #expect(!pack.targets.isEmpty || !pack.common.isEmpty)
    }

    @Test(
        "What is wrong with a pack is said with its line",
        arguments: [
            ("name: x\ncolour: red\n", 2, "'colour' is no key"),
            (
                "name: x\ntargets:\n  - name: a\n    favor:\n      near: {good: much}\n", 5,
                "has to be a number"
            ),
            (
                "name: x\ntargets:\n  - name: a\n    favor:\n      near:\n        good: 1\n        bad: -1\n",
                7, "greater than 0"
            ),
            (
                "name: x\ntargets:\n  - name: a\n    favor:\n      nearly: {good: 1}\n", 5,
                "'nearly' is no key"
            ),
            (
                "name: x\ntargets:\n  - name: a\n    favor:\n      near: {good: 1}\n    against:\n      anywhere:\n        Good: 1\n",
                8, "both sides"
            ),
            (
                "name: x\ntargets:\n  - name: a\n    aliases: [one]\n  - name: b\n    aliases: [two, One]\n",
                6,
                "is an alias of 'a' too"
            ),
            ("name: x\ntargets:\n  - name: a\n  - name: A\n", 4, "two targets named"),
            ("name: x\ntargets:\n  - aliases: [one]\n", 3, "needs a name"),
            (
                "name: x\ntargets:\n  - name: a\n    favor:\n      near: {good: 1, good: 2}\n", 5,
                "stands twice"
            ),
            ("name: x\ntargets: [a\n", 3, "no YAML"),
            ("name: x\n", 1, "neither targets nor common terms"),
            ("", 1, "empty"),
            (
                "name: x\ntargets:\n  - name: a\n    favor:\n      shape: {9 lives: 1}\n", 5,
                "no term for the scope"
            ),
            ("name: x\ntargets:\n  - name: a\n    reading: aloud\n", 4, "'rules' or 'plain'"),
        ])
    func errors(yaml: String, line: Int, words: String) {
        let error = #expect(throws: StancesError.self) { try Self.read(yaml) }
        #expect(error?.line == line)
        #expect(error?.message.contains(words) == true, "\(error?.description ?? "")")
        #expect(error?.description.hasPrefix("pack.yaml:\(line): ") == true)
    }

    @Test("Bytes that are not UTF-8 are no pack")
    func notUTF8() {
        #expect(throws: StancesError.self) { try StancePack(yaml: [0xC3, 0x28], file: "pack.yaml") }
    }
}
