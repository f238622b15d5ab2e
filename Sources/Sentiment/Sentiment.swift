// Sentiment: lexicons; one scoring rule a file; scores with their evidence.
