import COpenBLAS

/// BLAS, one call a function. Only this folder names C symbols or unsafe pointers.
///
/// OpenBLAS is told once to use one thread: its blocking depends on the number of threads, and results
/// would with it. What is worth more than one core is cut in fixed chunks by `Parallel` above.
enum BLAS {
    /// Evaluated before the first call into the library.
    private static let isReady: Bool = {
        openblas_set_num_threads(1)
        // Where there is no room for a buffer, the library asks for it again and again without an end. Swift's own
        // allocation ends the process: what it is given now, the library will be given in a moment.
        let rooms = (0..<max(1, openblas_get_num_procs())).map { _ in
            var room: [UInt8] = []
            room.reserveCapacity(bytesOfBuffer)
            return room
        }
        precondition(rooms.allSatisfy { $0.capacity >= bytesOfBuffer }, "Every core has room for its buffer.")
        return true
    }()

    /// What OpenBLAS takes for each thread that calls it: `BUFFER_SIZE` of x86-64, its largest, and a page.
    private static let bytesOfBuffer = (128 << 20) + 4_096

    static func prepare() {
        precondition(isReady, "OpenBLAS was told to use one thread.")
    }

    /// C ← A × B.
    static func multiply(
        _ a: Matrix, _ left: Matrix.Use, _ b: Matrix, _ right: Matrix.Use, into c: inout Matrix, inner k: Int
    ) {
        prepare()
        let m = Int32(c.rows)
        let n = Int32(c.columns)
        let lda = Int32(max(1, a.rows))
        let ldb = Int32(max(1, b.rows))
        unsafe a.values.withUnsafeBufferPointer { a in
            unsafe b.values.withUnsafeBufferPointer { b in
                unsafe c.values.withUnsafeMutableBufferPointer { c in
                    if n == 1, right == .plain {
                        // One column: dgemm would copy all of A into its blocks first.
                        let rows = left == .plain ? m : Int32(k)
                        let columns = left == .plain ? Int32(k) : m
                        return unsafe cblas_dgemv(
                            CblasColMajor, left == .plain ? CblasNoTrans : CblasTrans, rows, columns, 1,
                            a.baseAddress, lda, b.baseAddress, 1, 0, c.baseAddress, 1)
                    }
                    unsafe cblas_dgemm(
                        CblasColMajor, left == .plain ? CblasNoTrans : CblasTrans,
                        right == .plain ? CblasNoTrans : CblasTrans, m, n, Int32(k), 1, a.baseAddress, lda,
                        b.baseAddress, ldb, 0, c.baseAddress, m)
                }
            }
        }
    }

    /// C ← A × B, or C ← Aᵀ × B, for a B of consecutive columns of a larger matrix and a C that lies elsewhere.
    ///
    /// - Parameters:
    ///   - columns: The columns of `b` that are taken; C has as many.
    ///   - c: Holds the rows of the product times the columns.
    static func multiply(
        _ a: Matrix, _ left: Matrix.Use, _ b: Matrix, columns: Range<Int>, into c: inout MutableSpan<Double>
    ) {
        prepare()
        let m = left == .plain ? a.rows : a.columns
        let k = b.rows
        guard m > 0, k > 0, !columns.isEmpty else { return }
        unsafe a.values.withUnsafeBufferPointer { a1 in
            unsafe b.values.withUnsafeBufferPointer { b1 in
                unsafe c.withUnsafeMutableBufferPointer { c in
                    unsafe cblas_dgemm(
                        CblasColMajor, left == .plain ? CblasNoTrans : CblasTrans, CblasNoTrans, Int32(m),
                        Int32(columns.count), Int32(k), 1, a1.baseAddress, Int32(a.rows),
                        b1.baseAddress! + columns.lowerBound * k, Int32(k), 0, c.baseAddress, Int32(m))
                }
            }
        }
    }

    /// C ← X Xᵀ for consecutive columns of X; both triangles are written.
    static func square(_ x: Matrix, columns: Range<Int>, into c: inout Matrix) {
        prepare()
        let n = x.rows
        guard n > 0, !columns.isEmpty else { return }
        unsafe x.values.withUnsafeBufferPointer { x in
            unsafe c.values.withUnsafeMutableBufferPointer { c in
                unsafe cblas_dsyrk(
                    CblasColMajor, CblasLower, CblasNoTrans, Int32(n), Int32(columns.count), 1,
                    x.baseAddress! + columns.lowerBound * n, Int32(n), 0, c.baseAddress, Int32(n))
            }
        }
        for j in 1..<max(1, n) { for i in 0..<j { c.values[i + j * n] = c.values[j + i * n] } }
    }
}
