// ArchitectureTests mirror Sources/Architecture.
