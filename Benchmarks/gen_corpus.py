"""Writes COMMENTS comments as a Reddit dump, for measuring corpora that are too large to come by.

    python3 gen_corpus.py COMMENTS OUT.jsonl [SEED]

Words follow Zipf's law over 50,000 forms, threads hold 30 comments on average with a long tail and lie apart as in a
dump by time, a sixtieth as many people as comments write, a few of them most. The same arguments give the same bytes.
"""

import random
import sys

import numpy

comments, path = int(sys.argv[1]), sys.argv[2]
seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
chance = numpy.random.default_rng(seed)
letters = random.Random(seed)

OPINIONS = "good bad love hate great terrible agree disagree wrong right never always not very please thanks".split()
LINKS = "the of to and a in is it you that he was for on are with as I his they be at one have this from or".split()
SYLLABLES = [c + v for c in "bcdfghjklmnprstvwz" for v in "aeiou"] + ["st", "tr", "nd", "ing", "er", "ly"]


def form():
    return "".join(letters.choice(SYLLABLES) for _ in range(letters.randint(2, 4)))


words = numpy.array(LINKS + OPINIONS + [form() for _ in range(50_000)], dtype=object)
weights = 1 / numpy.arange(2, len(words) + 2)
cumulated = numpy.cumsum(weights / weights.sum())
people = max(10, comments // 60)
open_threads: list[list] = []
next_thread = 0

with open(path, "w", encoding="utf-8") as out:
    written = 0
    while written < comments:
        batch = min(20_000, comments - written)
        lengths = chance.geometric(1 / 28, batch) + 2
        drawn = words[numpy.searchsorted(cumulated, chance.random(int(lengths.sum())))]
        authors = (people * chance.random(batch) ** 3).astype(int)
        picks = chance.random((batch, 2))
        place = 0
        lines = []
        for k in range(batch):
            number = written + k
            if not open_threads or picks[k, 0] < 1 / 30:
                open_threads.append([next_thread, []])
                next_thread += 1
                if len(open_threads) > 400:
                    open_threads.pop(0)
            # The later opened, the livelier.
            thread = open_threads[-1 - int(len(open_threads) * (picks[k, 0] * 997 % 1) ** 2)]
            earlier = thread[1]
            answers = earlier and picks[k, 1] < 0.8
            parent = f"t1_{earlier[int(len(earlier) * (picks[k, 1] / 0.8) ** 0.5)]}" if answers else f"t3_p{thread[0]}"
            name = f"c{number}"
            earlier.append(name)
            if len(earlier) > 500:
                del earlier[:250]
            length = int(lengths[k])
            text = list(drawn[place : place + length])
            place += length
            for stop in range(9, length, 12):
                text[stop] += "."
            lines.append(
                f'{{"id": "{name}", "link_id": "t3_p{thread[0]}", "parent_id": "{parent}", "author": "user_{authors[k]}", '
                f'"created_utc": {1_600_000_000 + number}, "body": "{" ".join(text)}."}}\n'
            )
        out.writelines(lines)
        written += batch
