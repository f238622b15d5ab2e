import Testing

/// One small conversation in every format: Ann opens or comments, Bo answers Ann, Cyd answers Bo, and a
/// fourth record is deleted or nobody's.
struct FormatFixture: Sendable, CustomTestStringConvertible {
    let format: String
    let text: String
    /// The ids of the comments, in order.
    let ids: [String]
    /// The recorded parent of each comment: an id, `post`, or nothing.
    let parents: [String]
    let authors: [String?]
    /// What Bo says himself.
    let ownText: String

    var testDescription: String { format }
}

extension FormatFixture {
    static let all: [FormatFixture] = [
        FormatFixture(
            format: "reddit",
            text: """
                {"id":"p1","title":"Lane","selftext":"The lane.","author":"host","created_utc":1603809000,"subreddit":"x"}
                {"id":"c1","link_id":"t3_p1","parent_id":"t3_p1","author":"ann","created_utc":"1603810000","body":"It &gt; all."}
                {"id":"c2","link_id":"t3_p1","parent_id":"t1_c1","author":"bo","created_utc":1603810060,"body":"&gt; It > all.\\n\\nNo."}
                {"id":"c12","link_id":"t3_p1","parent_id":"t1_c2","author":"cyd","created_utc":1603810120,"score":null,"body":"Yes. \\ud83d\\ude00"}
                {"id":"c4","link_id":"t3_p1","parent_id":"t1_c1","author":"[deleted]","created_utc":1603810180,"body":"[deleted]"}
                """, ids: ["c1", "c2", "c12", "c4"], parents: ["post", "c1", "c2", "c1"],
            authors: ["ann", "bo", "cyd", nil], ownText: "No."),
        FormatFixture(
            format: "reddit-thread",
            text: """
                [{"kind":"Listing","data":{"children":[{"kind":"t3","data":{"id":"p1","title":"Lane","selftext":"","author":"host","created_utc":1603809000.0}}]}},
                {"kind":"Listing","data":{"children":[{"kind":"t1","data":{"id":"c1","link_id":"t3_p1","parent_id":"t3_p1","author":"ann","created_utc":1603810000.0,"body":"It.","replies":{"kind":"Listing","data":{"children":[{"kind":"t1","data":{"id":"c2","link_id":"t3_p1","parent_id":"t1_c1","author":"bo","created_utc":1603810060.0,"body":"> It.\\n\\nNo.","replies":""}}]}}}},
                {"kind":"t1","data":{"id":"c3","link_id":"t3_p1","parent_id":"t3_p1","author":"cyd","created_utc":1603810120.0,"body":"Yes.","replies":""}},{"kind":"more","data":{"children":["c9"]}}]}}]
                """, ids: ["c1", "c2", "c3"], parents: ["post", "c1", "post"], authors: ["ann", "bo", "cyd"],
            ownText: "No."),
        FormatFixture(
            format: "hackernews",
            text: """
                {"id":1,"type":"story","by":"host","time":1603809000,"title":"Lane"}
                {"id":2,"type":"comment","by":"ann","parent":1,"time":1603810000,"text":"It."}
                {"id":3,"type":"comment","by":"bo","parent":2,"time":1603810060,"text":"&gt; It.<p>No."}
                {"id":4,"type":"comment","deleted":true,"parent":2,"time":1603810070}
                """, ids: ["2", "3", "4"], parents: ["post", "2", "2"], authors: ["ann", "bo", nil],
            ownText: "No."),
        FormatFixture(
            format: "hackernews",
            text:
                #"{"id":1,"created_at_i":1603809000,"type":"story","author":"host","title":"Lane","children":[{"id":2,"created_at_i":1603810000,"author":"ann","text":"<p>It.</p>","parent_id":1,"story_id":1,"children":[{"id":3,"created_at_i":1603810060,"author":"bo","text":"<p>No.</p>","parent_id":2,"story_id":1,"children":[]}]}]}"#,
            ids: ["2", "3"], parents: ["post", "2"], authors: ["ann", "bo"], ownText: "No."),
        FormatFixture(
            format: "discourse",
            text:
                #"{"id":77,"title":"Lane","post_stream":{"posts":[{"post_number":1,"username":"host","created_at":"2020-10-27T14:30:00.000Z","cooked":"<p>The lane.</p>","reply_to_post_number":null,"post_type":1},{"post_number":2,"username":"ann","created_at":"2020-10-27T14:46:40.000Z","cooked":"<p>It.</p>","reply_to_post_number":null,"post_type":1},{"post_number":4,"username":"bo","created_at":"2020-10-27T14:47:40.000Z","cooked":"<aside class=\"quote\" data-post=\"2\"><blockquote><p>It.</p></blockquote></aside><p>No.</p>","reply_to_post_number":2,"post_type":1},{"post_number":5,"username":"system","created_at":"2020-10-27T15:00:00.000Z","cooked":"<p>closed</p>","post_type":3}]}}"#,
            ids: ["2", "4"], parents: ["post", "2"], authors: ["ann", "bo"], ownText: "No."),
        FormatFixture(
            format: "convokit",
            text: """
                {"id":"1","speaker":"host","conversation_id":"1","reply_to":null,"timestamp":1603809000,"text":"The lane."}
                {"id":"2","speaker":"ann","conversation_id":"1","reply_to":"1","timestamp":"1603810000","text":"It."}
                {"id":"3","user":"bo","root":"1","reply-to":"2","timestamp":null,"text":"> It.\\nNo."}
                """, ids: ["2", "3"], parents: ["post", "2"], authors: ["ann", "bo"], ownText: "No."),
        FormatFixture(
            format: "yt-dlp",
            text:
                #"{"id":"v","title":"Lane","extractor":"youtube","webpage_url":"u","uploader":"host","description":"d","comments":[{"id":"c1","parent":"root","author":"ann","timestamp":1603810000,"text":"It."},{"id":"c1.a","parent":"c1","author":"bo","timestamp":1603810060,"text":"No."},{"id":"c1.b","parent":"c1","author":"cyd","timestamp":1603810120,"text":"@bo yes"}]}"#,
            ids: ["c1", "c1.a", "c1.b"], parents: ["post", "c1", ""], authors: ["ann", "bo", "cyd"],
            ownText: "No."),
        FormatFixture(
            format: "jsonl",
            text: """
                {"id": 2, "parent_id": null, "author": "ann", "created_at": 1603810000000, "text": "It."}
                {"id": 3, "parent_id": 2, "author": "bo", "created_at": "2020-10-27T14:47:40Z", "text": "No."}
                """, ids: ["2", "3"], parents: ["", "2"], authors: ["ann", "bo"], ownText: "No."),
        FormatFixture(
            format: "csv",
            text:
                "\u{FEFF}id;parent_id;author;created_at;text\r\n2;;ann;2020-10-27 14:46:40;\"It; \"\"all\"\"\nof it.\"\r\n3;2;bo;1603810060;No.\r\n",
            ids: ["2", "3"], parents: ["", "2"], authors: ["ann", "bo"], ownText: "No."),
        FormatFixture(
            format: "disqus",
            text: """
                <?xml version="1.0"?><disqus xmlns="http://disqus.com"><thread dsq:id="9"><title>Lane</title></thread>
                <post dsq:id="2"><message><![CDATA[<p>It.</p>]]></message><createdAt>2020-10-27T14:46:40Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam><author><email>a@b.example</email><name>ann</name></author><ipAddress>127.0.0.1</ipAddress><thread dsq:id="9"/></post>
                <post dsq:id="3"><message><![CDATA[<blockquote>It.</blockquote><p>No.</p>]]></message><createdAt>2020-10-27T14:47:40Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam><author><name>bo</name></author><thread dsq:id="9"/><parent dsq:id="2"/></post>
                <post dsq:id="4"><message/><isSpam>true</isSpam><author><name>spam</name></author><thread dsq:id="9"/></post></disqus>
                """, ids: ["2", "3"], parents: ["post", "2"], authors: ["ann", "bo"], ownText: "No."),
        FormatFixture(
            format: "wordpress",
            text: """
                <?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><title>Lane</title><wp:post_id>9</wp:post_id><dc:creator>host</dc:creator><content:encoded><![CDATA[<p>The lane.</p>]]></content:encoded>
                <wp:comment><wp:comment_id>2</wp:comment_id><wp:comment_author><![CDATA[ann]]></wp:comment_author><wp:comment_author_email>a@b.example</wp:comment_author_email><wp:comment_date_gmt>2020-10-27 14:46:40</wp:comment_date_gmt><wp:comment_content><![CDATA[It.]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_parent>0</wp:comment_parent></wp:comment>
                <wp:comment><wp:comment_id>3</wp:comment_id><wp:comment_author>bo</wp:comment_author><wp:comment_date_gmt>2020-10-27 14:47:40</wp:comment_date_gmt><wp:comment_content>No.</wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_parent>2</wp:comment_parent></wp:comment>
                <wp:comment><wp:comment_id>4</wp:comment_id><wp:comment_type>pingback</wp:comment_type><wp:comment_content>x</wp:comment_content></wp:comment></item></channel></rss>
                """, ids: ["2", "3"], parents: ["post", "2"], authors: ["ann", "bo"], ownText: "No."),
        FormatFixture(
            format: "stackexchange",
            text: """
                <?xml version="1.0"?><posts>
                <row Id="1" PostTypeId="1" OwnerUserId="5" Title="Lane" CreationDate="2020-10-27T14:30:00.000" Body="&lt;p&gt;The lane?&lt;/p&gt;" />
                <row Id="2" PostTypeId="2" ParentId="1" OwnerDisplayName="ann" CreationDate="2020-10-27T14:46:40.000" Body="&lt;p&gt;It.&lt;/p&gt;" />
                <row Id="3" PostTypeId="2" ParentId="1" OwnerDisplayName="bo" CreationDate="2020-10-27T14:47:40.000" Body="&lt;p&gt;No.&lt;/p&gt;" />
                </posts>
                """, ids: ["2", "3"], parents: ["post", "post"], authors: ["ann", "bo"], ownText: "No."),
        FormatFixture(
            format: "mbox",
            text: """
                From host at example.org  Tue Oct 27 14:30:00 2020
                From: Host <host@example.org>
                Date: Tue, 27 Oct 2020 14:30:00 +0000
                Subject: [list] Lane
                Message-ID: <1@x>

                The lane.

                From ann at example.org  Tue Oct 27 14:46:40 2020
                From: =?utf-8?q?Ann?= <ann@example.org>
                Date: Tue, 27 Oct 2020 16:46:40 +0200
                Subject: Re: [list] Lane
                In-Reply-To: <1@x>
                Message-ID: <2@x>

                It.
                >From here on.

                From bo at example.org  Tue Oct 27 14:47:40 2020
                From: bo@example.org (Bo)
                Date: Tue Oct 27 14:47:40 2020
                Subject: Re: Lane
                References: <1@x>
                 <2@x>
                Message-ID: <3@x>

                On Tue, 27 Oct 2020, Ann wrote:
                > It.

                No.

                """, ids: ["2@x", "3@x"], parents: ["post", "2@x"], authors: ["Ann", "Bo"], ownText: "No."),
        FormatFixture(
            format: "flat",
            text: """
                October 27, 2020

                The Lane

                The lane.

                Posted by host on October 27, 2020 at 14:30 UTC | Permalink

                It.

                Posted by: ann | Oct 27 2020 14:46 utc | 1

                No.

                Posted by: bo | Oct 27 2020 14:47 utc | 2

                """, ids: ["1", "2"], parents: ["", ""], authors: ["ann", "bo"], ownText: "No."),
        FormatFixture(
            format: "irc",
            text: "[23:59] <ann> It.\n=== eve has joined\n[00:00] <bo> No.\n[00:01]  * cyd nods\n",
            ids: ["0", "2", "3"], parents: ["", "", ""], authors: ["ann", "bo", "cyd"], ownText: "No."),
    ]
}
