// Language: tokens, sentences, quotes, n-grams, vocabulary.
