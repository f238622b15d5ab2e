/// Burt's effective size: a node's contacts, less what they repeat of each other.
///
/// e_i = Σ_j (1 − Σ_q p_iq m_jq), q ≠ i, j, with p_iq the share of i's ties (both directions, weighted) that go to q
/// and m_jq the tie of j and q over j's strongest (Burt 1992, "Structural Holes", eq. 2.2), as networkx computes it for
/// chosen nodes; asked for all nodes at once with weights, networkx 3.6 divides by q's strongest tie instead.
/// Without weights that is n − 2t / n for n contacts with t ties among them (Borgatti 1997). Efficiency is the
/// effective size over the number of contacts. It differs from ``Constraint`` in that it grows with the number of
/// contacts.
public enum EffectiveSize {
    /// One value a node, `nil` for isolated ones.
    ///
    /// - Complexity: O(Σ over ties of the smaller degree of their ends, times its logarithm).
    public static func scores(of graph: Graph) -> [Double?] {
        let ties = graph.undirected.outgoing
        let n = graph.nodeCount
        let rows = (0..<n).map { node in ties[node].filter { $0.node != node } }
        let strength = rows.map { $0.reduce(0) { $0 + $1.weight } }
        let strongest = rows.map { $0.reduce(0) { max($0, $1.weight) } }
        var share = [Double](repeating: 0, count: n)
        return (0..<n).map { node in
            guard strength[node] > 0 else { return nil }
            for contact in rows[node] { share[contact.node] = contact.weight / strength[node] }
            var size = 0.0
            for contact in rows[node] {
                var repeated = 0.0
                if rows[contact.node].count <= rows[node].count {
                    for between in rows[contact.node] where between.node != node {
                        repeated += share[between.node] * between.weight / strongest[contact.node]
                    }
                } else {
                    for between in rows[node] where between.node != contact.node {
                        guard let tie = ties.place(contact.node, between.node) else { continue }
                        repeated += share[between.node] * ties.weight(at: tie) / strongest[contact.node]
                    }
                }
                size += 1 - repeated
            }
            for contact in rows[node] { share[contact.node] = 0 }
            return size
        }
    }
}
