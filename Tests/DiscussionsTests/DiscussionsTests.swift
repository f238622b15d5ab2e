// DiscussionsTests mirror Sources/Discussions.
