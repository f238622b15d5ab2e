// ReportsTests mirror Sources/Reports.
