import Foundation
import TestSupport
import Testing

/// Sources by authors who mean harm, through to every file that is written.
@Suite("Attacks")
struct AttackTests {
    /// Runs in a page, breaks a table, leaves a folder, and is a name, a title and a text.
    private static let bad =
        "=cmd|' /C calc'!A0 <script>document.title='owned'</script> ../../x \"><svg onload=document.title='owned'>"

    private static let xml = bad.replacingOccurrences(of: "<", with: "&lt;").replacingOccurrences(
        of: ">", with: "&gt;"
    )
    .replacingOccurrences(of: "\"", with: "&quot;").replacingOccurrences(of: "'", with: "&apos;")

    private static func json(_ value: Any) -> String {
        String(
            decoding: (try? JSONSerialization.data(withJSONObject: value, options: [.sortedKeys])) ?? Data(),
            as: UTF8.self)
    }

    /// A conversation of two in every format, with all its texts hostile.
    static let sources: [(name: String, text: String)] = {
        func lines(_ make: (String, Int) -> [String: Any]) -> String {
            (0..<6).map { json(make("i\($0) \(bad)", $0)) }.joined(separator: "\n") + "\n"
        }
        let plain = bad.replacingOccurrences(of: "\n", with: " ")
        let reddit = lines { id, n in
            [
                "id": id, "link_id": "t3_p \(bad)",
                "parent_id": n == 0 ? "t3_p \(bad)" : "t1_i\(n - 1) \(bad)", "author": "\(bad)\(n % 2)",
                "created_utc": 1_603_810_000 + n * 60, "body": "\(bad) I disagree", "title": bad,
                "subreddit": bad,
            ]
        }
        let listing: [Any] = [
            [
                "kind": "Listing",
                "data": [
                    "children": [
                        [
                            "kind": "t3",
                            "data": [
                                "id": "p", "title": bad, "selftext": bad, "author": bad,
                                "created_utc": 1_603_809_000.0,
                            ],
                        ]
                    ]
                ],
            ],
            [
                "kind": "Listing",
                "data": [
                    "children": (0..<3).map { n in
                        [
                            "kind": "t1",
                            "data": [
                                "id": "c\(n) \(bad)", "link_id": "t3_p", "parent_id": "t3_p",
                                "author": "\(bad)\(n)", "created_utc": 1_603_810_000.0,
                                "body": bad, "replies": "",
                            ],
                        ] as [String: Any]
                    }
                ],
            ],
        ]
        let posts: [Any] = (1..<4).map { n in
            [
                "post_number": n, "username": "\(bad)\(n)", "created_at": "2020-10-27T14:4\(n):00Z",
                "cooked": "<p>\(xml) \(bad)</p>",
                "reply_to_post_number": n > 1 ? n - 1 : NSNull(), "post_type": 1,
            ] as [String: Any]
        }
        let disqus = (0..<3).map { n in
            "<post dsq:id=\"\(n) \(xml)\"><message><![CDATA[<p>\(bad)</p>]]></message><createdAt>2020-10-27T14:46:40Z</createdAt>"
                + "<author><name>\(xml)\(n)</name></author><thread dsq:id=\"9 \(xml)\"/>"
                + (n > 0 ? "<parent dsq:id=\"\(n - 1) \(xml)\"/>" : "") + "</post>"
        }.joined(separator: "\n")
        let wordpress = (0..<3).map { n in
            "<wp:comment><wp:comment_id>\(n) \(xml)</wp:comment_id><wp:comment_author><![CDATA[\(bad)\(n)]]></wp:comment_author>"
                + "<wp:comment_date_gmt>2020-10-27 14:46:40</wp:comment_date_gmt><wp:comment_content><![CDATA[\(bad)]]></wp:comment_content>"
                + "<wp:comment_approved>1</wp:comment_approved><wp:comment_parent>\(n > 0 ? "\(n - 1) \(xml)" : "0")</wp:comment_parent></wp:comment>"
        }.joined(separator: "\n")
        return [
            (
                "flat",
                "It.\n\nPosted by: \(plain) | Oct 27 2020 14:46 utc | 1\n\n@\(plain) #1 \(plain)\n\nPosted by: Bo \(plain) | Oct 27 2020 14:47 utc | 2\n"
            ),
            (
                "irc",
                "[10:00] <=cmd|/C> \(plain)\n[10:01] <@<script> \(plain)\n=== @x is now known as =y\n[10:02] <=y> \(plain)\n"
            ),
            ("reddit", reddit), ("reddit-thread", json(listing)),
            ("discourse", json(["id": 7, "title": bad, "post_stream": ["posts": posts]])),
            (
                "convokit",
                lines { id, n in
                    [
                        "id": id, "speaker": "\(bad)\(n % 2)", "conversation_id": "i0 \(bad)",
                        "reply_to": n == 0 ? NSNull() : "i\(n - 1) \(bad)", "timestamp": 1_603_810_000,
                        "text": bad,
                    ]
                }
            ),
            (
                "hackernews",
                lines { _, n in
                    [
                        "id": n + 1, "type": n == 0 ? "story" : "comment", "by": "\(bad)\(n)", "title": bad,
                        "parent": n, "time": 1_603_810_000, "text": "<p>\(bad) \(xml)",
                    ]
                }
            ),
            (
                "yt-dlp",
                json([
                    "id": bad, "title": bad, "extractor": "youtube", "webpage_url": bad, "uploader": bad,
                    "description": bad,
                    "comments": (0..<3).map {
                        [
                            "id": "c\($0) \(bad)", "parent": "root", "author": "\(bad)\($0)",
                            "timestamp": 1_603_810_000, "text": bad,
                        ] as [String: Any]
                    },
                ])
            ),
            (
                "jsonl",
                lines { id, n in
                    [
                        "id": id, "parent_id": n == 0 ? NSNull() : "i\(n - 1) \(bad)",
                        "author": "\(bad)\(n % 2)", "thread": bad, "title": bad, "created_at": 1_603_810_000,
                        "text": bad,
                    ]
                }
            ),
            (
                "csv",
                "id,parent_id,author,thread,text\n"
                    + (0..<3).map { n in
                        "\"\(n) \(bad.replacingOccurrences(of: "\"", with: "\"\""))\",,\"\(bad.replacingOccurrences(of: "\"", with: "\"\""))\(n)\",\"\(bad.replacingOccurrences(of: "\"", with: "\"\""))\",\"\(bad.replacingOccurrences(of: "\"", with: "\"\""))\"\n"
                    }.joined()
            ),
            (
                "disqus",
                "<?xml version=\"1.0\"?><disqus xmlns=\"http://disqus.com\"><thread dsq:id=\"9 \(xml)\"><title>\(xml)</title></thread>\n\(disqus)</disqus>"
            ),
            (
                "wordpress",
                "<?xml version=\"1.0\"?><rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><item><title>\(xml)</title><wp:post_id>9 \(xml)</wp:post_id><dc:creator>\(xml)</dc:creator><content:encoded><![CDATA[\(bad)]]></content:encoded>\n\(wordpress)</item></channel></rss>"
            ),
            (
                "stackexchange",
                "<?xml version=\"1.0\"?><posts>\n<row Id=\"1 \(xml)\" PostTypeId=\"1\" OwnerDisplayName=\"\(xml)\" Title=\"\(xml)\" CreationDate=\"2020-10-27T14:30:00.000\" Body=\"\(xml)\" />\n<row Id=\"2 \(xml)\" PostTypeId=\"2\" ParentId=\"1 \(xml)\" OwnerDisplayName=\"\(xml)2\" CreationDate=\"2020-10-27T14:46:40.000\" Body=\"\(xml)\" />\n</posts>"
            ),
            (
                "mbox",
                (0..<3).map { n in
                    "From a at b  Tue Oct 27 14:3\(n):00 2020\nFrom: \(plain)\(n) <a@b>\nDate: Tue, 27 Oct 2020 14:3\(n):00 +0000\nSubject: \(n > 0 ? "Re: " : "")\(plain)\nMessage-ID: <\(n)\(plain.replacingOccurrences(of: ">", with: ""))>\n\n\(plain)\n\n"
                }.joined()
            ),
        ]
    }()

    @Test(
        "Script, formulas and paths in every text of every format run nothing, break nothing and stay inside",
        arguments: RiposteCommand.isTriedHard ? sources : sources.filter { $0.name == "disqus" })
    func everyFormat(_ name: String, _ text: String) throws {
        let scratch = try Scratch()
        let source = try scratch.file("source", Array(text.utf8))
        let out = scratch.url.path + "/deep/out"
        try FileManager.default.createDirectory(
            atPath: scratch.url.path + "/deep", withIntermediateDirectories: true)
        let told = try RiposteCommand.run(["inspect", source])
        let run = try RiposteCommand.run(["report", source, "--format", name, "--out", out])
        #expect(run.status == 0, "\(run.errors) \(told.output)")
        #expect(
            try RiposteCommand.run([
                "report", source, "--format", name, "--layout", "tables", "--out", out + "/tables",
            ]).status == 0)
        #expect(try HarmlessFiles.check(scratch.files(), under: "deep/out/") > 30)
    }

    @Test("Addresses in exports of blogs are in no output", arguments: ["disqus", "wordpress"])
    func addresses(_ format: String) throws {
        let scratch = try Scratch()
        let secrets = ["ann@secret.example", "192.0.2.77", "2001:db8::77", "https://ann.secret.example/home"]
        let disqus = """
            <?xml version="1.0"?><disqus xmlns="http://disqus.com"><thread dsq:id="9"><title>Lane</title><author><email>\(secrets[0])</email></author><ipAddress>\(secrets[1])</ipAddress></thread>
            <post dsq:id="2"><message>It is good.</message><createdAt>2020-10-27T14:46:40Z</createdAt><author><email>\(secrets[0])</email><name>Ann</name><isAnonymous>false</isAnonymous><link>\(secrets[3])</link></author><ipAddress>\(secrets[1])</ipAddress><thread dsq:id="9"/></post>
            <post dsq:id="3"><message>No.</message><author><email>\(secrets[0])</email><username>bo</username></author><ipAddress>\(secrets[2])</ipAddress><thread dsq:id="9"/><parent dsq:id="2"/></post>
            <post dsq:id="4"><message>Nobody.</message><author><email>\(secrets[0])</email></author><ipAddress>\(secrets[2])</ipAddress><thread dsq:id="9"/></post></disqus>
            """
        let comments = (2..<5).map { number in
            "<wp:comment><wp:comment_id>\(number)</wp:comment_id>"
                + (number < 4
                    ? "<wp:comment_author>Ann \(number)</wp:comment_author>" : "<wp:comment_author/>")
                + "<wp:comment_author_email>\(secrets[0])</wp:comment_author_email><wp:comment_author_url>\(secrets[3])</wp:comment_author_url>"
                + "<wp:comment_author_IP>\(secrets[number % 2 + 1])</wp:comment_author_IP><wp:comment_content>No, bad.</wp:comment_content>"
                + "<wp:comment_approved>1</wp:comment_approved><wp:comment_parent>0</wp:comment_parent></wp:comment>\n"
        }.joined()
        let wordpress = """
            <?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:author><wp:author_email>\(secrets[0])</wp:author_email></wp:author><item><title>Lane</title><wp:post_id>9</wp:post_id><content:encoded>The lane.</content:encoded>
            \(comments)</item></channel></rss>
            """
        let source = try scratch.file("source.xml", Array((format == "disqus" ? disqus : wordpress).utf8))
        let out = scratch.url.path + "/out"
        var said = ""
        for arguments in [
            ["report", source, "--verbose", "--out", out],
            ["report", source, "--layout", "tables", "--out", out + "/tables", "--verbose"],
            ["replies", source], ["rank", source, "--out", out + "/rank"], ["inspect", source, "--verbose"],
            ["explain", source, "--comment", "3"],
            ["corpus", "add", out + "/store.sqlite", source], ["identities", source],
        ] {
            let run = try RiposteCommand.run(arguments)
            #expect(run.status == 0, "\(arguments): \(run.errors)")
            said += run.output + run.errors
        }
        var searched = 0
        for (path, bytes) in try scratch.files() where path != "source.xml" {
            searched += 1
            let text = String(decoding: bytes, as: UTF8.self)
            for secret in secrets { #expect(!text.contains(secret), "\(path) holds \(secret)") }
        }
        #expect(searched > 30)
        for secret in secrets { #expect(!said.contains(secret), "something said holds \(secret)") }
    }

    @Test("A document that declares entities is refused, and nothing it names is read")
    func entities() throws {
        let scratch = try Scratch()
        let secret = try scratch.file("secret.txt", Array("the secret".utf8))
        for declaration in [
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file://\(secret)\">]>",
            "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY e \"&b;&b;&b;\">]>",
            "<!DOCTYPE x [<!ENTITY % p SYSTEM \"file://\(secret)\"> %p;]>",
        ] {
            let source = try scratch.file(
                "in.xml",
                Array(
                    ("<?xml version=\"1.0\"?>\(declaration)<disqus xmlns=\"http://disqus.com\"><post dsq:id=\"2\"><message>&e;</message><author><name>Ann</name></author></post></disqus>")
                        .utf8))
            let run = try RiposteCommand.run(["replies", source])
            #expect(run.status == 1)
            #expect(run.errors.contains("declares entities"))
            #expect(!(run.output + run.errors).contains("the secret"))
        }
    }

    @Test("A folder's links to files outside it, its pipes and its devices are set aside and named")
    func links() throws {
        let scratch = try Scratch()
        let run = try RiposteCommand.shell(
            """
            mkdir folder elsewhere
            printf '%s' "$THREAD" > folder/a.txt; printf '%s' "$THREAD" > elsewhere/secret.txt
            ln -s ../elsewhere/secret.txt folder/b.txt; ln -s a.txt folder/c.txt; ln -s /dev/zero folder/d.txt
            mkfifo folder/e.txt; ln -s nowhere folder/f.txt; ln -s ../elsewhere folder/g
            $RIPOSTE report folder --out out; ls -A out
            """, in: scratch.url, environment: ["THREAD": SampleThread.flat])
        #expect(run.output == "a\nc\nindex.html\nthreads.csv\n")
        #expect(run.errors.contains("folder/b.txt: set aside: a link to a file outside the folder"))
        #expect(run.errors.contains("folder/d.txt: set aside: it is no file but a pipe or device"))
        #expect(run.errors.contains("folder/e.txt: set aside: it is no file but a pipe or device"))
    }

    @Test(
        "Threads whose ids make the same name of a folder, a long one or a path each get a folder of their own, inside"
    )
    func folders() throws {
        let scratch = try Scratch()
        let ids = [
            "a", "a", "a-2", "A", "a 2", "../../etc", "/etc/passwd", "..", ".", "", "\u{0}", "con", "-",
            "--out",
            String(repeating: "\u{10330}", count: 100), String(repeating: "\u{10330}", count: 101),
            String(repeating: "e\u{301}", count: 300), String(repeating: "x", count: 4_000),
        ]
        let lines = ids.enumerated().flatMap { number, id in
            (0..<2).map { json in
                Self.json([
                    "thread": id.isEmpty ? "\(number)" : id, "id": "\(number)-\(json)", "author": "Ann",
                    "text": "It.",
                ])
            }
        }
        _ = try scratch.file("in.jsonl", Array(lines.joined(separator: "\n").utf8))
        let run = try RiposteCommand.shell(
            "mkdir deep; $RIPOSTE report in.jsonl --out deep/out --quiet; ls -A . deep", in: scratch.url)
        #expect(run.errors == "")
        #expect(run.status == 0)
        let threads = Set(ids).count
        let folders = try FileManager.default.contentsOfDirectory(atPath: scratch.url.path + "/deep/out")
        #expect(folders.count == threads + 2, "\(folders)")
        for folder in folders where !folder.contains(".") {
            #expect(
                FileManager.default.fileExists(atPath: scratch.url.path + "/deep/out/\(folder)/index.html"),
                "\(folder)")
        }
        #expect(run.output == ".:\ndeep\nin.jsonl\n\ndeep:\nout\n")
    }
}
