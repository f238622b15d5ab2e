import Findings
import Foundation
import Ingest
import Stances
import Testing

/// Positions on comments that nobody who wrote the pack had read.
///
/// The thread is a public one and no part of the project. It is looked for, with what two readers said of it, in
/// the folder that RIPOSTE_DATA names, else in `../shared/data` beside the package: `threads/belarus-strike.txt`
/// and `gold/stance.csv`.
@Suite struct HeldBackStanceTests {
    /// Comments up to this one were read to write the pack; the later ones are held back.
    static let read = 45

    @Test(
        "A pack written from the first 45 comments finds the positions of the others",
        .enabled(if: RealThread.isThere, "there is no real thread: RIPOSTE_DATA names no folder that has it"))
    func heldBack() throws {
        let thread = try RealThread()
        let found = try thread.positions(by: Self.pack)
        let held = thread.score(found) { $0 > Self.read }
        #expect(held.rows == 36)
        #expect(held.f1 >= 0.60, "precision \(held.precision), recall \(held.recall), F1 \(held.f1)")
        // What the writer had read is easier, and no measure of anything.
        #expect(thread.score(found) { $0 <= Self.read }.f1 > held.f1)
    }
}

/// A thread of 73 comments, and the positions in it that both of two readers saw.
struct RealThread {
    /// A position: a comment, by its number, on a target.
    struct Place: Hashable {
        let comment: Int
        let target: String
    }

    /// How well positions are found.
    struct Score {
        var rows = 0
        var found = 0
        var right = 0

        var precision: Double { Double(right) / Double(max(1, found)) }
        var recall: Double { Double(right) / Double(max(1, rows)) }
        var f1: Double { 2 * Double(right) / Double(max(1, rows + found)) }
    }

    private let bytes: [UInt8]
    private var gold: [Place: String] = [:]
    /// What only one of the readers saw counts neither way.
    private var disputed: Set<Place> = []

    static let folder: URL = {
        if let named = ProcessInfo.processInfo.environment["RIPOSTE_DATA"] {
            return URL(fileURLWithPath: named)
        }
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return package.deletingLastPathComponent().appendingPathComponent("shared/data")
    }()

    static var isThere: Bool {
        ["threads/belarus-strike.txt", "gold/stance.csv"].allSatisfy {
            FileManager.default.fileExists(atPath: folder.appendingPathComponent($0).path)
        }
    }

    init() throws {
        bytes = Array(try Data(contentsOf: Self.folder.appendingPathComponent("threads/belarus-strike.txt")))
        let rows = try String(
            contentsOf: Self.folder.appendingPathComponent("gold/stance.csv"), encoding: .utf8)
        for row in rows.split(whereSeparator: \.isNewline).dropFirst() {
            let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            guard cells.count == 4, let comment = Int(cells[0]) else { continue }
            let place = Place(comment: comment, target: cells[1])
            if cells[3] == "2" { gold[place] = cells[2] } else { disputed.insert(place) }
        }
    }

    /// The positions that a pack finds, as a report would say them.
    func positions(by yaml: String) throws -> [Place: String] {
        let pack = try StancePack(yaml: Array(yaml.utf8), file: "pack.yaml")
        let discussion = try #require(try Formats.read(bytes, named: "thread.txt").first)
        var found: [Place: String] = [:]
        for comment in try Analysts.shipped(packs: [pack]).findings(of: discussion).comments {
            for position in comment.positions where position.label != .none {
                found[Place(comment: comment.index + 1, target: position.target)] = position.label.rawValue
            }
        }
        return found
    }

    /// How well they agree with the readers on some comments.
    func score(_ found: [Place: String], on comments: (Int) -> Bool) -> Score {
        var score = Score()
        score.rows = gold.keys.count { comments($0.comment) }
        for (place, label) in found where comments(place.comment) && !disputed.contains(place) {
            score.found += 1
            if gold[place] == label { score.right += 1 }
        }
        return score
    }
}

