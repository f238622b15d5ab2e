import Findings
import Testing

@Suite("Words that set threads apart")
struct VocabularyContrastTests {
    private static func thread(_ comments: [(author: String, text: String)]) -> String {
        var thread = "Title\n\nPost.\n\n"
        for (place, comment) in comments.enumerated() {
            thread +=
                "\(comment.text)\n\nPosted by: \(comment.author) | Mar 14 2024 9:\(10 + place) utc | \(place + 1)\n\n"
        }
        return thread
    }

    /// A text that says `word` so often, between words that nobody else writes: what two people write alike would be
    /// taken for a quotation.
    private static func text(_ writer: Int, saying word: String, times: Int) -> String {
        let own = ["bal", "cor", "dun", "fim", "gor", "hul", "jat", "kel"][writer % 8]
        let endings = ["ane", "ebi", "ilo", "omu", "upa", "ara", "esi", "ito", "oku", "uma"]
        return (0..<10).map { "\($0 < times ? word + " " : "")\(own)\(endings[$0])" }.joined(separator: " ")
    }

    @Test("What one eager writer says again and again is not the thread's word; what many say is")
    func eagerWriter() throws {
        let zebra = String(repeating: "zebra ", count: 40)
        let eager = try Analysts.findings(
            Self.thread(
                [("Ann", zebra)] + (1..<8).map { ("Person \($0)", Self.text($0, saying: "", times: 0)) }))
        let many = try Analysts.findings(
            Self.thread((0..<8).map { ("Writer \($0)", Self.text($0, saying: "giraffe", times: 3)) }))
        let contrast = try #require(ThreadComparison([eager, many], replicates: 50).vocabulary.first)
        #expect(!contrast.terms.contains { $0.word == "zebra" })
        let giraffe = try #require(contrast.terms.first { $0.word == "giraffe" })
        #expect(
            giraffe.z > 0 && giraffe.secondCount == 24 && giraffe.secondPeople == 8
                && giraffe.firstPeople == 0)
    }

    @Test("A person counts for a word three times at most")
    func cap() throws {
        let loud = try Analysts.findings(
            Self.thread((0..<6).map { ("Writer \($0)", Self.text($0, saying: "tram", times: 9)) }))
        let quiet = try Analysts.findings(
            Self.thread((0..<6).map { ("Reader \($0)", Self.text($0, saying: "", times: 0)) }))
        let contrast = try #require(ThreadComparison([loud, quiet], replicates: 50).vocabulary.first)
        let tram = try #require(contrast.terms.first { $0.word == "tram" })
        #expect(tram.firstCount == 6 * VocabularyContrast.mostPerPerson && tram.firstPeople == 6)
    }
}
