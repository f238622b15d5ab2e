#!/usr/bin/env python3
"""Worst known inputs of every stage, how long each takes, and how the time grows.

usage: worst.py RIPOSTE [--sizes 10000,100000,1000000] [--only NAME] [--limit SECONDS]

Seconds are those of the processor, on all cores together. Growth is the slope of log time over log size between the
two largest sizes: 1 is linear.
"""
import argparse
import json
import math
import os
import resource
import subprocess
import tempfile

def flat(parts):
    out = ["March 14, 2024\n\nTitle\n\nThe post.\n\nPosted by Host on March 14, 2024 at 8:00 UTC | Permalink\n\n"]
    for n, (name, text) in enumerate(parts):
        out.append(f"{text}\n\nPosted by: {name} | Mar 14 2024 {9 + n // 60 % 12}:{n % 60:02d} utc | {n + 1}\n\n")
    return "".join(out)

def lines(rows):
    return "".join(json.dumps(r) + "\n" for r in rows)

CASES = {}
def case(name, *command, top=10**7):
    def keep(make):
        CASES[name] = (make, command, top)
        return make
    return keep

# Readers: `inspect` reads and counts.
@case("flat: no signature", "inspect")
def _(n): return "word " * (n // 5)
@case("flat: signatures inside", "inspect")
def _(n): return flat([("A", "Posted by: B | Mar 14 2024 9:00 utc | 1\n" * (n // 41))])
@case("flat: numbers that skip", "inspect")
def _(n): return "x\n\nPosted by: A | Mar 14 2024 9:00 utc | 1\n\n" + "".join(f"x\n\nPosted by: A | Mar 14 2024 9:00 utc | {(i * 7919) % 100003 + 2}\n\n" for i in range(n // 48))
@case("flat: one repeated number", "inspect")
def _(n): return "x\n\nPosted by: A | Mar 14 2024 9:00 utc | 1\n\n" * (n // 46)
@case("HTML: open angles", "inspect")
def _(n): return lines([{"id": 1, "type": "story", "by": "h", "time": 1, "title": "x"}, {"id": 2, "type": "comment", "by": "a", "parent": 1, "time": 2, "text": "<" * n}])
@case("HTML: open tags", "inspect")
def _(n): return lines([{"id": 1, "type": "story", "by": "h", "time": 1, "title": "x"}, {"id": 2, "type": "comment", "by": "a", "parent": 1, "time": 2, "text": "<a '" * (n // 4)}])
@case("HTML: deep quotes", "inspect")
def _(n): return lines([{"id": 1, "type": "story", "by": "h", "time": 1, "title": "x"}, {"id": 2, "type": "comment", "by": "a", "parent": 1, "time": 2, "text": "<blockquote>" * (n // 12)}])
@case("HTML: ampersands", "inspect")
def _(n): return lines([{"id": 1, "type": "story", "by": "h", "time": 1, "title": "x"}, {"id": 2, "type": "comment", "by": "a", "parent": 1, "time": 2, "text": "&" * n}])
@case("HTML: comments", "inspect")
def _(n): return lines([{"id": 1, "type": "story", "by": "h", "time": 1, "title": "x"}, {"id": 2, "type": "comment", "by": "a", "parent": 1, "time": 2, "text": "<!--" * (n // 4)}])
@case("Markdown: quote marks", "inspect")
def _(n): return lines([{"id": "a", "link_id": "t3_p", "parent_id": "t3_p", "author": "x", "created_utc": 1, "body": "> " * (n // 2), "subreddit": "x"}])
@case("Markdown: quoted lines", "inspect")
def _(n): return lines([{"id": "a", "link_id": "t3_p", "parent_id": "t3_p", "author": "x", "created_utc": 1, "body": ">a\n\nb\n" * (n // 6), "subreddit": "x"}])
@case("JSON: deep arrays", "inspect")
def _(n): return '{"id": 1, "author": "a", "text": "x", "y": ' + "[" * (n // 2) + "]" * (n // 2) + "}\n"
@case("JSON: mended", "inspect")
def _(n): return '{"id": 1, "author": "a", "text": "x", "y": [' + "NaN," * (n // 4) + "0]}\n"
@case("JSON: open braces", "inspect")
def _(n): return '{"id": 1, "author": "a", "text": "x"}\n' + "{" * n
@case("JSON: many fields", "inspect")
def _(n): return '{"id": 1, "author": "a", "text": "x"' + "".join(f',"k{i}":1' for i in range(n // 10)) + "}\n"
@case("JSON: short lines", "inspect")
def _(n): return '{"id": 1, "author": "a", "text": "x"}\n' + "{\n" * (n // 2)
@case("JSON: deep replies", "inspect", top=10**6)
def _(n):
    m = n // 150
    s = ""
    head = '[{"kind":"Listing","data":{"children":[{"kind":"t3","data":{"id":"p1","title":"L","selftext":"","author":"h","created_utc":1.0}}]}},{"kind":"Listing","data":{"children":['
    opens = "".join('{"kind":"t1","data":{"id":"c%d","link_id":"t3_p1","parent_id":"%s","author":"a","created_utc":1.0,"body":"It.","replies":{"kind":"Listing","data":{"children":[' % (i, "t3_p1" if i == 0 else f"t1_c{i-1}") for i in range(m))
    return head + opens + "]}}}}" * m + "]}}]"
@case("XML: deep elements", "inspect")
def _(n): return '<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals"><post dsq:id="1">' + "<a>" * (n // 7) + "</a>" * (n // 7) + "</post></disqus>"
@case("XML: deep posts", "inspect")
def _(n): return '<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">' + '<post dsq:id="1">' * (n // 24) + "</post>" * (n // 24) + "</disqus>"
@case("XML: many attributes", "inspect")
def _(n): return '<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals"><post dsq:id="1" ' + "".join(f'a{i}="1" ' for i in range(n // 10)) + "></post></disqus>"
@case("XML: equals signs", "inspect")
def _(n): return '<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals"><post ' + "a=" * (n // 2) + "></post></disqus>"
@case("mail: one thread", "inspect")
def _(n): return "".join(f"From a Mon Jan  1 00:00:00 2024\nFrom: a\nMessage-ID: <{i}>\nIn-Reply-To: <{i-1}>\nSubject: s\nDate: Mon, 1 Jan 2024 00:00:00 +0000\n\nx\n\n" for i in range(n // 130))
@case("mail: references", "inspect")
def _(n): return "From a Mon Jan  1 00:00:00 2024\nFrom: a\nMessage-ID: <1>\nReferences: " + "<a>\n " * (n // 5) + "\nSubject: s\nDate: Mon, 1 Jan 2024 00:00:00 +0000\n\nx\n\n"
@case("mail: deep parts", "inspect")
def _(n):
    m = n // 60
    s = "From a Mon Jan  1 00:00:00 2024\nFrom: a\nMessage-ID: <1>\nMIME-Version: 1.0\n"
    return s + "".join(f"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n" for i in range(m)) + "Content-Type: text/plain\n\nx\n"
@case("mail: encoded words", "inspect")
def _(n): return "From a Mon Jan  1 00:00:00 2024\nFrom: " + "=?utf-8?q?a?= " * (n // 14) + "\nMessage-ID: <1>\nSubject: =?" + "=?" * (n // 8) + "\n\nx\n"
@case("mail: same subject", "inspect")
def _(n): return "".join(f"From a Mon Jan  1 00:00:00 2024\nFrom: a\nMessage-ID: <{i}>\nSubject: Re: s\nDate: Mon, 1 Jan 2024 00:00:00 +0000\n\nx\n\n" for i in range(n // 110))
@case("chat: nick changes", "inspect")
def _(n): return "[10:00] <a> hello\n" + "".join(f"=== n{i} is now known as n{i+1}\n[10:00] <n{i+1}> x\n" for i in range(n // 60))
@case("CSV: open quote", "inspect")
def _(n): return 'id,author,text\n1,a,x\n2,b,"' + '""' * (n // 2)
@case("CSV: many columns", "inspect")
def _(n): return "id,author,text," + ",".join(f"c{i}" for i in range(n // 12)) + "\n1,a,x" + "," * (n // 12) + "\n"
@case("CSV: short rows", "inspect")
def _(n): return "id,author,text\n" + "1,a,x\n" * (n // 6)
@case("one id for all", "inspect")
def _(n): return '{"id": 1, "author": "a", "text": "x"}\n' * (n // 38)
@case("parents in circles", "inspect")
def _(n): return lines([{"id": i, "author": "a", "text": "x", "parent_id": (i + 1) % (n // 60 + 1)} for i in range(n // 60 + 1)])

# Scorers: one long text.
def text_case(name, unit):
    @case("score: " + name, "score", "--jsonl", "--evidence", "-")
    def _(n): return json.dumps({"id": "1", "text": unit * (n // len(unit.encode())), "parent_text": unit * min(2000, n // len(unit.encode()))}) + "\n"
for name, unit in {"letters": "a", "dots": ".", "emoji": "\U0001F600", "marks": "!?", "good": "good ", "but": "good but ", "not": "not ", "never so": "never so ", "least": "at least ", "capitals": "GOOD bad ", "apostrophes": "a'", "joiners": "\u200d", "accents": "e\u0301", "at signs": "@", "hash signs": "#", "addresses": "http://", "slashes": "a/", "hyphens": "a-", "quotes": "\u201cgood", "brackets": "(", "insults": "you idiot ", "lines": "a\n", "colons": ":)"}.items():
    text_case(name, unit)
@case("score: distinct words", "score", "--jsonl", "--evidence", "-")
def _(n): return json.dumps({"id": "1", "text": " ".join(f"w{i}q" for i in range(n // 8))}) + "\n"
@case("stance: one term", "score", "--jsonl", "--targets", "PACKS", "-")
def _(n): return json.dumps({"id": "1", "text": "bus lane " * (n // 9), "target": "bus lane"}) + "\n"

# Replies.
def thread(name, rows, top=10**6, *command):
    @case("replies: " + name, "replies", top=top)
    def _(n): return flat(rows(n))
thread("names that begin alike", lambda n: [(f"Anna {'b' * (i % 50)} {i}", "Anna b b b says so") for i in range(n // 90)])
thread("names a letter apart", lambda n: [(f"commenter{i:07d}", "hello there") for i in range(n // 80)])
thread("everybody named", lambda n: [(f"Name{i}", " ".join(f"Name{j}" for j in range(max(0, i - 20), i))) for i in range(n // 220)])
thread("one name in all words", lambda n: [("a", "a " * 50)] * (n // 160))
thread("the same quotation", lambda n: [(f"P{i % 100}", "the quick brown fox jumps over the lazy dog again and again") for i in range(n // 115)])
thread("numbers", lambda n: [(f"P{i % 100}", " ".join(f"#{j}" for j in range(1, 40))) for i in range(n // 190)])
thread("one long comment", lambda n: [("A", "the lane is good "), ("B", "@A #1 the lane is good " * (n // 23))])
thread("signatures copied", lambda n: [(f"P{i % 9}", "Posted by: P1 | Mar 14 2024 9:01 utc | 2\nsays who") for i in range(n // 110)])
thread("short lines", lambda n: [(f"P{i % 9}", "yes\nno\n" * 20) for i in range(n // 200)])
thread("empty comments", lambda n: [(f"P{i % 9}", "") for i in range(n // 50)])
thread("names of many words", lambda n: [("a " * (i % 40 + 1) + str(i), "@" + "a " * 20) for i in range(n // 120)])
thread("one first name", lambda n: [(f"Anna {i}", "Anna " * 20) for i in range(n // 150)])
thread("names misspelt", lambda n: [(f"commenter{i:06d}", f"@comenter{(i * 7) % 1000003:06d} no") for i in range(n // 90)])
thread("slips of the pen", lambda n: [(f"comment{chr(97 + i % 26)}{chr(97 + i // 26 % 26)}{chr(97 + i // 676 % 26)}{'aab'[i % 3] * 4}", "no") for i in range(n // 70)])
thread("names of marks", lambda n: [("a" + "\u0301\u0323" * 200 + str(i), "x") for i in range(n // 900)])
@case("pseudonyms: many names", "rank", "--pseudonyms", "KEY", "FILE", top=10**6)
def _(n): return lines([{"id": str(i), "author": f"user {i}", "text": f"user {i - 1} and user{i // 2}and say so"} for i in range(n // 90)])
@case("pseudonyms: names of signs", "rank", "--pseudonyms", "KEY", "FILE", top=10**6)
def _(n): return lines([{"id": str(i), "author": "".join("!?*+"[i >> k & 3] for k in range(0, 16, 2)), "text": "!!?*+ " * 5} for i in range(n // 90)])
@case("replies: chat addressed", "replies", top=10**6)
def _(n): return "".join(f"[10:{i // 60 % 60:02d}] <n{i % 997}> n{(i * 31) % 997}: hello\n" for i in range(n // 28))
@case("replies: a chain", "replies", top=10**7)
def _(n): return lines([{"id": i, "author": f"a{i % 50}", "text": "x", "parent_id": i - 1 if i else None} for i in range(n // 60)])

# Topics.
@case("topics: one word each", "topics", "--jsonl", "--topics", "5", "-", top=10**7)
def _(n): return lines([{"id": str(i), "text": f"w{i}a w{i}a"} for i in range(n // 36)])
@case("topics: all the same", "topics", "--jsonl", "--topics", "5", "-", top=10**7)
def _(n): return lines([{"id": str(i), "text": "lane bus shop street council"} for i in range(n // 50)])
@case("topics: one long text", "topics", "--jsonl", "--topics", "2", "-", top=10**7)
def _(n): return lines([{"id": "1", "text": "bus lane street " * (n // 16)}, {"id": "2", "text": "shop council"}, {"id": "3", "text": "shop bus"}])

# Networks.
M = "pagerank,eigenvector,hub,authority,coreness,constraint,degree,community"
@case("centrality: a star", "centrality", "FILE", "--measures", M, top=10**7)
def _(n): return "".join(f"h\tn{i}\n" for i in range(n // 9))
@case("centrality: a path", "centrality", "FILE", "--measures", M, top=10**7)
def _(n): return "".join(f"n{i}\tn{i+1}\n" for i in range(n // 14))
E = "eigenvector,hub,authority"
@case("centrality: a ring with a chord", "centrality", "FILE", "--measures", E, top=10**7)
def _(n): return "n0\tn2\n" + "".join(f"n{i}\tn{(i + 1) % (n // 14)}\n" for i in range(n // 14))
@case("centrality: pairs that lead to pairs", "centrality", "FILE", "--measures", E, top=10**7)
def _(n): return "".join(f"a{i}\tb{i}\nb{i}\ta{i}\nb{i}\ta{i+1}\n" for i in range(n // 42))
@case("centrality: triangles that grow alike", "centrality", "FILE", "--measures", E, top=10**7)
def _(n): return "".join(f"a{i}\tb{i}\nb{i}\tc{i}\nc{i}\ta{i}\nc{i}\ta{i+1}\n" for i in range(n // 56))
@case("centrality: a zigzag", "centrality", "FILE", "--measures", E, top=10**7)
def _(n): return "".join(f"a{i}\tb{i}\na{i+1}\tb{i}\n" for i in range(n // 28))
@case("centrality: one edge repeated", "centrality", "FILE", "--measures", M, top=10**7)
def _(n): return "a\tb\n" * (n // 4)
@case("centrality: two hubs", "centrality", "FILE", "--measures", M, top=10**7)
def _(n): return "".join(f"h\tn{i}\ng\tn{i}\n" for i in range(n // 18))
@case("centrality: sparse numbers", "centrality", "FILE", "--measures", "degree", top=10**7)
def _(n): return "".join(f"{i * 2003 % 2000000000}\t{i * 40009 % 2000000000}\n" for i in range(n // 20))
@case("balance: a star of signs", "balance", "FILE", top=10**7)
def _(n): return "source,target,sign\n" + "".join(f"h,n{i},{1 if i % 2 else -1}\n" for i in range(n // 10))
@case("balance: a ladder", "balance", "FILE", top=10**6)
def _(n): return "source,target,sign\n" + "".join(f"a{i},b{i},{(i * 7919 >> 4 & 2) - 1}\na{i},a{i+1},{(i * 104729 >> 3 & 2) - 1}\nb{i},b{i+1},1\n" for i in range(n // 45))
@case("balance: pairs", "balance", "FILE", top=10**6)
def _(n): return "source,target,sign\n" + "".join(f"a{i},b{i},{1 if i % 2 else -1}\n" for i in range(n // 16))

# The whole report.
def report(name, rows, top=10**6):
    @case("report: " + name, "report", top=top)
    def _(n): return rows(n)
report("a chain", lambda n: lines([{"id": i, "author": f"a{i % 50}", "text": "I agree, good", "parent_id": i - 1 if i else None} for i in range(n // 75)]))
report("a star of people", lambda n: lines([{"id": i, "author": f"a{i}", "text": "I agree, good", "parent_id": 0 if i else None} for i in range(n // 75)]))
report("two people", lambda n: lines([{"id": i, "author": f"a{i % 2}", "text": "no, bad", "parent_id": i - 1 if i else None} for i in range(n // 70)]))
report("one long comment", lambda n: lines([{"id": 0, "author": "a", "text": "good bad lane " * (n // 14)}, {"id": 1, "author": "b", "text": "no", "parent_id": 0}]))
report("everybody to everybody", lambda n: lines([{"id": i, "author": f"a{i * 7919 % 1009}", "text": "no, bad", "parent_id": i * 31 % i if i else None} for i in range(n // 70)]))

def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("riposte")
    parser.add_argument("--sizes", default="10000,100000,1000000")
    parser.add_argument("--only", default="")
    parser.add_argument("--limit", type=int, default=120, help="seconds of the processor")
    parser.add_argument("--packs", default="data/stances/bus-lane.yaml")
    arguments = parser.parse_args()
    sizes = [int(s) for s in arguments.sizes.split(",")]
    environment = dict(os.environ, SWIFT_BACKTRACE="enable=no")
    print("| input | " + " | ".join(f"10^{round(math.log10(s))} bytes, s" for s in sizes) + " | growth |")
    print("|---|" + "---|" * (len(sizes) + 1))
    for name, (make, command, top) in CASES.items():
        if arguments.only not in name:
            continue
        seconds, words = [], []
        for size in sizes:
            if size > top:
                words.append("–")
                continue
            with tempfile.TemporaryDirectory() as folder:
                path = os.path.join(folder, "input")
                with open(path, "w", encoding="utf-8") as file:
                    file.write(make(size))
                key = os.path.join(folder, "key")
                with open(key, "w", encoding="utf-8") as file:
                    file.write("sixteen bytes or more of a key")
                places = {"FILE": path, "PACKS": arguments.packs, "KEY": key}
                line = [places.get(part, part) for part in command]
                source = None
                if command[-1] == "-":
                    line = line[:-1]
                    source = open(path, encoding="utf-8")
                elif "FILE" not in command:
                    line.append(path)
                if command[0] == "report":
                    line += ["--out", os.path.join(folder, "out"), "--quiet"]
                before = os.times()
                done = subprocess.run(
                    [arguments.riposte] + line, stdin=source, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                    env=environment, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (arguments.limit, arguments.limit)))
                after = os.times()
                used = after.children_user + after.children_system - before.children_user - before.children_system
                if used >= arguments.limit - 1:
                    words.append(f"> {arguments.limit}")
                    seconds.append(arguments.limit)
                    break
                seconds.append(used)
                words.append(f"{used:.2f}" + ("" if done.returncode in (0, 1) else f" (status {done.returncode})"))
        words += ["–"] * (len(sizes) - len(words))
        # Starting takes its share: it is taken off before the slope is. Below a fifth of a second it is all there is.
        growth = "–"
        if len(seconds) > 1 and seconds[-1] > seconds[0] + 0.2:
            base = seconds[0] * 0.9
            ratio = math.log10(sizes[len(seconds) - 1] / sizes[len(seconds) - 2])
            growth = f"{math.log10((seconds[-1] - base) / max(seconds[-2] - base, 0.005)) / ratio:.2f}"
        print(f"| {name} | " + " | ".join(words) + f" | {growth} |", flush=True)

main()
