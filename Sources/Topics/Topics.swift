// Topics: term weights, clusters and factors of a corpus, their labels and coherence.
