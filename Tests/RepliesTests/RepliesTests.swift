// RepliesTests mirror Sources/Replies.
