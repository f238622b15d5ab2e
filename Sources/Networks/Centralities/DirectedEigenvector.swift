import LinearAlgebra

/// Eigenvector centrality of a directed graph by its strongly connected components.
///
/// A step along the edges at a time, power iteration never comes to rest where one component leads to another whose
/// eigenvalue is as large: two pairs who answer each other, and one who answers across, are enough. So each
/// component's eigenvalue is found by itself. Those with the largest that lead to no other of them hold the vectors
/// without negative entries (Rothblum 1975, DOI 10.1016/0024-3795(75)90050-6); nodes that they lead to get what is
/// passed on, all others 0. Where several have the largest, each weighs as much as its incoming edges.
enum DirectedEigenvector {
    /// Eigenvalues that differ by less, relatively, are the same.
    private static let same = 1e-10

    /// - Returns: `nil` for a graph without a cycle.
    static func scores(of graph: Graph) throws(LinearAlgebraError) -> Eigenvector.Scores? {
        let components = StrongComponents(graph)
        let members = components.members
        var placeOfNode = [Int32](repeating: 0, count: graph.nodeCount)
        var cyclic = [CyclicComponent?](repeating: nil, count: components.count)
        for component in 0..<components.count {
            cyclic[component] = try CyclicComponent(
                members[component], of: Int32(component), in: graph, components, placeOfNode: &placeOfNode)
        }
        guard let rate = cyclic.compactMap({ $0?.growth }).max() else { return nil }
        let isLeading = cyclic.map { ($0?.growth ?? 0) >= rate * (1 - same) }
        let leadsOn = leadsOn(isLeading, graph, components, members)
        var values = [Double](repeating: 0, count: graph.nodeCount)
        var products = 0
        var residual = 0.0
        for component in stride(from: components.count - 1, through: 0, by: -1) {
            let nodes = members[component]
            guard !leadsOn[component] else { continue }
            if isLeading[component], let source = cyclic[component] {
                let edges = nodes.reduce(0) { $0 + graph.incoming.degree(Int($1)) }
                for (node, score) in zip(nodes, source.scores) { values[Int(node)] = score * Double(edges) }
                products += source.products
                residual = max(residual, source.residual)
                continue
            }
            let given = nodes.map { node in
                graph.incoming.range(Int(node)).reduce(0) {
                    $0 + graph.incoming.weight(at: $1) * values[Int(graph.incoming.targets[$1])]
                }
            }
            guard given.contains(where: { $0 > 0 }) else { continue }
            if let cycle = cyclic[component] {
                let passed = cycle.passingOn(given, rate: rate)
                for (node, score) in zip(nodes, passed.scores) { values[Int(node)] = score }
                products += cycle.products + passed.products
                residual = max(residual, passed.residual)
            } else {
                for (node, sum) in zip(nodes, given) { values[Int(node)] = sum / rate }
            }
        }
        let largest = values.max() ?? 1
        return Eigenvector.Scores(
            values: values.map { $0 < LeadingVector.cut * largest ? 0 : $0 / largest },
            iterations: products, residual: residual)
    }

    /// Whether a component leads to another one that is among the leading.
    private static func leadsOn(
        _ isLeading: [Bool], _ graph: Graph, _ components: StrongComponents, _ members: NodeGroups
    ) -> [Bool] {
        // By ascending numbers, those that a component leads to come before it.
        var leadsOn = [Bool](repeating: false, count: components.count)
        for component in 0..<components.count {
            for node in members[component] {
                for place in graph.outgoing.range(Int(node)) {
                    let target = Int(components.componentOf[Int(graph.outgoing.targets[place])])
                    guard target != component, graph.outgoing.weight(at: place) > 0 else { continue }
                    if isLeading[target] || leadsOn[target] { leadsOn[component] = true }
                }
            }
        }
        return leadsOn
    }
}
