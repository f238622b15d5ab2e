import Foundation
import TestSupport
import Testing

/// The pages as a browser shows them. Without Chromium on the path, and where `CI` is set, these are skipped.
@Suite("Pages in a browser")
struct PageTests {
    private static let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("data")

    private static let chromium = RiposteCommand.optional("chromium")

    /// What the harness found, by name of the check.
    private struct Visit {
        let checks: [String: String]
        let console: [String]
    }

    /// Opens a page in a frame of a page that asks it everything, and reads the answers.
    private func visit(_ page: URL, in scratch: Scratch) throws -> Visit {
        let browser = try #require(Self.chromium)
        let harness = Self.harness.replacingOccurrences(of: "PAGE", with: page.absoluteString)
        let file = try scratch.file("harness-\(UUID().uuidString).html", Array(harness.utf8))
        let run = try RiposteCommand.run(
            browser,
            [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-web-security",
                "--allow-file-access-from-files", "--disable-site-isolation-trials",
                "--user-data-dir=\(scratch.url.path)/profile", "--enable-logging=stderr",
                "--virtual-time-budget=60000", "--window-size=1300,1000", "--dump-dom", "file://\(file)",
            ])
        var checks: [String: String] = [:]
        for line in run.output.split(separator: "\n") where line.hasPrefix("CHECK ") {
            let parts = line.dropFirst(6).split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
            checks[String(parts[0])] = parts.count > 1 ? String(parts[1]) : ""
        }
        return Visit(
            checks: checks,
            console: run.errors.split(separator: "\n").map(String.init).filter { $0.contains("CONSOLE") })
    }

    private func expectSound(_ visit: Visit, _ name: String, isThread: Bool = true) {
        #expect(visit.console.isEmpty, "\(name): \(visit.console)")
        let expected = [
            "loaded": "yes", "title": "kept", "violations": "", "requests": "", "overflow at 400": "",
            "overflow at 1200": "", "names": "", "contrast light": "", "contrast dark": "", "theme": "yes",
            "handlers": "", "ids": "",
        ]
        for (check, value) in expected.sorted(by: { $0.key < $1.key }) {
            #expect(visit.checks[check] == value, "\(name): \(check): \(visit.checks[check] ?? "not seen")")
        }
        for check in ["sorting"] + (isThread ? ["filter", "focus"] : []) {
            #expect(visit.checks[check] == "yes", "\(name): \(check): \(visit.checks[check] ?? "not seen")")
        }
    }

