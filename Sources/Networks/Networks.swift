// Networks: graphs, centralities, communities, signed balance and layouts; nodes, edges, paths.
