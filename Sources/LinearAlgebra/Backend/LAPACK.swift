import COpenBLAS

/// LAPACK drivers, one call a function. `info < 0` is a mistake of ours and stops; `info > 0` is a fact about
/// the data and is handed back.
enum LAPACK {
    private static func check(_ info: Int32, _ routine: StaticString) {
        precondition(info >= 0, "An argument of a LAPACK routine was wrong.")
    }

    /// Q of A = QR, overwriting A (m × n, m ≥ n).
    static func orthonormalise(_ a: inout Matrix) {
        BLAS.prepare()
        let m = Int32(a.rows)
        let n = Int32(a.columns)
        var tau = [Double](repeating: 0, count: a.columns)
        unsafe a.values.withUnsafeMutableBufferPointer { a in
            unsafe tau.withUnsafeMutableBufferPointer { tau in
                unsafe check(
                    LAPACKE_dgeqrf(LAPACK_COL_MAJOR, m, n, a.baseAddress, m, tau.baseAddress), "dgeqrf")
                unsafe check(
                    LAPACKE_dorgqr(LAPACK_COL_MAJOR, m, n, n, a.baseAddress, m, tau.baseAddress), "dorgqr")
            }
        }
    }

    /// Singular values and both sets of vectors, thin. Returns LAPACK's `info`.
    static func singularValues(
        _ a: inout Matrix, _ s: inout [Double], _ u: inout Matrix, _ vt: inout Matrix
    ) -> Int32 {
        BLAS.prepare()
        let m = Int32(a.rows)
        let n = Int32(a.columns)
        let ldvt = Int32(vt.rows)
        let info = unsafe a.values.withUnsafeMutableBufferPointer { a in
            unsafe s.withUnsafeMutableBufferPointer { s in
                unsafe u.values.withUnsafeMutableBufferPointer { u in
                    unsafe vt.values.withUnsafeMutableBufferPointer { vt in
                        unsafe LAPACKE_dgesdd(
                            LAPACK_COL_MAJOR, CChar(UInt8(ascii: "S")), m, n, a.baseAddress, m, s.baseAddress,
                            u.baseAddress, m, vt.baseAddress, ldvt)
                    }
                }
            }
        }
        check(info, "dgesdd")
        return info
    }

    /// Eigenvalues, ascending, and eigenvectors of a symmetric matrix, overwriting it. Returns `info`.
    static func symmetricEigen(_ a: inout Matrix, _ w: inout [Double]) -> Int32 {
        BLAS.prepare()
        let n = Int32(a.rows)
        let info = unsafe a.values.withUnsafeMutableBufferPointer { a in
            unsafe w.withUnsafeMutableBufferPointer { w in
                unsafe LAPACKE_dsyevd(
                    LAPACK_COL_MAJOR, CChar(UInt8(ascii: "V")), CChar(UInt8(ascii: "L")), n, a.baseAddress, n,
                    w.baseAddress)
            }
        }
        check(info, "dsyevd")
        return info
    }

    /// Eigenvalues and right eigenvectors of a square matrix, overwriting it: the two of a complex pair stand side by
    /// side, and their columns hold the real and the imaginary part of one vector. Returns `info`.
    static func eigen(
        _ a: inout Matrix, _ real: inout [Double], _ imaginary: inout [Double], _ vectors: inout Matrix
    ) -> Int32 {
        BLAS.prepare()
        let n = Int32(a.rows)
        let info = unsafe a.values.withUnsafeMutableBufferPointer { a in
            unsafe real.withUnsafeMutableBufferPointer { real in
                unsafe imaginary.withUnsafeMutableBufferPointer { imaginary in
                    unsafe vectors.values.withUnsafeMutableBufferPointer { vectors in
                        unsafe LAPACKE_dgeev(
                            LAPACK_COL_MAJOR, CChar(UInt8(ascii: "N")), CChar(UInt8(ascii: "V")), n,
                            a.baseAddress, n, real.baseAddress, imaginary.baseAddress, nil, 1,
                            vectors.baseAddress, n)
                    }
                }
            }
        }
        check(info, "dgeev")
        return info
    }

    /// The lower Cholesky factor, overwriting the lower triangle. Returns `info`.
    static func cholesky(_ a: inout Matrix) -> Int32 {
        BLAS.prepare()
        let n = Int32(a.rows)
        let info = unsafe a.values.withUnsafeMutableBufferPointer { a in
            unsafe LAPACKE_dpotrf(LAPACK_COL_MAJOR, CChar(UInt8(ascii: "L")), n, a.baseAddress, n)
        }
        check(info, "dpotrf")
        return info
    }

    /// Solves A X = B for symmetric positive definite A, overwriting both. Returns `info`.
    static func solvePositiveDefinite(_ a: inout Matrix, _ b: inout Matrix) -> Int32 {
        BLAS.prepare()
        let n = Int32(a.rows)
        let count = Int32(b.columns)
        let info = unsafe a.values.withUnsafeMutableBufferPointer { a in
            unsafe b.values.withUnsafeMutableBufferPointer { b in
                unsafe LAPACKE_dposv(
                    LAPACK_COL_MAJOR, CChar(UInt8(ascii: "L")), n, count, a.baseAddress, n, b.baseAddress, n)
            }
        }
        check(info, "dposv")
        return info
    }
}
