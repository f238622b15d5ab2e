// TopicsTests mirror Sources/Topics.
