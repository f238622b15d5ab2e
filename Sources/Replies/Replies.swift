// Replies: who answers whom; references, names and aliases, quotes, inference.
