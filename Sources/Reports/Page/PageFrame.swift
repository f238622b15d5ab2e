/// What every page shares: policy, style, script, heading, and the footer that says where it comes from.
struct PageFrame {
    let title: String
    /// The line above the title.
    let kind: String
    let lead: HTML
    /// Names of the sections and their anchors.
    let contents: [(name: String, anchor: String)]
    let body: HTML

    private static let template = """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{{{policy}}}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <meta name="color-scheme" content="light dark">
        <title>{{{title}}}</title>
        <style>{{{style}}}</style>
        </head>
        <body>
        <a class="skip" href="#main">Skip to the content</a>
        <header>
        <p class="kind"><span>{{{kind}}}</span><button id="theme" type="button" hidden>Dark theme</button></p>
        <h1><bdi>{{{title}}}</bdi></h1>
        <p class="lead">{{{lead}}}</p>
        <nav aria-label="Sections"><ul>{{#contents}}<li><a href="#{{{anchor}}}">{{{name}}}</a></li>{{/contents}}</ul></nav>
        </header>
        <main id="main">
        {{{body}}}
        </main>
        <footer><p>Written by riposte, offline. This page loads nothing from anywhere; the files beside it hold the same
        numbers.</p></footer>
        <p id="status" role="status" class="visually-hidden"></p>
        <script>{{{script}}}</script>
        </body>
        </html>

        """

    var bytes: [UInt8] {
        let style = PageStyle.sheet
        let script = PageScript.text
        let policy = ContentPolicy.allowing(style: style, script: script)
        let page = PagePart(
            template: Self.template,
            values: [
                "policy": .html(HTML(markup: policy)), "title": .text(title), "kind": .text(kind),
                "lead": .html(lead), "body": .html(body), "style": .html(HTML(markup: style)),
                "script": .html(HTML(markup: script)),
                "contents": .list(contents.map { ["name": .text($0.name), "anchor": .text($0.anchor)] }),
            ])
        return [UInt8](page.html.markup.utf8)
    }
}
