/// Burt's constraint: how much a node's contacts are each other's contacts; low at a broker.
///
/// c_i = Σ_j (p_ij + Σ_q p_iq p_qj)², q ≠ i, j, with p_ij the share of i's ties (both directions, weighted) that
/// go to j (Burt 1992, "Structural Holes", eq. 2.4; Burt 2004, DOI 10.1086/421787). j runs over i's contacts,
/// as in igraph. Isolated nodes have none.
public enum Constraint {
    /// One value a node, `nil` for isolated ones.
    ///
    /// - Complexity: O(Σ over ties of the smaller degree of their ends, times its logarithm): a hub's row is not gone
    ///   through for each of its contacts.
    public static func scores(of graph: Graph) -> [Double?] {
        let ties = graph.undirected.outgoing
        let n = graph.nodeCount
        let strength = (0..<n).map { node in
            ties[node].reduce(0) { $1.node == node ? $0 : $0 + $1.weight }
        }
        var share = [Double](repeating: 0, count: n)
        return (0..<n).map { node in
            guard strength[node] > 0 else { return nil }
            let contacts = ties[node].filter { $0.node != node }
            for contact in contacts { share[contact.node] = contact.weight / strength[node] }
            var indirect = [Double](repeating: 0, count: contacts.count)
            for (place, contact) in contacts.enumerated() {
                // p_qj is read from j's row: the ties are symmetric, the strengths are not. The shorter of the two rows is
                // gone through; both are in the order of nodes, so that the sum is the same.
                if ties.degree(contact.node) <= contacts.count {
                    for between in ties[contact.node]
                    where between.node != contact.node && share[between.node] > 0 {
                        indirect[place] += share[between.node] * between.weight / strength[between.node]
                    }
                } else {
                    for between in contacts where between.node != contact.node {
                        guard let tie = ties.place(contact.node, between.node) else { continue }
                        indirect[place] +=
                            share[between.node] * ties.weight(at: tie) / strength[between.node]
                    }
                }
            }
            var sum = 0.0
            for (place, contact) in contacts.enumerated() {
                let tie = share[contact.node] + indirect[place]
                sum += tie * tie
            }
            for contact in contacts { share[contact.node] = 0 }
            return sum
        }
    }
}