    @Test(
        "Reports on the samples, a comparison and a ranking open without an error or a request, sort, focus and fit",
        .enabled(if: chromium != nil, "skipped: there is no chromium on the path, or CI is set"))
    func samples() throws {
        let scratch = try Scratch()
        let threads = Self.samples.path + "/threads"
        let packs = Self.samples.path + "/stances"
        let out = scratch.url.path + "/out"
        #expect(try RiposteCommand.run(["report", threads, "--targets", packs, "--out", out]).status == 0)
        let pair = ["bus-lane", "library-closing"].map { "\(threads)/\($0).txt" }
        #expect(
            try RiposteCommand.run(["compare"] + pair + ["--targets", packs, "--out", out + "/pair"]).status == 0)
        #expect(try RiposteCommand.run(["rank"] + pair + ["--out", out + "/rank"]).status == 0)
        for name in ["bus-lane", "library-closing"] {
            expectSound(
                try visit(URL(fileURLWithPath: "\(out)/\(name)/index.html"), in: scratch), name)
        }
        for name in ["pair", "rank", ""] {
            expectSound(
                try visit(URL(fileURLWithPath: "\(out)/\(name)/index.html"), in: scratch), "page “\(name)”",
                isThread: false)
        }
    }

    @Test(
        "A hostile thread runs nothing",
        .enabled(if: chromium != nil, "skipped: there is no chromium on the path, or CI is set"))
    func hostile() throws {
        let scratch = try Scratch()
        let thread = try scratch.file("hostile.txt", Array(HostileThread.flat.utf8))
        let out = scratch.url.path + "/out"
        #expect(try RiposteCommand.run(["report", thread, "--out", out]).status == 0)
        expectSound(try visit(URL(fileURLWithPath: out + "/hostile/index.html"), in: scratch), "hostile")
    }

    /// Loads the page at 1200 and 400 pixels and writes a line for each check.
    private static let harness = #"""
        <!doctype html><meta charset="utf-8"><title>harness</title><pre id="out"></pre><script>
        var lines = [], frame;
        function note(name, value) { lines.push('CHECK ' + name + '\t' + String(value).replace(/\s+/g, ' ').slice(0, 400)); }
        function load(width, then) {
          if (frame) frame.remove();
          frame = document.createElement('iframe');
          frame.style.cssText = 'border:0;height:900px;width:' + width + 'px';
          frame.onload = function () { then(frame.contentDocument, frame.contentWindow); };
          frame.src = 'PAGE';
          document.body.appendChild(frame);
        }
        function overflow(doc, win) {
          var wide = doc.documentElement.scrollWidth - win.innerWidth;
          if (wide <= 0) return '';
          var who = Array.from(doc.querySelectorAll('body *')).filter(function (e) {
            return e.getBoundingClientRect().right > win.innerWidth + 1 && !e.closest('.scroll');
          }).slice(0, 5).map(function (e) { return e.tagName + '.' + e.className + '#' + e.id; });
          return wide + ' px: ' + who.join(', ');
        }
        function rgb(text) {
          var m = (text || '').match(/[\d.]+/g);
          return m ? m.map(Number) : null;
        }
        function light(c) {
          var v = c.slice(0, 3).map(function (x) { x /= 255; return x <= .03928 ? x / 12.92 : Math.pow((x + .055) / 1.055, 2.4); });
          return .2126 * v[0] + .7152 * v[1] + .0722 * v[2];
        }
        function contrast(a, b) {
          var x = light(a), y = light(b);
          return (Math.max(x, y) + .05) / (Math.min(x, y) + .05);
        }
        function ground(e, win) {
          for (var up = e; up && up.nodeType === 1; up = up.parentElement) {
            var c = rgb(win.getComputedStyle(up).backgroundColor);
            if (c && (c.length < 4 || c[3] > 0)) return c;
          }
          return [255, 255, 255];
        }
        function contrasts(doc, win) {
          var seen = {}, bad = [];
          Array.from(doc.querySelectorAll('body *')).forEach(function (e) {
            var own = Array.from(e.childNodes).some(function (n) { return n.nodeType === 3 && n.data.trim(); });
            if (!own || !e.getClientRects().length || ['SCRIPT', 'STYLE', 'title', 'desc'].indexOf(e.tagName) >= 0) return;
            var style = win.getComputedStyle(e), inSVG = e.namespaceURI.indexOf('svg') >= 0;
            if (inSVG && /\bn[0-4]\b/.test(e.getAttribute('class') || '')) return;
            var ink = rgb(inSVG ? style.fill : style.color), back = ground(inSVG ? e.closest('svg') : e, win);
            var size = parseFloat(style.fontSize), key = ink + '/' + back + '/' + (size >= 24);
            if (seen[key]) return;
            seen[key] = true;
            var ratio = contrast(ink, back);
            if (ratio < (size >= 24 ? 3 : 4.5)) bad.push(e.tagName + '.' + e.getAttribute('class') + ' ' + ratio.toFixed(2) + ' ' + ink + ' on ' + back);
          });
          return bad.slice(0, 8).join('; ');
        }
        function names(doc) {
          var bad = [];
          Array.from(doc.querySelectorAll('a[href],button,input,select,summary,[tabindex],svg[role]')).forEach(function (e) {
            if (!e.getClientRects().length) return;
            var by = (e.getAttribute('aria-labelledby') || '').split(' ').map(function (id) {
              var n = doc.getElementById(id); return n ? n.textContent : '';
            }).join('');
            var name = e.getAttribute('aria-label') || by || e.textContent || (e.labels && e.labels[0] && e.labels[0].textContent) || '';
            if (!name.trim()) bad.push(e.tagName + '#' + e.id + '.' + e.getAttribute('class'));
          });
          if (!doc.documentElement.lang) bad.push('no language');
          if (doc.querySelectorAll('h1').length !== 1) bad.push('h1');
          return bad.slice(0, 8).join('; ');
        }
        function finish() { document.getElementById('out').textContent = '\n' + lines.join('\n') + '\n'; }
        function guarded(act) { try { act(); } catch (error) { note('error', error.stack || error); finish(); } }
        load(1200, function (doc, win) { guarded(function () {
          var violations = [];
          doc.addEventListener('securitypolicyviolation', function (e) { violations.push(e.violatedDirective + ' ' + e.blockedURI); });
          note('loaded', doc.readyState === 'complete' && doc.querySelector('main') ? 'yes' : 'no');
          note('requests', win.performance.getEntriesByType('resource').map(function (r) { return r.name; }).join(' '));
          note('handlers', Array.from(doc.querySelectorAll('*')).filter(function (e) {
            return Array.from(e.attributes).some(function (a) { return /^on/i.test(a.name) || /^\s*javascript:/i.test(a.value); }) ||
              (e.tagName === 'SCRIPT' && e !== doc.body.lastElementChild) || e.tagName === 'IMG' || e.tagName === 'IFRAME';
          }).map(function (e) { return e.outerHTML.slice(0, 80); }).join(' '));
          var ids = {}, twice = [];
          Array.from(doc.querySelectorAll('[id]')).forEach(function (e) { if (ids[e.id]) twice.push(e.id); ids[e.id] = true; });
          note('ids', twice.slice(0, 5).join(' '));
          note('overflow at 1200', overflow(doc, win));
          Array.from(doc.querySelectorAll('details')).slice(0, 60).forEach(function (d) { d.open = true; });
          note('names', names(doc));
          var theme = doc.getElementById('theme'), before = win.getComputedStyle(doc.body).backgroundColor;
          var wasLight = light(rgb(before)) > .5;
          note('contrast ' + (wasLight ? 'light' : 'dark'), contrasts(doc, win));
          theme.click();
          var after = win.getComputedStyle(doc.body).backgroundColor;
          note('theme', before !== after ? 'yes' : 'no: ' + before + ' ' + after);
          note('contrast ' + (wasLight ? 'dark' : 'light'), contrasts(doc, win));
          theme.click();
          var table = Array.from(doc.querySelectorAll('table.sortable')).filter(function (t) { return t.tBodies[0].rows.length > 1; }).pop();
          var sorted = 'no table';
          if (table) {
            var head = table.tHead.rows[0].cells[0], button = head.querySelector('button');
            button.click(); button.click();
            var rows = Array.from(table.tBodies[0].rows).map(function (r) { return r.cells[0].getAttribute('data-v') || r.cells[0].textContent; });
            var numbers = rows.every(function (r) { return !isNaN(parseFloat(r)); });
            var ordered = rows.every(function (r, i) { return !i || (numbers ? parseFloat(rows[i - 1]) >= parseFloat(r) : rows[i - 1] >= r); });
            sorted = ordered && head.getAttribute('aria-sort') === 'descending' ? 'yes' : rows.slice(0, 6).join(' ');
          }
          note('sorting', sorted);
          var form = doc.getElementById('filters');
          if (form) {
            form.mood.value = 'negative';
            form.dispatchEvent(new win.Event('input', { bubbles: true }));
            var all = Array.from(doc.querySelectorAll('#comment-table tbody tr'));
            var right = all.every(function (r) { return r.hidden === (r.getAttribute('data-m') !== 'negative'); });
            form.search.value = 'zzzzqqqq';
            form.dispatchEvent(new win.Event('input', { bubbles: true }));
            note('filter', right && all.every(function (r) { return r.hidden; }) ? 'yes' : 'no');
            form.reset();
            var person = Array.from(doc.querySelectorAll('svg .person')).filter(function (p) { return p.getClientRects().length; })[0];
            var id = person.getAttribute('data-p');
            person.focus();
            var lit = doc.querySelectorAll('.lit[data-p="' + id + '"]').length;
            person.dispatchEvent(new win.KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
            var shown = all.filter(function (r) { return !r.hidden; });
            var own = shown.every(function (r) { return r.getAttribute('data-p') === id; });
            note('focus', lit > 1 && own && shown.length < all.length ? 'yes' : 'no: ' + lit + ' ' + shown.length);
          }
          note('violations', violations.join(' '));
          note('title', /owned/.test(doc.title.replace(/^Title.*/, '')) || /^owned$/.test(document.title) ? 'changed' : 'kept');
          load(400, function (doc, win) { guarded(function () {
            var first = overflow(doc, win);
            Array.from(doc.querySelectorAll('details')).slice(0, 60).forEach(function (d) { d.open = true; });
            note('overflow at 400', first || overflow(doc, win));
            finish();
          }); });
        }); });
        </script>
        """#
}
