"""One network as every tool wants it, built once."""
import functools
import os

import numpy as np
import pandas as pd

import rmat


class Network:
    """An edge list on disk, its nodes numbered from 0 in ascending order of their names."""

    def __init__(self, folder, scale, per_node):
        self.path = os.path.join(folder, f"r{scale}.tsv")
        if not os.path.exists(self.path):
            rmat.write(self.path, scale, per_node)
        columns = pd.read_csv(self.path, sep="\t", header=None, dtype=np.int64).to_numpy()
        self.names, places = np.unique(columns, return_inverse=True)
        self.edges = places.reshape(columns.shape)
        self.count = len(self.names)

    @functools.cached_property
    def igraph(self):
        return self.build_igraph()

    @functools.cached_property
    def networkit(self):
        return self.build_networkit()

    @functools.cached_property
    def igraph_undirected(self):
        return self.build_igraph(directed=False)

    @functools.cached_property
    def networkit_undirected(self):
        return self.build_networkit(directed=False)

    @functools.cached_property
    def rows(self):
        """The adjacency matrix: entry (i, j) is the number of edges from i to j."""
        from scipy.sparse import coo_matrix

        ones = np.ones(len(self.edges))
        return coo_matrix((ones, (self.edges[:, 0], self.edges[:, 1])), shape=(self.count, self.count)).tocsr()

    def build_igraph(self, directed=True):
        import igraph

        return igraph.Graph(n=self.count, edges=self.edges, directed=directed)

    def build_networkit(self, directed=True):
        import networkit

        ends = (self.edges[:, 0].astype(np.uint64), self.edges[:, 1].astype(np.uint64))
        return networkit.GraphFromCoo(ends, n=self.count, directed=directed)
