/// What colours mean: a swatch and a name for each category, in two lines at most.
enum Legend {
    /// How the swatch is drawn.
    enum Swatch {
        case disc, square
    }

    private static let lineHeight = 18.0
    private static let widest = 200.0

    /// How many lines it takes; charts leave room for as many.
    static func lines(_ names: [String], within width: Double) -> Int {
        min(2, places(names, within: width).last.map { $0.line + 1 } ?? 0)
    }

    /// Draws as many of `names` as fit from `top` on.
    ///
    /// - Parameter classes: The class of each swatch; those of the categories if none are given.
    static func draw(
        _ names: [String], _ swatch: Swatch, top: Double, within width: Double, classes: [String]? = nil,
        in drawing: inout Drawing
    ) {
        for (index, place) in places(names, within: width).enumerated() where place.line < 2 {
            let y = top + lineHeight * Double(place.line)
            let style = classes?[index] ?? Theme.category(index)
            switch swatch {
            case .disc: drawing.circle(x: place.x + 6, y: y - 2, radius: 6, style)
            case .square:
                drawing.rectangle(
                    x: place.x, y: y - 8, width: 11, height: 11, style, corner: 2)
            }
            drawing.text(place.text, x: place.x + 16, y: y + 2, "soft", hint: names[index])
        }
    }

    private struct Place {
        let text: String
        let x: Double
        let line: Int
    }

    private static func places(_ names: [String], within width: Double) -> [Place] {
        var places: [Place] = []
        var x = ChartFrame.margin
        var line = 0
        for name in names.prefix(Theme.categories) {
            let text = TextWidth.fitted(name, into: min(widest, width / 2 - 40), size: 12)
            let room = 16 + TextWidth.of(text, size: 12) + 14
            if x + room > width, x > ChartFrame.margin {
                x = ChartFrame.margin
                line += 1
            }
            places.append(Place(text: text, x: x, line: line))
            x += room
        }
        return places
    }
}
