"""What is compared: for each row the network, the peers' own calls, and how good an answer is.

A peer's call gets a network whose graph is built, and returns one value a node. Scores are compared under igraph's
conventions; NetworKit's are timed, and compared where it computes the same measure."""
import dataclasses
from typing import Callable, Optional

import numpy as np


@dataclasses.dataclass
class Row:
    name: str
    scale: int
    per_node: int
    peers: dict
    goal: float
    """riposte's measure; None times reading and building."""
    measure: Optional[str] = None
    undirected: bool = False
    quality: Optional[Callable] = None
    quality_name: str = ""
    unlike: tuple = ()
    """Peers that compute a neighbour of the measure: timed, not compared."""


def networkit_scores(algorithm):
    return np.array(algorithm.run().scores())


def pagerank_residual(network, x):
    """The total change of one more round, dangling nodes sending their mass everywhere."""
    out = np.asarray(network.rows.sum(axis=1)).ravel()
    x = x / x.sum()
    share = np.divide(x, out, out=np.zeros_like(x), where=out > 0)
    following = 0.85 * (network.rows.T @ share + x[out == 0].sum() / network.count) + 0.15 / network.count
    return np.abs(following - x).sum()


def eigenvector_residual(network, x):
    """The length of A x - λ x over λ, for x of length 1 and λ = xᵀ A x."""
    x = x / np.linalg.norm(x)
    image = network.rows @ x + network.rows.T @ x
    value = x @ image
    return np.linalg.norm(image - value * x) / value


def authority_residual(network, x):
    x = x / np.linalg.norm(x)
    image = network.rows.T @ (network.rows @ x)
    value = x @ image
    return np.linalg.norm(image - value * x) / value


def modularity(network, membership):
    """On the network without directions; two opposite edges weigh 2."""
    membership = np.unique(membership, return_inverse=True)[1]
    count = len(network.edges)
    inside = (membership[network.edges[:, 0]] == membership[network.edges[:, 1]]).sum()
    ends = np.bincount(membership[network.edges.ravel()])
    return inside / count - ((ends / (2 * count)) ** 2).sum()


def networkit_membership(algorithm):
    return np.array(algorithm.run().getPartition().getVector())


def sink_handling():
    import networkit

    return networkit.centrality.SinkHandling.DistributeSinks


def nk(name, module="centrality"):
    import networkit

    return getattr(getattr(networkit, module), name)


ROWS = [
    Row("build", 20, 12, goal=4.9, peers={
        "igraph": lambda net: net.build_igraph(),
        "NetworKit": lambda net: net.build_networkit()}),
    Row("PageRank", 20, 12, goal=3, measure="pagerank", quality=pagerank_residual, quality_name="residual", peers={
        "igraph": lambda net: net.igraph.pagerank(damping=0.85),
        "NetworKit": lambda net: networkit_scores(
            nk("PageRank")(net.networkit, damp=0.85, tol=1e-8, distributeSinks=sink_handling()))}),
    Row("HITS", 20, 12, goal=3, measure="authority", quality=authority_residual, quality_name="residual", peers={
        "igraph": lambda net: net.igraph.authority_score()}),
    Row("eigenvector, undirected", 20, 12, goal=1.2, measure="eigenvector", undirected=True,
        quality=eigenvector_residual, quality_name="residual", peers={
        "igraph": lambda net: net.igraph_undirected.eigenvector_centrality(),
        "NetworKit": lambda net: networkit_scores(nk("EigenvectorCentrality")(net.networkit_undirected, tol=1e-9))}),
    Row("coreness", 20, 12, goal=1.2, measure="coreness", peers={
        "igraph": lambda net: net.igraph.coreness(mode="all"),
        "NetworKit": lambda net: networkit_scores(nk("CoreDecomposition")(net.networkit_undirected))}),
    Row("communities", 20, 12, goal=1.5, measure="community", undirected=True, quality=modularity,
        quality_name="modularity", peers={
        "NetworKit Louvain": lambda net: networkit_membership(
            nk("PLM", "community")(net.networkit_undirected, True)),
        "NetworKit Leiden": lambda net: networkit_membership(
            nk("ParallelLeiden", "community")(net.networkit_undirected))}),
    Row("communities, smaller", 17, 8, goal=1, measure="community", undirected=True, quality=modularity,
        quality_name="modularity", peers={
        "igraph Leiden": lambda net: np.array(net.igraph_undirected.community_leiden(
            objective_function="modularity", n_iterations=2).membership),
        "NetworKit Louvain": lambda net: networkit_membership(
            nk("PLM", "community")(net.networkit_undirected, True))}),
    Row("betweenness, exact", 14, 8, goal=2.5, measure="betweenness", peers={
        "igraph": lambda net: net.igraph.betweenness(),
        "NetworKit": lambda net: networkit_scores(nk("Betweenness")(net.networkit))}),
    # NetworKit follows outgoing paths.
    Row("harmonic, exact", 14, 8, goal=4, measure="harmonic", unlike=("NetworKit",), peers={
        "igraph": lambda net: net.igraph.harmonic_centrality(mode="in", normalized=False),
        "NetworKit": lambda net: networkit_scores(nk("HarmonicCloseness")(net.networkit, False))}),
]

"""The peer whose answer others are held against where there is no other figure of quality."""
REFERENCE = "igraph"
