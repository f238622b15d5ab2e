/// Colours and type of all charts, for light and dark grounds in one file.
///
/// Categories are Okabe and Ito's eight, which people with colour-vision deficiencies tell apart ("Color
/// Universal Design", 2008); the ninth and further are grey. Colour never stands alone: communities have labels,
/// sides have places. Each colour is written twice, plainly and as a custom property: viewers that know no
/// custom properties show the light theme.
enum Theme {
    /// How many categories have a colour of their own.
    static let categories = 8

    /// The class of a category, counted from 0.
    static func category(_ index: Int) -> String {
        index < categories ? "c\(index)" : "c8"
    }

    private struct Colour {
        let name: String
        let light: String
        let dark: String
    }

    private static let colours: [Colour] = [
        Colour(name: "ground", light: "#fff", dark: "#16181b"),
        Colour(name: "ink", light: "#1b1b1b", dark: "#ececec"),
        Colour(name: "soft", light: "#595959", dark: "#b0b0b0"),
        Colour(name: "grid", light: "#e8e8e8", dark: "#2e3136"),
        Colour(name: "zero", light: "#767676", dark: "#989898"),
        Colour(name: "tie", light: "#8a8a8a", dark: "#858585"),
        Colour(name: "for", light: "#2166ac", dark: "#5a9bd8"),
        Colour(name: "mid", light: "#e5e5e5", dark: "#3a3d42"),
        Colour(name: "against", light: "#b2182b", dark: "#e0626c"),
        Colour(name: "two", light: "#d55e00", dark: "#f08a3c"),
        Colour(name: "q0", light: "#f4f4f4", dark: "#1f2226"),
        Colour(name: "q1", light: "#cfe1f2", dark: "#1d3a57"),
        Colour(name: "q2", light: "#93c1e0", dark: "#27608f"),
        Colour(name: "q3", light: "#2f7ab5", dark: "#7db4e3"),
        Colour(name: "q4", light: "#0b4a86", dark: "#b5d6f2"),
        Colour(name: "onq", light: "#fff", dark: "#16181b"),
        Colour(name: "k0", light: "#0072b2", dark: "#3d9bd6"),
        Colour(name: "k1", light: "#e69f00", dark: "#e69f00"),
        Colour(name: "k2", light: "#009e73", dark: "#1fb98c"),
        Colour(name: "k3", light: "#cc79a7", dark: "#cc79a7"),
        Colour(name: "k4", light: "#56b4e9", dark: "#56b4e9"),
        Colour(name: "k5", light: "#d55e00", dark: "#f08a3c"),
        Colour(name: "k6", light: "#c9b800", dark: "#f0e442"),
        Colour(name: "k7", light: "#6b6b6b", dark: "#c4c4c4"),
        Colour(name: "k8", light: "#999", dark: "#8a8a8a"),
    ]

    /// Selectors with their declarations; `$name` stands for a colour.
    private static let rules: [(selector: String, declarations: String)] =
        [
            ("text", "fill:$ink"),
            (".ground", "fill:$ground"),
            (".soft", "fill:$soft;font-size:12px"),
            (".title", "font-size:20px;font-weight:600"),
            (".small", "font-size:12px"),
            (".tiny", "font-size:11px"),
            (
                ".halo",
                "paint-order:stroke;stroke:$ground;stroke-width:4px;stroke-linejoin:round;font-weight:600"
            ),
            (".grid", "stroke:$grid"),
            (".zero", "stroke:$zero"),
            (".rule", "stroke:$soft;stroke-dasharray:3 3"),
            (".tie", "stroke:$tie;stroke-opacity:.6;fill:none"),
            (".inferred", "stroke-dasharray:4 4"),
            (".disc", "stroke:$ground;stroke-width:1.5"),
            (".pale", "fill-opacity:.55"),
            (".bar", "fill:$k4"),
            (".ink", "fill:$ink"),
            (".mark", "fill:$k5"),
            (".mood", "stroke:$k0;fill:none;stroke-width:2.5"),
            (".band", "fill:$k0;fill-opacity:.18"),
            (".span", "stroke:$soft;stroke-width:2"),
            (".whisker", "stroke:$ink;stroke-width:1.5"),
            (".for", "fill:$for"),
            (".mid", "fill:$mid"),
            (".against", "fill:$against"),
            (".chance", "fill:$zero;fill-opacity:.3"),
            (".one", "fill:$for"),
            (".two", "fill:$two"),
            (".q0", "fill:$q0"),
            (".q1", "fill:$q1"),
            (".q2", "fill:$q2"),
            (".q3", "fill:$q3"),
            (".q4", "fill:$q4"),
            (".n3", "fill:$onq"),
            (".n4", "fill:$onq"),
            (".hollow", "fill:$ground;stroke:$soft;stroke-dasharray:3 2"),
        ] + (0...categories).map { (".c\($0)", "fill:$k\($0)") }

    /// The style sheet of a chart that is a file of its own.
    static let style = """
        .riposte{\(variables(\.light));\(face)}
        @media (prefers-color-scheme:dark){.riposte{\(variables(\.dark))}}
        \(body)
        """

    static let lightVariables = variables(\.light)
    static let darkVariables = variables(\.dark)

    /// Names are written in every script: faces that hold Chinese, Japanese, Korean and pictographs stand behind the
    /// common ones, for viewers that look no further than the list.
    static let families =
        "system-ui,-apple-system,'Segoe UI',Roboto,'DejaVu Sans','Noto Sans','Noto Sans CJK SC','PingFang SC',"
        + "'Microsoft YaHei','Noto Color Emoji','Apple Color Emoji','Segoe UI Emoji',sans-serif"

    static let face = "font-family:\(families);font-size:14px;font-variant-numeric:tabular-nums"

    static let body = rules.map { ".riposte \($0.selector){\(written($0.declarations))}" }
        .joined(separator: "\n")

    private static func variables(_ value: (Colour) -> String) -> String {
        colours.map { "--\($0.name):\(value($0))" }.joined(separator: ";")
    }

    /// Each declaration with a colour, plainly and then as a custom property.
    private static func written(_ declarations: String) -> String {
        declarations.split(separator: ";").map { declaration -> String in
            let parts = declaration.split(separator: "$")
            guard parts.count == 2, let colour = colours.first(where: { $0.name == parts[1] }) else {
                return String(declaration)
            }
            return "\(parts[0])\(colour.light);\(parts[0])var(--\(colour.name))"
        }.joined(separator: ";")
    }
}

/// The colours and type of all charts, for a page that holds several.
public enum ChartStyle {
    /// Custom properties for a light ground, as declarations; `--ground`, `--ink`, `--soft`, `--grid` and others.
    public static var light: String { Theme.lightVariables }
    /// The same for a dark ground.
    public static var dark: String { Theme.darkVariables }
    /// Families of faces, for text beside charts.
    public static var families: String { Theme.families }
    /// What charts look like, given those properties.
    public static var rules: String { ".riposte{\(Theme.face)}\n\(Theme.body)" }
}
