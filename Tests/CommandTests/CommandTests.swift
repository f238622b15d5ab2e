// CommandTests mirror Sources/Command.
