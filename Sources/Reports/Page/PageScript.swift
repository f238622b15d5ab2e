/// What a page does beyond being read: sorting, searching, filtering, following a person, changing the theme.
/// Everything is there without it. It asks nobody for anything and keeps nothing.
enum PageScript {
    static let text = """
        'use strict';
        (function () {
          var root = document.documentElement, status = document.getElementById('status');
          function each(list, act) { Array.prototype.forEach.call(list, act); }
          function say(words) { if (status) status.textContent = words; }

          var theme = document.getElementById('theme');
          if (theme) {
            var isDark = matchMedia('(prefers-color-scheme: dark)').matches;
            theme.hidden = false;
            var show = function () { theme.textContent = isDark ? 'Light theme' : 'Dark theme'; };
            show();
            theme.addEventListener('click', function () {
              isDark = !isDark;
              root.setAttribute('data-theme', isDark ? 'dark' : 'light');
              show();
            });
          }

          function key(row, column) {
            var cell = row.cells[column];
            if (!cell) return '';
            var given = cell.getAttribute('data-v');
            return given === null ? cell.textContent.trim() : given;
          }
          function sort(table, column, header) {
            var down = header.getAttribute('aria-sort') === 'ascending';
            each(table.tHead.rows[0].cells, function (other) { other.removeAttribute('aria-sort'); });
            header.setAttribute('aria-sort', down ? 'descending' : 'ascending');
            var body = table.tBodies[0];
            var rows = Array.prototype.map.call(body.rows, function (row, place) {
              var text = key(row, column), number = parseFloat(text.replace('\\u2212', '-'));
              return { row: row, place: place, text: text, number: isNaN(number) ? null : number };
            });
            var numbers = rows.every(function (r) { return r.text === '' || r.number !== null; });
            rows.sort(function (a, b) {
              if (a.text === '' || b.text === '') {
                return a.text === b.text ? a.place - b.place : a.text === '' ? 1 : -1;
              }
              var order = numbers ? a.number - b.number : a.text < b.text ? -1 : a.text > b.text ? 1 : 0;
              return (down ? -order : order) || a.place - b.place;
            });
            rows.forEach(function (r) { body.appendChild(r.row); });
            say('Sorted by ' + header.textContent.trim() + (down ? ', descending' : ', ascending'));
          }
          each(document.querySelectorAll('table.sortable'), function (table) {
            each(table.tHead.rows[0].cells, function (header, column) {
              var button = document.createElement('button');
              button.type = 'button';
              while (header.firstChild) button.appendChild(header.firstChild);
              header.appendChild(button);
              button.addEventListener('click', function () { sort(table, column, header); });
            });
          });

          var pinned = null;
          function light(person) {
            each(document.querySelectorAll('.lit,.near'), function (e) { e.classList.remove('lit', 'near'); });
            document.body.classList.toggle('focusing', person !== null);
            if (person === null) return;
            var near = {};
            each(document.querySelectorAll('[data-a="' + person + '"],[data-b="' + person + '"]'), function (tie) {
              tie.classList.add('lit');
              near[tie.getAttribute('data-a')] = near[tie.getAttribute('data-b')] = true;
            });
            each(document.querySelectorAll('.disc[data-p]'), function (disc) {
              if (near[disc.getAttribute('data-p')]) disc.classList.add('near');
            });
            each(document.querySelectorAll('[data-p="' + person + '"]'), function (e) { e.classList.add('lit'); });
          }
          function personAt(node) {
            var found = node && node.closest ? node.closest('svg [data-p], [data-person]') : null;
            return found && (found.getAttribute('data-p') || found.getAttribute('data-person'));
          }
          document.addEventListener('mouseover', function (e) {
            var person = personAt(e.target);
            if (person) light(person); else if (document.body.classList.contains('focusing')) light(pinned);
          });
          document.addEventListener('focusin', function (e) { light(personAt(e.target) || pinned); });
          function pin(person) {
            pinned = pinned === person ? null : person;
            light(pinned);
            filter();
            say(pinned === null ? 'All people' : 'One person is followed');
          }
          document.addEventListener('click', function (e) {
            var node = e.target.closest && e.target.closest('svg [data-p]');
            if (node) pin(node.getAttribute('data-p'));
          });
          document.addEventListener('keydown', function (e) {
            if (e.key === 'Escape' && pinned !== null) pin(pinned);
            var node = e.target.closest && e.target.closest('svg .person');
            if (node && (e.key === 'Enter' || e.key === ' ')) {
              e.preventDefault();
              pin(node.getAttribute('data-p'));
            }
          });

          var table = document.getElementById('comment-table'), form = document.getElementById('filters');
          function filter() {
            if (!table || !form) return;
            var words = form.search.value.toLowerCase().split(/\\s+/).filter(Boolean), shown = 0;
            each(table.tBodies[0].rows, function (row) {
              var is = (!form.mood.value || row.getAttribute('data-m') === form.mood.value) &&
                (!form.agreement.value || row.getAttribute('data-g') === form.agreement.value) &&
                (!form.topic.value || row.getAttribute('data-t') === form.topic.value) &&
                (pinned === null || row.getAttribute('data-p') === pinned);
              if (is && words.length) {
                var text = row.textContent.toLowerCase();
                is = words.every(function (word) { return text.indexOf(word) >= 0; });
              }
              row.hidden = !is;
              if (is) shown += 1;
            });
            document.getElementById('shown').textContent = shown + ' of ' + table.tBodies[0].rows.length + ' comments';
            form.all.hidden = pinned === null;
          }
          if (form) {
            form.hidden = false;
            form.addEventListener('input', filter);
            form.addEventListener('submit', function (e) { e.preventDefault(); });
            form.all.addEventListener('click', function () { if (pinned !== null) pin(pinned); });
          }
          function follow() {
            var target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
            if (!target) return;
            if (target.hidden && form) { form.reset(); pinned = null; light(null); filter(); }
            var inside = target.querySelector('details');
            if (inside && target.tagName === 'TR') inside.open = true;
            for (var up = target.parentElement; up; up = up.parentElement) if (up.tagName === 'DETAILS') up.open = true;
            target.scrollIntoView({ block: 'center' });
          }
          addEventListener('hashchange', follow);
          follow();
        })();

        """
}
