"""Topics beside scikit-learn: python3 topics.py RIPOSTE FORUM.jsonl [ROUNDS=5]

FORUM.jsonl holds lines {"id", "body"}. Both sides run in turn, ROUNDS times; medians of seconds are printed as
stage, riposte, scikit-learn, ratio. riposte's figures are those of `topics --timings`; scikit-learn's cover the same
work from texts in memory: tf-idf of 20,000 terms, NMF of 20 parts (NNDSVD start, 100 iterations at most), LSA of 100
dimensions with k-means of 20 groups. The relative error of both factorisations is printed below.
"""
import json, re, statistics, subprocess, sys, time

from sklearn.cluster import KMeans
from sklearn.decomposition import NMF, TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize

binary, path, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 5
with open(path, encoding="utf-8") as file:
    texts = [json.loads(line)["body"] for line in file]


def riposte(method):
    command = [binary, "topics", "--jsonl", "--topics", "20", "--method", method, "--terms-at-most", "20000",
               *(["--weights", "sublinear"] if method == "nmf" else [])]
    with open(path, "rb") as lines:
        done = subprocess.run([*command, "--timings", "--verbose"], stdin=lines, capture_output=True, text=True, check=True)
    stages = dict(line.split("\t") for line in done.stderr.splitlines() if line.count("\t") == 1)
    error = re.search(r"relative error ([0-9.]+)", done.stderr)
    return {stage: float(value) for stage, value in stages.items()}, float(error[1]) if error else None


def timed(seconds, stage, work):
    start = time.perf_counter()
    result = work()
    seconds.setdefault(stage, []).append(time.perf_counter() - start)
    return result


ours, theirs, errors = {}, {}, set()
for _ in range(rounds):
    for method in ("lsa", "nmf"):
        stages, error = riposte(method)
        if error:
            errors.add(f"riposte {error:.5f}")
        for stage, value in stages.items():
            ours.setdefault(stage, []).append(value)
    vectors = TfidfVectorizer(max_features=20_000, stop_words="english", sublinear_tf=True, min_df=3, max_df=0.5)
    matrix = timed(theirs, "tf-idf", lambda: vectors.fit_transform(texts))
    factors = NMF(20, init="nndsvd", max_iter=100)
    timed(theirs, "nmf", lambda: factors.fit_transform(matrix))
    errors.add(f"scikit-learn {factors.reconstruction_err_ / (matrix.multiply(matrix).sum() ** 0.5):.5f}")
    points = timed(theirs, "lsa", lambda: normalize(TruncatedSVD(100, random_state=0).fit_transform(matrix)))
    timed(theirs, "k-means", lambda: KMeans(20, n_init=10, random_state=0).fit(points))

print("stage\triposte\tscikit-learn\tratio")
for stage, values in theirs.items():
    own, other = statistics.median(ours[stage]), statistics.median(values)
    print(f"{stage}\t{own:.2f}\t{other:.2f}\t{other / own:.1f}")
print("relative errors: " + ", ".join(sorted(errors)))
