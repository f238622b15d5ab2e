// Statistics: resampling, permutation tests, intervals, effect sizes; samples and numbers only.
