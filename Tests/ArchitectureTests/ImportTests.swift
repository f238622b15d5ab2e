import Foundation
import Testing

@Suite("The map of rooms")
struct ImportTests {
    @Test("Every folder of Sources is a room of the table, and every room is a folder")
    func roomsAreFolders() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: SourceTree.sources.path)
        // The C modules have a capital after their C.
        let modules = Set(
            folders.filter {
                !$0.hasPrefix(".") && !($0.hasPrefix("C") && $0.dropFirst().first?.isUppercase == true)
            })
        #expect(modules == Set(Room.all.map(\.name)))
    }

    @Test("No file imports through a door that the table does not name", arguments: Room.all.map(\.name))
    func importsKeepToTheTable(name: String) throws {
        let room = try #require(Room.all.first { $0.name == name })
        let allowed = room.doors.union(room.libraries)
        for file in try SourceTree.swiftFiles(in: name) {
            for module in try SourceTree.imports(of: file) {
                #expect(allowed.contains(module), "\(file.lastPathComponent) of \(name) imports \(module)")
            }
        }
    }

    @Test("The table has no way back: rooms can be put in an order in which each sees earlier ones only")
    func doorsPointOneWay() {
        var placed: Set<String> = ["COpenBLAS", "CArchives", "CJSON", "ShippedData"]
        var waiting = Room.all
        while !waiting.isEmpty {
            let ready = waiting.filter { $0.doors.isSubset(of: placed) }
            guard !ready.isEmpty else {
                Issue.record("These rooms see each other: \(waiting.map(\.name))")
                return
            }
            placed.formUnion(ready.map(\.name))
            waiting.removeAll { room in ready.contains { $0.name == room.name } }
        }
    }

    @Test("Only the backend of LinearAlgebra names the C libraries")
    func onlyTheBackendImportsC() throws {
        for room in Room.all {
            for file in try SourceTree.swiftFiles(in: room.name) {
                let seesC = try SourceTree.imports(of: file).contains("COpenBLAS")
                if seesC { #expect(file.path.contains("/LinearAlgebra/Backend/"), "\(file.path)") }
            }
        }
    }

    @Test("Only the archives of Ingest name the libraries that unpack")
    func onlyTheArchivesUnpack() throws {
        for room in Room.all {
            for file in try SourceTree.swiftFiles(in: room.name)
            where try SourceTree.imports(of: file).contains("CArchives") {
                #expect(file.path.contains("/Ingest/Archives/"), "\(file.path)")
            }
        }
    }

    @Test("Only the JSON of Ingest names the library that parses it")
    func onlyTheJSONParses() throws {
        for room in Room.all {
            for file in try SourceTree.swiftFiles(in: room.name)
            where try SourceTree.imports(of: file).contains("CJSON") {
                #expect(file.path.contains("/Ingest/JSON/"), "\(file.path)")
            }
        }
    }

    @Test("Nothing asks the calendar's clock, the time zone, the language of the machine or the network")
    func nothingAsksWhereItIs() throws {
        for room in Room.all {
            for file in try SourceTree.swiftFiles(in: room.name) {
                let code = try SourceTree.code(of: file)
                for name in [
                    "Date()", "Date.now", "SystemClock", "TimeZone", "Locale", "Calendar", "DateFormatter",
                    "NumberFormatter", "String(format", "setlocale", "localizedStandardCompare",
                    "localizedCompare",
                    "URLSession", "FoundationNetworking", " socket(", " connect(",
                ] {
                    #expect(!code.contains(name), "\(file.lastPathComponent) of \(room.name) names \(name)")
                }
            }
        }
    }

    @Test("Only the command exits or prints")
    func onlyTheCommandExits() throws {
        for room in Room.all where room.name != "riposte" {
            for file in try SourceTree.swiftFiles(in: room.name) {
                let code = try SourceTree.code(of: file)
                for call in [" print(", " exit(", " fatalError("] {
                    #expect(!code.contains(call), "\(file.lastPathComponent) of \(room.name) calls\(call)…)")
                }
            }
        }
    }
}
