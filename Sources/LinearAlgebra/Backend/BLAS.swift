import COpenBLAS

/// BLAS, one call a function. Only this folder names C symbols or unsafe pointers.
///
/// OpenBLAS is told once to use one thread: its blocking depends on the number of threads, and results
/// would with it. What is worth more than one core is cut in fixed chunks by `Parallel` above.
enum BLAS {
    /// Evaluated before the first call into the library.
    private static let isSingleThreaded: Bool = {
        openblas_set_num_threads(1)
        return true
    }()

    static func prepare() {
        precondition(isSingleThreaded, "OpenBLAS was told to use one thread.")
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
}
