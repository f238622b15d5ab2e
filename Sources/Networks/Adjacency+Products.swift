import Parallel

extension Adjacency {
    /// The product of the rows with a vector: for each node the weighted sum over its neighbours.
    ///
    /// - Complexity: O(V + E), over all cores.
    func times(_ x: [Double]) -> [Double] {
        precondition(x.count == nodeCount, "A vector has one entry for each node.")
        var result = [Double](repeating: 0, count: nodeCount)
        Parallel.fill(&result, pieces: pieces) { index, sums in
            forEachSum(in: pieces[index], over: x) { node, sum in
                sums[node - pieces[index].lowerBound] = sum
            }
        }
        return result
    }

    /// Calls `visit` with each node of `nodes` and the weighted sum of `x` over its neighbours.
    ///
    /// Four running sums keep the additions of a long row from waiting for each other. The places were checked
    /// when the rows were built, and the length of `x` by the caller, so the loop does not check them again: it
    /// is what most measures spend their time in.
    @inline(__always)
    func forEachSum(in nodes: Range<Int>, over x: [Double], _ visit: (Int, Double) -> Void) {
        let starts = starts.span
        let targets = targets.span
        let x = x.span
        if let weights {
            let weights = weights.span
            for node in nodes {
                var place = starts[node]
                let end = starts[node + 1]
                var sums = SIMD2<Double>()
                while place + 2 <= end {
                    let first = unsafe x[unchecked: Int(targets[unchecked: place])]
                    let second = unsafe x[unchecked: Int(targets[unchecked: place + 1])]
                    let pair = unsafe SIMD2(weights[unchecked: place], weights[unchecked: place + 1])
                    sums += pair * SIMD2(first, second)
                    place += 2
                }
                var sum = sums.sum()
                if place < end {
                    sum += unsafe weights[unchecked: place] * x[unchecked: Int(targets[unchecked: place])]
                }
                visit(node, sum)
            }
        } else {
            for node in nodes {
                var place = starts[node]
                let end = starts[node + 1]
                var a = 0.0
                var b = 0.0
                var c = 0.0
                var d = 0.0
                while place + 4 <= end {
                    a += unsafe x[unchecked: Int(targets[unchecked: place])]
                    b += unsafe x[unchecked: Int(targets[unchecked: place + 1])]
                    c += unsafe x[unchecked: Int(targets[unchecked: place + 2])]
                    d += unsafe x[unchecked: Int(targets[unchecked: place + 3])]
                    place += 4
                }
                var sum = (a + b) + (c + d)
                while place < end {
                    sum += unsafe x[unchecked: Int(targets[unchecked: place])]
                    place += 1
                }
                visit(node, sum)
            }
        }
    }
}
