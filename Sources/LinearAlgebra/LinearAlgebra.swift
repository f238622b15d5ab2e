// LinearAlgebra: dense and sparse matrices, their factorisations and spectra; rows, columns, eigenvalues.
