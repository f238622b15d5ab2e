// LinearAlgebraTests mirror Sources/LinearAlgebra.
