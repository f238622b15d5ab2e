import Parallel
import Testing

@Suite("Filling arrays in pieces")
struct FillTests {
    @Test("Every piece is written once, and results come in order", arguments: [1, 7, 64, 1_000])
    func pieces(size: Int) {
        var array = [Int](repeating: 0, count: 500)
        let pieces = Parallel.chunks(of: 500, size: size)
        let firsts = Parallel.fill(&array, pieces: pieces) { index, values in
            for place in values.indices { values[place] += pieces[index].lowerBound + place }
            return pieces[index].lowerBound
        }
        #expect(array == Array(0..<500))
        #expect(firsts == pieces.map(\.lowerBound))
    }

    @Test("Places outside the pieces stay as they are")
    func gaps() {
        var array = [1, 1, 1, 1]
        Parallel.fill(&array, pieces: [0..<1, 2..<3]) { _, values in values[0] = 0 }
        #expect(array == [0, 1, 0, 1])
    }
}
