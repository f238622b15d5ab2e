/// The map of the house as data: every room, what it may import of ours, and what of others'.
///
/// A library module that is not named here does not belong in the house; a door that is not named here
/// is a wrong door. Change the map and this table together, and say why.
struct Room {
    let name: String
    /// Rooms of this package that it may import.
    let doors: Set<String>
    /// Modules of other packages and of the system that it may import.
    let libraries: Set<String>

    init(_ name: String, doors: Set<String> = [], libraries: Set<String> = []) {
        self.name = name
        self.doors = doors
        self.libraries = libraries
    }

    static let knowledge: Set<String> = [
        "Parallel", "Statistics", "LinearAlgebra", "Networks", "Discussions", "Language", "Replies",
        "Sentiment", "Stances", "Topics",
    ]

    static let all: [Room] = [
        Room("Parallel", libraries: ["Dispatch"]),
        Room("Statistics", doors: ["Parallel"]),
        Room("LinearAlgebra", doors: ["Parallel", "COpenBLAS"]),
        Room("Networks", doors: ["LinearAlgebra", "Parallel"]),
        Room("Discussions"),
        Room(
            "Ingest", doors: ["Discussions", "Parallel", "CArchives", "CJSON"],
            libraries: ["Foundation", "FoundationXML"]),
        Room("Language"),
        Room("Replies", doors: ["Discussions", "Language", "Parallel"], libraries: ["Foundation"]),
        Room("Sentiment", doors: ["Language", "LinearAlgebra", "Parallel"], libraries: ["Foundation"]),
        Room("Stances", doors: ["Language", "LinearAlgebra"], libraries: ["Yams", "Foundation"]),
        Room("Topics", doors: ["Language", "LinearAlgebra", "Parallel"]),
        Room("Findings", doors: knowledge),
        Room("Charts"),
        Room(
            "Reports", doors: knowledge.union(["Findings", "Charts"]),
            libraries: ["Foundation", "FoundationXML", "Mustache", "Crypto"]),
        Room(
            "Corpora", doors: knowledge.union(["Ingest", "Findings", "Reports"]),
            libraries: ["Foundation", "GRDB"]),
        Room(
            "ShippedModels",
            doors: ["ShippedData", "Replies", "Sentiment", "Stances", "Findings"], libraries: ["Foundation"]),
        Room(
            "riposte",
            doors: knowledge.union([
                "Ingest", "Findings", "Charts", "Reports", "Corpora", "ShippedData", "ShippedModels",
            ]),
            libraries: ["Foundation", "Dispatch", "Synchronization", "ArgumentParser", "Crypto"]),
    ]
}
