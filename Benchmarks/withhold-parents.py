"""usage: withhold-parents.py IN.jsonl OUT.jsonl [LARGEST]

Makes the input for the speed of reply recovery from a Reddit-like dump: parents are withheld, and threads
are merged until their sizes run from their own up to LARGEST comments (10,000 by default). Half of the
comments stay in their threads; the other half fill threads of LARGEST, LARGEST / 2, LARGEST / 4 … comments,
over and over. Within a merged thread the comments of its parts take turns, so that people and subjects meet.
"""
import json
import sys
from collections import defaultdict

source, target, *rest = sys.argv[1:]
largest = int(rest[0]) if rest else 10_000

threads = defaultdict(list)
with open(source, encoding="utf-8") as lines:
    for line in lines:
        record = json.loads(line)
        record.pop("parent_id", None)
        threads[record["link_id"]].append(record)

total = sum(len(thread) for thread in threads.values())
merged, parts, size, number, taken = [], [], largest, 0, 0
names = list(threads)


def turns(parts):
    """One record of each part in turn."""
    queues = [iter(part) for part in parts]
    while queues:
        alive = []
        for queue in queues:
            record = next(queue, None)
            if record is not None:
                alive.append(queue)
                yield record
        queues = alive


with open(target, "w", encoding="utf-8") as out:

    def write(records):
        for record in records:
            out.write(json.dumps(record, ensure_ascii=False) + "\n")

    def flush():
        global parts, size, number
        number += 1
        records = [dict(record, link_id=f"t3_merged{number}") for record in turns(parts)]
        write(records[:size])
        parts = []
        size = size // 2 if size > largest // 16 else largest
        return len(records)

    gathered = 0
    for name in names:
        if taken < total // 2:
            parts.append(threads[name])
            gathered += len(threads[name])
            taken += len(threads[name])
            if gathered >= size:
                flush()
                gathered = 0
        else:
            write(threads[name])
    if parts:
        flush()
