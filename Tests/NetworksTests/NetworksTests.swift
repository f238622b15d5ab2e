// NetworksTests mirror Sources/Networks.
