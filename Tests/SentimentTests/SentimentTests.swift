// SentimentTests mirror Sources/Sentiment.
