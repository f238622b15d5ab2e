"""What a user would assemble from Python libraries for the same report: the whole job's comparison.

usage: python3 pipeline.py COMMENTS.jsonl OUT
Reads comments with Reddit's field names, scores them with VADER, builds the network of who answers whom, measures it
with igraph, finds 20 topics by tf-idf and NMF with scikit-learn, and writes comments.csv and commenters.csv into OUT.
Prints the seconds of each stage and the peak memory. One process, as such scripts are written."""
import contextlib
import csv
import os
import resource
import sys
import time

import igraph
import orjson
from sklearn.decomposition import NMF
from sklearn.feature_extraction.text import TfidfVectorizer
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

TOPICS = 20
TERMS = 20_000
ROUNDS = 100


@contextlib.contextmanager
def stage(name):
    start = time.perf_counter()
    yield
    print(f"{name}\t{time.perf_counter() - start:.2f}", flush=True)


def read(path):
    with open(path, "rb") as file:
        return [orjson.loads(line) for line in file]


def reply_network(comments):
    """Weighted and directed, from the one who answers to the one answered; comments on one's own are left out."""
    author = {comment["id"]: comment["author"] for comment in comments}
    number = {}
    for name in author.values():
        number.setdefault(name, len(number))
    weights = {}
    for comment in comments:
        answered = author.get(comment["parent_id"].split("_")[-1])
        if answered is not None and answered != comment["author"]:
            tie = number[comment["author"]], number[answered]
            weights[tie] = weights.get(tie, 0) + 1
    graph = igraph.Graph(n=len(number), edges=list(weights), directed=True)
    graph.es["weight"] = list(weights.values())
    return list(number), graph


def measures(graph):
    undirected = graph.as_undirected(combine_edges="sum")
    return {
        "pagerank": graph.pagerank(weights="weight"),
        "hub": graph.hub_score(weights="weight"),
        "authority": graph.authority_score(weights="weight"),
        "coreness": graph.coreness(mode="all"),
        "betweenness": graph.betweenness(),
        "community": undirected.community_leiden(
            objective_function="modularity", weights="weight", n_iterations=-1).membership,
    }


def topics(texts):
    terms = TfidfVectorizer(max_features=TERMS, min_df=2, stop_words="english").fit_transform(texts)
    return NMF(n_components=TOPICS, init="nndsvda", max_iter=ROUNDS, random_state=1).fit_transform(terms)


def write(path, header, lines):
    with open(path, "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows(lines)


def main(path, out):
    os.makedirs(out, exist_ok=True)
    start = time.perf_counter()
    with stage("read"):
        comments = read(path)
    with stage("sentiment"):
        analyser = SentimentIntensityAnalyzer()
        scores = [analyser.polarity_scores(comment["body"]) for comment in comments]
    with stage("network"):
        names, graph = reply_network(comments)
    with stage("measures"):
        columns = measures(graph)
    with stage("topics"):
        weights = topics([comment["body"] for comment in comments])
    with stage("write"):
        write(
            os.path.join(out, "comments.csv"),
            ["comment", "author", "time", "parent", "compound", "positive", "neutral", "negative", "topic", "weight"],
            ([comment["id"], comment["author"], comment["created_utc"], comment["parent_id"], score["compound"],
              score["pos"], score["neu"], score["neg"], row.argmax(), row.max()]
             for comment, score, row in zip(comments, scores, weights)))
        write(
            os.path.join(out, "commenters.csv"), ["commenter", *columns], zip(names, *columns.values()))
    print(f"total\t{time.perf_counter() - start:.2f}")
    print(f"peak memory\t{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024}")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
