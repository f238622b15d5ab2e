/// Colours and type of all charts, for light and dark grounds in one file.
///
/// Categories are Okabe and Ito's eight, which people with colour-vision deficiencies tell apart ("Color
/// Universal Design", 2008); the ninth and further are grey. Colour never stands alone: communities have labels,
/// sides have places.
enum Theme {
    /// How many categories have a colour of their own.
    static let categories = 8

    /// The class of a category, counted from 0.
    static func category(_ index: Int) -> String {
        index < categories ? "c\(index)" : "c8"
    }

    static let style = """
        .riposte{--ground:#fff;--ink:#1b1b1b;--soft:#595959;--grid:rgba(27,27,27,.1);--zero:rgba(27,27,27,.6);\
        --for:#2166ac;--mid:#e5e5e5;--against:#b2182b;--tie:rgba(27,27,27,.32);--one:#2166ac;--two:#d55e00;\
        --k0:#0072b2;--k1:#e69f00;--k2:#009e73;--k3:#cc79a7;--k4:#56b4e9;--k5:#d55e00;--k6:#b3a800;--k7:#7a7a7a;--k8:#999;\
        font-family:system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;font-size:14px;\
        font-variant-numeric:tabular-nums}
        @media (prefers-color-scheme:dark){.riposte{--ground:#16181b;--ink:#ececec;--soft:#b0b0b0;\
        --grid:rgba(236,236,236,.12);--zero:rgba(236,236,236,.6);--for:#5a9bd8;--mid:#3a3d42;--against:#e0626c;\
        --tie:rgba(236,236,236,.34);--one:#5a9bd8;--two:#f08a3c;--k0:#3d9bd6;--k5:#f08a3c;--k6:#f0e442;--k7:#a5a5a5}}
        .riposte text{fill:var(--ink)}.riposte .soft{fill:var(--soft);font-size:12px}
        .riposte .title{font-size:20px;font-weight:600}.riposte .small{font-size:12px}
        .riposte .halo{paint-order:stroke;stroke:var(--ground);stroke-width:4px;stroke-linejoin:round;font-weight:600}
        .riposte .grid{stroke:var(--grid)}.riposte .zero{stroke:var(--zero)}.riposte .rule{stroke:var(--soft);stroke-dasharray:3 3}
        .riposte .tie{stroke:var(--tie);fill:none}.riposte .inferred{stroke-dasharray:4 4}
        .riposte .disc{stroke:var(--ground);stroke-width:1.5}
        .riposte .bar{fill:var(--k4)}.riposte .ink{fill:var(--ink)}.riposte .mark{fill:var(--k5)}
        .riposte .mood{stroke:var(--k0);fill:none;stroke-width:2.5}.riposte .band{fill:var(--k0);opacity:.18}
        .riposte .span{stroke:var(--soft);stroke-width:2}.riposte .tied{fill:var(--grid)}
        .riposte .for{fill:var(--for)}.riposte .mid{fill:var(--mid)}.riposte .against{fill:var(--against)}
        .riposte .one{fill:var(--one)}.riposte .two{fill:var(--two)}
        \((0...8).map { ".riposte .c\($0){fill:var(--k\($0))}" }.joined())
        """
}
