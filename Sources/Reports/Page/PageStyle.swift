import Charts

/// The style sheet of every page: one column on a phone, a grid of twelve from 900 pixels, both themes, paper.
enum PageStyle {
    static let sheet = """
        :root{\(ChartStyle.light);--link:#0b57a4;--lit:#fff3c4;--line:#d0d0d0;--panel:#f6f7f8;color-scheme:light}
        @media (prefers-color-scheme:dark){:root:not([data-theme=light]){\(dark)}}
        :root[data-theme=dark]{\(dark)}
        \(ChartStyle.rules)
        \(layout)
        \(parts)
        \(comments)
        \(paper)
        """

    private static let dark =
        ChartStyle.dark + ";--link:#8cc0f5;--lit:#4a3f12;--line:#3d4147;--panel:#1e2125;color-scheme:dark"

    private static let layout = """
        *{box-sizing:border-box}
        html{scroll-padding-top:12px}
        body{margin:0 auto;max-width:1192px;padding:0 16px 48px;background:var(--ground);color:var(--ink);\
        font:14px/1.5 \(ChartStyle.families);\
        font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
        a{color:var(--link)} a:focus-visible,button:focus-visible,summary:focus-visible,[tabindex]:focus-visible,\
        input:focus-visible,select:focus-visible{outline:3px solid var(--link);outline-offset:2px}
        h1{font-size:28px;line-height:1.2;margin:0 0 8px;max-width:30em} h2{font-size:18px;margin:0 0 12px}
        h3{font-size:16px;line-height:1.35;margin:0 0 8px;max-width:52em;font-weight:600} p{margin:0 0 12px;max-width:75ch}
        header{padding:24px 0 8px} section{padding:28px 0 8px;border-top:1px solid var(--line)}
        .kind{display:flex;justify-content:space-between;align-items:center;max-width:none;color:var(--soft);font-size:12px}
        .lead{color:var(--soft)} .soft,figcaption,.files{color:var(--soft);font-size:12px}
        nav ul{display:flex;flex-wrap:wrap;gap:4px 16px;list-style:none;margin:0;padding:0}
        .skip{position:absolute;left:-999px} .skip:focus{left:16px;top:8px;background:var(--ground);padding:8px}
        .visually-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);margin:0}
        footer{border-top:1px solid var(--line);padding-top:16px;color:var(--soft);font-size:12px}
        button,input,select{font:inherit;color:inherit;background:var(--ground);border:1px solid var(--zero);\
        border-radius:4px;padding:4px 10px;max-width:100%} button{cursor:pointer}
        @media (min-width:900px){.grid{display:grid;grid-template-columns:repeat(12,minmax(0,1fr));gap:24px}
        .eight{grid-column:span 8}.four{grid-column:span 4}.six{grid-column:span 6}}
        """

    private static let parts = """
        .answers{list-style:none;margin:0;padding:0;display:grid;gap:12px}
        .answers li{background:var(--panel);border-radius:6px;padding:14px 16px;font-size:16px;line-height:1.45}
        .answers b{display:block;font-size:12px;color:var(--soft);font-weight:600} .answers .not{display:block;\
        font-size:12px;color:var(--soft);margin-top:4px}
        @media (min-width:900px){.answers{grid-template-columns:1fr 1fr}}
        .figure{font-weight:600;text-underline-offset:2px;white-space:nowrap}
        figure.chart{margin:0 0 20px;container-type:inline-size;min-width:0} .chart svg{display:block;width:100%;height:auto}
        .chart .wide,.chart .medium,.chart .narrow{display:none} figcaption{max-width:90ch;margin-top:4px}
        @container (min-width:1000px){.chart .wide{display:block}}
        @container (min-width:680px) and (max-width:999.98px){.chart .medium{display:block}}
        @container (max-width:679.98px){.chart .narrow{display:block;max-width:480px}}
        .files a{margin-right:8px;white-space:nowrap}
        .scroll{overflow-x:auto;max-height:480px;overflow-y:auto;margin:8px 0 12px}
        table{border-collapse:collapse;width:100%;font-size:13px} caption{text-align:left;color:var(--soft);font-size:12px;\
        padding:4px 0} th,td{text-align:left;vertical-align:top;padding:5px 10px 5px 0;border-bottom:1px solid var(--grid);\
        overflow-wrap:normal} th{position:sticky;top:0;background:var(--ground);font-size:12px;color:var(--soft);z-index:1}
        td.number,th.number{text-align:right;white-space:nowrap} th button{border:0;padding:0;background:none;color:inherit;\
        font:inherit;font-weight:600;text-align:inherit} th[aria-sort=ascending] button::after{content:" \\2191"}
        th[aria-sort=descending] button::after{content:" \\2193"}
        .swatch{display:inline-block;width:.75em;height:.75em;border-radius:50%;margin-right:6px}
        \((0...8).map { ".b\($0){background:var(--k\($0))}" }.joined(separator: " "))
        blockquote{margin:0 0 12px;padding:8px 14px;border-left:4px solid var(--zero);background:var(--panel);max-width:75ch}
        blockquote footer{border:0;padding:4px 0 0} dt{font-weight:600} dd{margin:0 0 8px}
        .topics{list-style:none;margin:0;padding:0} .topics li{padding:10px 0;border-bottom:1px solid var(--grid)}
        \(choices)
        .person{cursor:pointer} .focusing .disc{opacity:.18} .focusing .tie{opacity:.06} .focusing .disc.near{opacity:.75}
        .focusing .disc.lit,.focusing .tie.lit{opacity:1} .disc.lit{stroke:var(--ink)} .tie.lit{stroke:var(--ink);stroke-opacity:1}
        tr.lit>td,.lit>text{background:var(--lit)} tr:target>td{background:var(--lit)} text.lit{text-decoration:underline}
        """

