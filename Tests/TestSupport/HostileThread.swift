/// A thread whose names and texts try to run something, to break a table, or to leave the folder.
public enum HostileThread {
    public static let names = [
        "<script>document.title='owned'</script>", "\"><svg onload=document.title='owned'>",
        "=cmd|' /C calc'!A0", "../../etc/passwd", "\u{202E}nimda", "]]></style><script>owned()</script>",
        "\"\u{301} onmouseover=document.title='owned' x=\"",
    ]

    public static let texts = [
        "javascript:document.title='owned' <a href=\"javascript:document.title='owned'\">terrible</a>",
        "</script><script>document.title='owned'</script> wonderful </textarea></title>",
        "<img src=x onerror=document.title='owned'> I disagree, it is awful \u{0} null",
        "]]> <![CDATA[ -->  <!-- {{name}} {{{name}}} \\\" \\u003cscript\\u003e bad",
        "+1+1 @SUM(A1) -2 =HYPERLINK(\"http://example.org\";\"x\")\r\n\"quoted\", and a comma",
        "\u{202E}\u{2066}right to left\u{200F} great &lt;script&gt; &#60;script&#62;",
        "'; DROP TABLE comments; -- <svg/onload=document.title='owned'> <math><mtext></mtext></math>",
    ]

    public static let flat: String = {
        var thread = """
            March 14, 2024

            Title <script>document.title='owned'</script> "><svg onload=document.title='owned'> ../../x

            A post </main><script>document.title='owned'</script>.

            Posted by <b>host</b> on March 14, 2024 at 8:00 UTC | Permalink


            """
        for place in 0..<21 {
            let name = names[place % names.count]
            let address = place > 0 ? "@\(names[(place + 3) % names.count]) #\(place) " : ""
            thread +=
                "\(address)\(texts[(place * 3) % texts.count])\n\nPosted by: \(name) | Mar 14 2024 9:\(10 + place) utc | \(place + 1)\n\n"
        }
        return thread
    }()
}