extension HeldBackStanceTests {
    /// Written from what was generally known of the questions and from the first 45 comments.
    static let pack = """
        name: protests abroad
        about: written from the first 45 comments of a thread on strikes and protests, for the rest of it
        targets:
          - name: color revolutions / Western regime change
            aliases: [
              color revolution*, colour revolution*, colour-revolution*, color-revolution*, colored
              revolution*, regime change*, regime-change*, regime changer*, destabilization,
              destabilisation, destabilize*, destabilise*, gene sharp, maidan, euromaidan, soros, ned,
              usaid, us state department, state department, cia, outlaw us empire, us empire, evil
              empire, the empire, anglo-zionist*, neocon*, neoliberals, coup, coups, overthrow*,
              western puppet*, guaido, guaidó, guido, juan guaido, imperialis*, us imperialism, the
              west's, the west, nazi collaborators, neo-nazis, neo-nazi*, psyops, western media,
              foreign agents, western-backed, us-backed, otpor, r2p, msm, mainstream media, u.s.
              embassy, us embassy, surround russia, nazi-infested
            ]
            baseline: -2
            against:
              near:
                puppet*: 0.5
                stooge*: 1
                paid: 0.5
                nazi*: 0.5
                failed: 0.5
                failing: 0.5
                double standards: 1
                sad idiots: 1
                meddling: 1
                interference: 1
            favor:
              near:
                democracy movement: 1
                legitimate: 0.5
                genuine: 0.5
          - name: Belarus opposition
            aliases: [
              tikhanovskaya, tsikhanouskaya, tikhanouskaya, tikhanovskaja, tichanowskaja, opposition
              in belarus, belarus opposition, belarusian opposition, belarussian opposition, stooges
              in minsk, protests in belarus, belarus protests, protests in minsk, protesters in minsk,
              belarusian protest*, belarussian protest*, opposition, nexta, coordination council,
              white-red-white, the strikers, general strike, strike, maria kolesnikova, guaidikha,
              pro-american belorus, display this rag
            ]
            baseline: -1.2
            against:
              near:
                puppet*: 1
                stooge*: 1
                dilettante: 1
                nazi*: 0.7
                flag: 0.3
                paid: 0.5
          - name: NATO / Stoltenberg
            aliases: [nato, stoltenberg, jens stoltenberg, nato's, atlantic council, atlanticist*]
            baseline: -1.2
            against:
              near:
                puppet*: 0.5
                aggress*: 0.5
                gladio: 1
                lap dog: 1
                expansion: 0.5
          - name: Hong Kong protests
            aliases: [
              hong kong, hk, joshua wong, honkong, hongkong, black-clad, umbrella revolution, real
              students
            ]
            baseline: -0.9
            against:
              near:
                paid: 0.5
                rioters: 1
                cockroaches: 1
                riot*: 0.7
          - name: Biden / Democrats
            aliases: [
              biden, joe biden, hunter biden, democrats, dems, dem party, democratic party, dnc,
              hillary, clinton*, obama, harris, kamala, pelosi
            ]
            baseline: -0.9
            against:
              near:
                corrupt*: 1
                senile: 1
                kick back: 1
                russiagate: 1
          - name: Trump
            aliases: [trump, donald trump, trump's, trumpy, the donald, trumpist*]
            baseline: -0.9
            against:
              near:
                netanyahu: 0.5
                stupid: 1
                clown: 1
          - name: Russia / Putin
            aliases: [putin, kremlin, moscow, russia, russians, russian federation, lavrov]
            favor:
              near:
                right: 0.5
                wise: 1
                patient: 1
                strong: 0.7
                help*: 0.5
                defend*: 0.7
                respect*: 1
            against:
              near:
                oligarch*: 0.7
                weak: 0.7
                betray*: 1
                corrupt*: 1
                fail*: 0.7
                mistake*: 0.7
          - name: Lukashenko government
            aliases: [lukashenko, luka, lukashenka, president lukashenko, government of belarus]
            favor:
              near:
                rooting for: 1.5
                stay*: 0.5
                popular: 0.7
                won: 0.7
                support*: 0.7
                smart: 0.7
            against:
              near:
                dictator*: 1
                has to go: 1
                must go: 1
                corrupt*: 1
                torture*: 1
                rigged: 1
          - name: blog post author b
            aliases: [b, b's]
            favor:
              anywhere:
                thanks b: 2
                thank you b: 2
                thanks for the post: 1.5
                thanks for this: 1
                thanks so much for covering: 2
                good pic: 1
              near:
                thanks: 1.5
                thank you: 1.5
                excellent: 1
                great post: 1.5
                good post: 1.5
            against:
              near:
                disappointing: 1
                you are wrong: 1.5
        """
}
