// Findings: where the rooms meet; a thread's findings, influence, camps, comparisons.
