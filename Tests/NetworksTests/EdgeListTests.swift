import Networks
import Testing

@Suite("Edge lists")
struct EdgeListTests {
    private func read(
        _ text: String, isWeighted: Bool = false, blocks size: Int = .max
    ) throws(NetworkError) -> EdgeList {
        var reader = EdgeListReader(isWeighted: isWeighted)
        let bytes = Array(text.utf8)
        var start = 0
        while start < bytes.count {
            let end = size < bytes.count - start ? start + size : bytes.count
            try reader.read(Array(bytes[start..<end]))
            start = end
        }
        return try reader.finish()
    }

    /// The edges by name, sorted.
    private func edges(_ list: EdgeList, isDirected: Bool = true) throws -> [String] {
        let graph = try Graph(list, isDirected: isDirected)
        return graph.edges.map { "\(list.names[$0.source])>\(list.names[$0.target])=\($0.weight)" }.sorted()
    }

    @Test("Columns are parted by tabs, commas or spaces; comments and blank lines are passed over")
    func separators() throws {
        let list = try read("# from to\n1\t2\n\n2,3\r\n3 1\n")
        #expect(try edges(list) == ["1>2=1.0", "2>3=1.0", "3>1=1.0"])
        #expect(list.edgeCount == 3)
    }

    @Test("However the bytes are cut into blocks, the list is the same", arguments: [1, 2, 3, 5, 7, 100])
    func blocks(size: Int) throws {
        let text = "10\t20\n20\t30\n# note\n30\t10\n7\t10"
        let whole = try read(text)
        let cut = try read(text, blocks: size)
        #expect(whole.names == cut.names)
        #expect(try edges(whole) == edges(cut))
    }

    @Test("A name that is no number turns the numbers before it into names too")
    func mixedNames() throws {
        let list = try read("1\t2\n2\tAda\n02\t1\n", blocks: 5)
        #expect(try edges(list) == ["02>1=1.0", "1>2=1.0", "2>Ada=1.0"])
        #expect(list.order.map { list.names[Int($0)] } == ["1", "2", "Ada", "02"])
    }

    @Test("Numbers beyond 32 bits are names")
    func longNumbers() throws {
        let list = try read("1\t9007199254740993\n9007199254740993\t2147483648\n")
        #expect(try edges(list) == ["1>9007199254740993=1.0", "9007199254740993>2147483648=1.0"])
    }

    @Test("Nodes are numbered by how often they are named; rows are shown by ascending number")
    func numbering() throws {
        let list = try read("5\t9\n5\t7\n7\t5\n")
        #expect((0..<3).map { list.names[$0] } == ["5", "7", "9"])
        #expect(list.order == [0, 1, 2])
        let other = try read("9\t5\n9\t7\n")
        #expect(other.order.map { other.names[Int($0)] } == ["5", "7", "9"])
    }

    @Test("Weights are read, and those of parallel edges added")
    func weights() throws {
        let list = try read("a b 2.5\nb a 1\na b 0.5\n", isWeighted: true)
        #expect(try edges(list) == ["a>b=3.0", "b>a=1.0"])
        #expect(try edges(list, isDirected: false).map { $0.suffix(4) } == ["=4.0"])
    }

    @Test("What cannot be read is named by its line")
    func errors() {
        #expect(throws: NetworkError.oneColumn(line: 2)) { try self.read("1\t2\n3\n") }
        #expect(throws: NetworkError.noWeight(line: 1)) { try self.read("1\t2\tx\n", isWeighted: true) }
        #expect(throws: NetworkError.noWeight(line: 2)) { try self.read("1 2 1\n1 2\n", isWeighted: true) }
        #expect(throws: NetworkError.noEdges) { try self.read("# nothing\n\n") }
        #expect(throws: NetworkError.noEdges) { try self.read("") }
    }

    @Test("A weight that is no use is an error that names the edge", arguments: ["-1", "nan", "inf"])
    func unusableWeights(weight: String) throws {
        let list = try read("1 2 1\n2 3 \(weight)\n", isWeighted: true)
        #expect(throws: NetworkError.self) { try Graph(list, isDirected: true) }
    }
}

@Suite("Graph")
struct GraphTests {
    @Test("Both orientations hold the same edges, in ascending rows", arguments: 1...5)
    func orientations(seed: UInt64) throws {
        let graph = try RandomGraph.make(nodes: 20, edges: 80, isDirected: true, seed: seed)
        var forward: [Graph.Edge] = []
        for node in 0..<20 {
            let row = graph.incoming[node]
            #expect(zip(row, row.dropFirst()).allSatisfy { $0.node < $1.node })
            forward += row.map { Graph.Edge($0.node, node, weight: $0.weight) }
        }
        forward.sort { ($0.source, $0.target) < ($1.source, $1.target) }
        #expect(forward == graph.edges)
    }

    @Test("An undirected graph is the sum of a directed one and its reverse", arguments: 1...5)
    func union(seed: UInt64) throws {
        let graph = try RandomGraph.make(nodes: 20, edges: 120, isDirected: true, seed: seed)
        let slow = try Graph(
            nodeCount: 20,
            edges: graph.edges.map { edge in
                Graph.Edge(
                    min(edge.source, edge.target), max(edge.source, edge.target), weight: edge.weight)
            }, isDirected: false)
        #expect(graph.undirected.edges == slow.edges)
        #expect(graph.undirected.edgeCount == slow.edges.count)
    }

    @Test("Self-loops that are kept stand once in their row")
    func selfLoops() throws {
        let edges: [Graph.Edge] = [.init(0, 0, weight: 2), .init(0, 1)]
        let graph = try Graph(nodeCount: 2, edges: edges, isDirected: false, selfLoops: .kept)
        #expect(graph.edges == edges)
        #expect(graph.edgeCount == 2)
    }

    @Test("An edge that leaves the graph is an error")
    func noSuchNode() {
        #expect(throws: NetworkError.noSuchNode(edge: 1)) {
            try Graph(nodeCount: 2, edges: [.init(0, 1), .init(1, 2)], isDirected: true)
        }
    }
}
