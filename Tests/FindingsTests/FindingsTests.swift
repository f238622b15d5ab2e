// FindingsTests mirror Sources/Findings.
