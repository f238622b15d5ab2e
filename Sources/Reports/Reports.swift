// Reports: findings become CSV, SVG, HTML, GraphML, GEXF and JSON.
