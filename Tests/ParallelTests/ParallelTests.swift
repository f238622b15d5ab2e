// ParallelTests mirror Sources/Parallel.
