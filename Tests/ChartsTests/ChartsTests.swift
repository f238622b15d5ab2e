// ChartsTests mirror Sources/Charts.
