// Ingest: one reader a format; bytes become discussions.
