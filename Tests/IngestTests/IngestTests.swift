// IngestTests mirror Sources/Ingest.
