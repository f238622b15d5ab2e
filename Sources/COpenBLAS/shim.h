// The two system libraries, and nothing else: BLAS kernels and LAPACK drivers.
// Only LinearAlgebra/Backend imports this module.
#ifndef RIPOSTE_COPENBLAS_SHIM_H
#define RIPOSTE_COPENBLAS_SHIM_H

#include <cblas.h>
#include <lapacke.h>

#endif
