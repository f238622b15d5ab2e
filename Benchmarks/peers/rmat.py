"""R-MAT networks (Chakrabarti, Zhan and Faloutsos 2004), written as edge lists.

usage: python3 rmat.py SCALE EDGES_PER_NODE OUT.tsv
2^SCALE names; self-loops and parallel edges are left out, and names are shuffled, so that a name says nothing
about a node's place."""
import sys

import numpy as np

QUADRANTS = (0.57, 0.19, 0.19, 0.05)


def edges(scale, per_node, seed=42):
    draw = np.random.default_rng(seed)
    nodes, count = 1 << scale, per_node << scale
    source, target = np.zeros(count, np.int64), np.zeros(count, np.int64)
    for _ in range(scale):
        quadrant = np.searchsorted(np.cumsum(QUADRANTS)[:3], draw.random(count), side="right")
        source, target = source << 1 | quadrant >> 1, target << 1 | quadrant & 1
    names = draw.permutation(nodes)
    source, target = names[source], names[target]
    kept = np.unique((source * nodes + target)[source != target])
    return kept // nodes, kept % nodes


def write(path, scale, per_node):
    import pandas as pd

    source, target = edges(scale, per_node)
    pd.DataFrame({"source": source, "target": target}).to_csv(path, sep="\t", header=False, index=False)


if __name__ == "__main__":
    write(sys.argv[3], int(sys.argv[1]), int(sys.argv[2]))
