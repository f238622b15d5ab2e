/// Degree words before a scored word raise or lower it: `very good`, `barely good`.
enum BoosterRule {
    static let name = "degree"
    /// Measured rise of the mean rating (Hutto and Gilbert 2014).
    static let increment = 0.293
    /// How much of it is left one and two words further away.
    static let fading = [1.0, 0.95, 0.9]

    /// - Parameter distance: 1, 2 or 3 words before the scored one.
    static func apply(_ valence: Double, _ context: VaderContext, distance: Int) -> Double {
        let word = context.before(distance)
        var change: Double
        if VaderWords.boosters.contains(word.hash) {
            change = increment
        } else if VaderWords.dampeners.contains(word.hash) {
            change = -increment
        } else {
            return valence
        }
        if valence < 0 { change = -change }
        if word.isCapitals, context.text.mixesCapitals {
            change += valence > 0 ? CapitalsRule.increment : -CapitalsRule.increment
        }
        return valence + (change != 0 ? change * fading[distance - 1] : 0)
    }
}
