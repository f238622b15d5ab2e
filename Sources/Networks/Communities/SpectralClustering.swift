import LinearAlgebra

/// A given number of groups from the eigenvectors of the Laplacian.
///
/// Ng, Jordan and Weiss, "On spectral clustering: analysis and an algorithm" (NIPS 2001): the k leading eigenvectors
/// of D^(−1/2) A D^(−1/2), which are those of the smallest eigenvalues of the normalised Laplacian, give each node a
/// point; points are scaled to length 1 and grouped by `KMeans`. It differs from ``Leiden`` in that the number of
/// groups is given, and in that groups need not be connected. Directions are left aside, weights are added.
public enum SpectralClustering {
    /// The groups, and the spectrum they were read from.
    public struct Groups: Sendable {
        /// The group of each node, numbered by size, the larger first; a node without ties is a group of its own, after
        /// the others.
        public let membership: [Int]
        /// The k smallest eigenvalues of the normalised Laplacian, ascending, 0 to 2: as many zeros as there are parts
        /// that no path joins; a gap behind the k-th speaks for k groups.
        public let eigenvalues: [Double]
    }

    /// - Parameters:
    ///   - generator: What is drawn by chance comes from it.
    ///   - graph: The network.
    ///   - count: The number of groups of the nodes that have ties; at most as many as those.
    /// - Throws: ``NetworkError/noConvergence(iterations:residual:)``.
    /// - Complexity: O(E k) a round, some tens of rounds, and that of `KMeans`.
    public static func groups(
        of graph: Graph, count: Int, using generator: inout some RandomNumberGenerator
    ) throws(NetworkError) -> Groups {
        let ties = graph.undirected.outgoing
        let tied = (0..<ties.nodeCount).filter { ties.degree($0) > 0 }
        precondition(count > 0, "There is at least one group.")
        let wanted = min(count, tied.count)
        guard wanted > 0 else {
            return Groups(membership: Array(0..<graph.nodeCount), eigenvalues: [])
        }
        let matrix = normalised(ties, tied)
        let pairs: BlockLanczos.Pairs
        do {
            pairs = try BlockLanczos.leading(wanted, size: tied.count, using: &generator) { block in
                // Shifted by the identity, so that no eigenvalue is negative.
                var image = matrix.times(block)
                for place in image.values.indices { image.values[place] += block.values[place] }
                return image
            }
        } catch .notAtRest(let products, let residual) {
            throw .noConvergence(iterations: products, residual: residual)
        } catch {
            throw .noConvergence(iterations: 0, residual: .nan)
        }
        let found = KMeans.spherical(points(pairs.vectors), clusters: wanted, using: &generator)
        var membership = [Int](repeating: -1, count: ties.nodeCount)
        for (place, node) in tied.enumerated() { membership[node] = found.assignment[place] }
        var next = wanted
        for node in membership.indices where membership[node] < 0 {
            membership[node] = next
            next += 1
        }
        return Groups(membership: membership, eigenvalues: pairs.values.map { max(0, 2 - $0) })
    }

    /// D^(−1/2) A D^(−1/2) of the nodes that have ties.
    private static func normalised(_ ties: Adjacency, _ tied: [Int]) -> SparseMatrix {
        var place = [Int](repeating: -1, count: ties.nodeCount)
        for (index, node) in tied.enumerated() { place[node] = index }
        let roots = (0..<ties.nodeCount).map { ties.strength($0).squareRoot() }
        var entries: [SparseMatrix.Entry] = []
        entries.reserveCapacity(ties.targets.count)
        for node in tied {
            for edge in ties.range(node) {
                let other = Int(ties.targets[edge])
                entries.append(
                    SparseMatrix.Entry(
                        row: place[node], column: place[other],
                        value: ties.weight(at: edge) / (roots[node] * roots[other])))
            }
        }
        return SparseMatrix(rows: tied.count, columns: tied.count, entries: entries)
    }

    /// One column of length 1 a node.
    private static func points(_ vectors: Matrix) -> Matrix {
        var points = vectors.transposed
        for node in 0..<points.columns {
            let length = points.column(node).reduce(0) { $0 + $1 * $1 }.squareRoot()
            guard length > 0 else { continue }
            for i in 0..<points.rows { points[i, node] /= length }
        }
        return points
    }
}
