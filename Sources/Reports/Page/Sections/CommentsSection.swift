import Findings
import Sentiment
import Stances
import Topics

/// Every comment, to search, sort and filter; a row opens to show what its numbers rest on.
struct CommentsSection {
    let findings: ThreadFindings
    /// Bytes that the rows may take.
    let budget: Int
    /// The people who have a row to link to.
    let linked: Set<Int>

    private static let template = """
        <form id="filters" class="filters" hidden>
        <label>Search<input name="search" type="search" autocomplete="off"></label>
        <label>Mood<select name="mood"><option value="">any</option>{{#moods}}<option>{{{name}}}</option>{{/moods}}</select></label>
        <label>Towards the parent<select name="agreement"><option value="">any</option>{{#agreements}}<option>{{{name}}}</option>{{/agreements}}</select></label>
        <label>Topic<select name="topic"><option value="">any</option>{{#topics}}<option value="{{{place}}}">{{{place}}} {{{name}}}</option>{{/topics}}</select></label>
        <button name="all" type="button" hidden>Show all people</button>
        <span id="shown" role="status"></span>
        </form>
        <p class="soft">Open a text to see what its numbers rest on: <u class="p">words that please</u>, <u class="n">words that
        hurt</u>, <u class="i">uncivil</u>, <u class="t">for or against</u>, <u class="a">agreement</u>; grey is quoted. {{{note}}}</p>
        <div class="whole"><table class="sortable" id="comment-table"><caption>Comments, in order</caption><thead><tr>
        <th scope="col">No.</th><th scope="col">Who</th><th scope="col">When, UTC</th><th scope="col">Answers</th><th scope="col" class="number">Mood</th>
        <th scope="col">Topic, side</th><th scope="col">Text</th></tr></thead><tbody>
        {{{rows}}}</tbody></table></div>
        """

    var section: PageSection {
        let rows = CommentRows(findings, budget: budget, linked: linked)
        var note = ""
        if let cut = rows.cut {
            note =
                "So that this page stays small, texts are cut after \(cut) bytes; comments.csv holds them whole."
        }
        if rows.rows < findings.comments.count {
            note += " The first \(rows.rows) of \(findings.comments.count) comments are shown."
        }
        func names(_ names: [String]) -> PageValue { .list(names.map { ["name": .text($0)] }) }
        return PageSection(
            name: "Comments", anchor: "comments",
            body: PagePart(
                template: Self.template,
                values: [
                    "moods": names(SentimentScore.Label.allCases.map(\.rawValue)),
                    "agreements": names(Agreement.Label.allCases.map(\.rawValue)),
                    "topics": .list(
                        findings.topics.topics.enumerated().map {
                            ["place": .text(String($0 + 1)), "name": .text($1.label)]
                        }),
                    "note": .text(note), "rows": .html(rows.html),
                ]
            ).html)
    }
}
