// StatisticsTests mirror Sources/Statistics.