    /// What a reader may ask the network to show: camps, and who agrees. Boxes stand before the figure, so no script is
    /// needed.
    private static let choices = """
        .choice{margin:0 6px 0 0} .choice+label{font-size:12px;color:var(--soft);margin-right:18px}
        .dot{display:inline-block;width:.8em;height:.8em;border-radius:50%;margin:0 3px 0 6px;vertical-align:-1px}
        .dot.for{background:var(--for)} .dot.against{background:var(--against)} .dot.one{background:var(--for)}
        .dot.two{background:var(--two)} .dot.hollow{border:1px dashed var(--soft)}
        .dash{display:inline-block;width:1.6em;height:0;border-top:2px solid var(--for);margin:0 3px 3px 6px}
        .dash.disagrees{border-top:2px dotted var(--against)}
        #by-camp:checked~figure .by-for,#by-camp:checked~figure .by-one{fill:var(--for)}
        #by-camp:checked~figure .by-against{fill:var(--against)} #by-camp:checked~figure .by-two{fill:var(--two)}
        #by-camp:checked~figure .by-hollow{fill:var(--ground);stroke:var(--soft);stroke-dasharray:3 2}
        .disc.pale{fill-opacity:1} #by-camp:checked~figure .disc.pale{fill-opacity:.55}
        #by-camp:checked~figure .communities{display:none}
        #by-sign:checked~figure .tie{stroke-opacity:.2;stroke-dasharray:none}
        #by-sign:checked~figure .tie.agrees{stroke:var(--for);stroke-opacity:.85}
        #by-sign:checked~figure .tie.disagrees{stroke:var(--against);stroke-opacity:.85;stroke-dasharray:1 5;stroke-linecap:round}
        """

    private static let comments = """
        .filters{display:flex;flex-wrap:wrap;gap:8px 16px;align-items:end;margin-bottom:8px} .filters label{display:grid;\
        font-size:12px;color:var(--soft)} .filters input,.filters select,.filters button{color:var(--ink);font-size:14px}
        #comment-table summary{cursor:pointer;list-style:none;max-width:75ch;white-space:pre-line}
        #comment-table summary::-webkit-details-marker{display:none}
        #comment-table details:not([open]) summary{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;\
        overflow:hidden}
        summary q{color:var(--soft)} summary q::before,summary q::after{content:""}
        .why{margin:6px 0;padding:8px 12px;background:var(--panel);font-size:12px;max-width:85ch} .why p{margin:0 0 4px}
        u{text-decoration:none;border-bottom:2px solid var(--zero)} u.p{border-bottom-color:var(--for)}
        u.n{border-bottom:2px dashed var(--against)} u.i{border-bottom:2px dotted var(--against)}
        u.t{border-bottom:2px double var(--k2)} u.a{border-bottom:2px double var(--k1)}
        details[open] u[data-v]::after,blockquote u[data-v]::after{content:attr(data-v);font-size:11px;vertical-align:super;\
        color:var(--soft);padding-left:1px}
        #comment-table td:nth-child(-n+6){white-space:nowrap} #comment-table td:nth-child(2){white-space:normal;min-width:7em}
        #comment-table td:nth-child(6){white-space:normal;max-width:13em} #comment-table td:last-child{width:52%} #comment-table td:nth-child(5){text-align:right} tr[hidden]{display:none}
        @media (max-width:699px){#comment-table thead{display:none} #comment-table tr{display:block;padding:10px 0;\
        border-bottom:1px solid var(--line)} #comment-table td{display:inline;overflow-wrap:anywhere;border:0;padding:0 8px 0 0} \
        #comment-table td:nth-child(-n+6){white-space:normal;color:var(--soft);font-size:12px} \
        #comment-table td:last-child{display:block;width:auto;padding:4px 0 0} #comment-table td:nth-child(6){max-width:none}\
        #comment-table td:nth-child(4)::before{content:"answers "} #comment-table td:nth-child(5)::before{content:"mood "}\
        #comment-table td:nth-child(6)::before{content:"topic "} #comment-table td:nth-child(-n+6):empty{display:none} tr[hidden]{display:none!important}}
        #comment-table .scroll,.whole{max-height:none;overflow:visible}
        """

    private static let paper = """
        @media (prefers-reduced-motion:no-preference){.disc,.tie{transition:opacity .12s}}
        @media print{:root,:root[data-theme]{\(ChartStyle.light);--link:#000;--panel:#fff;--lit:#fff;--line:#999}
        body{max-width:none;font-size:10pt} nav,.filters,#theme,.skip,.choice,.choice+label{display:none} .scroll{max-height:none;overflow:visible}
        details:not([open])>*{display:revert} .chart .wide,.chart .narrow{display:none!important}
        .chart .medium{display:block!important} a[href$=".csv"]::after,a[href$=".svg"]::after{content:""} svg,tr,li,blockquote,dd{break-inside:avoid-page}
        h2,h3{break-after:avoid-page}
        details::details-content{content-visibility:visible;display:block} #comment-table summary{-webkit-line-clamp:none;display:block}}
        """
}
