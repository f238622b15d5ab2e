// StancesTests mirror Sources/Stances.
