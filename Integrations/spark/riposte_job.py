"""Reads the comments of a corpus on a Spark cluster and ranks its commenters.

    spark-submit riposte_job.py --input hdfs:///dumps/RC_2015-01.jsonl --out hdfs:///tables

Input is JSON lines, or Parquet with the same fields, on any file system that Hadoop reads. The comments of a thread are
brought together and go through `riposte worker` on the machines of the cluster; what comes out becomes Parquet under
OUT: comments, edges (a tie in a thread a row), stance (a position of a comment a row; packs of one's own with
--targets), commenters (a person a row, with PageRank over the network of all threads,
computed by Spark). Python is the standard library's, Spark's own functions do the work.
"""

import argparse
import json
import os
import shlex
import shutil
import socket
import sys
from concurrent.futures import ThreadPoolExecutor

from pyspark.sql import DataFrame, SparkSession, Window
from pyspark.sql import functions as f

COMMENTS = (
    "thread string, comment string, commenter string, author string, time string, parent string, "
    "parent_explicit boolean, parent_confidence double, words long, compound double, positive double, neutral double, "
    "negative double, label string, agreement string, agreement_score double, incivility double, text string"
)
COMMENTERS = (
    "thread string, key string, commenter string, comments long, words long, replies_received long, "
    "replies_given long, compound double, scored long"
)
EDGES = (
    "thread string, source_key string, target_key string, source string, target string, weight long, replies long, "
    "mentions long, quotes long, sign long, inferred boolean, comments string, "
    "first string, last string"
)
STANCE = (
    "thread string, comment string, commenter string, target string, stance string, score double, evidence string"
)
TABLES = {"comments": COMMENTS, "commenters": COMMENTERS, "edges": EDGES, "stance": STANCE}

# Where the thread of a comment stands, in the order in which fields are looked for.
THREAD_FIELDS = ["link_id", "conversation_id", "root", "thread", "thread_id", "story_id"]

# PageRank as riposte computes it (Brin and Page 1998); rounds end once a job of them changes the scores by less than the
# tolerance, so that what is missing is less still.
DAMPING = 0.85
TOLERANCE = 1e-8
ROUNDS = 200
# Bytes of the buffer before the command.
BUFFER = 1 << 16
# Plans grow with every round; they are cut off after so many.
ROUNDS_IN_A_JOB = 6


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--input", required=True, nargs="+", help="JSON lines or Parquet; files, folders or patterns")
    parser.add_argument("--out", required=True, help="a folder for the tables; must not hold any of them yet")
    parser.add_argument("--riposte", default="riposte", help="the command on the machines of the cluster")
    parser.add_argument("--worker-options", default="", help="more options of `riposte worker`, as on a command line")
    parser.add_argument("--targets", nargs="+", default=[], help="stance packs on the driver's machine, sent along")
    parser.add_argument("--thread-field", help="the field that names the thread; found by itself where it is common")
    parser.add_argument("--partitions", type=int, help="parts that threads are spread over; four a core by default")
    return parser.parse_args()


def source(spark: SparkSession, paths: list[str]) -> DataFrame:
    """The input as one JSON text a row, in the order of the source."""
    if all(path.rstrip("/").endswith(".parquet") for path in paths):
        rows = spark.read.parquet(*paths)
        text = f.to_json(f.struct(*[f.col(name) for name in rows.columns])).alias("value")
        return rows.select(text, f.monotonically_increasing_id().alias("place"))
    return spark.read.text(paths).select("value", f.monotonically_increasing_id().alias("place"))


def by_thread(rows: DataFrame, field: str | None, partitions: int) -> DataFrame:
    """The lines of each thread together and in order, threads spread over the partitions."""
    value = f.col("value")
    fields = [field] if field else THREAD_FIELDS
    thread = f.coalesce(*[f.get_json_object(value, f"$.{name}") for name in fields], f.get_json_object(value, "$.id"))
    return (
        rows.withColumn("thread", f.regexp_replace(f.coalesce(thread, f.lit("")), "^t3_", ""))
        .repartition(partitions, "thread")
        .sortWithinPartitions("thread", "place")
        .select("value")
    )


def check_workers(spark: SparkSession, command: str) -> None:
    """Ends with a word on what to do where a machine of the cluster lacks the command."""

    def missing(_):
        if not shutil.which(command):
            yield socket.gethostname()

    cores = spark.sparkContext.defaultParallelism
    hosts = sorted(set(spark.sparkContext.parallelize(range(2 * cores), 2 * cores).mapPartitions(missing).collect()))
    if hosts:
        spark.stop()
        sys.exit(
            f"riposte_job: there is no command {command} on {', '.join(hosts)}. Install riposte there, name its "
            "place with --riposte PATH, or send it along: spark-submit --files /path/to/riposte … --riposte ./riposte"
        )


def targets(spark: SparkSession, packs: list[str]) -> list[str]:
    """Sends stance packs to the machines of the cluster; the options by which the worker finds them beside itself."""
    options = []
    # What is sent stands where an executor works; on one machine without executors it need not be sent.
    one_machine = spark.sparkContext.master.split("[")[0] == "local"
    for pack in packs:
        if one_machine:
            pack = os.path.abspath(pack)
        elif os.path.exists(pack):
            spark.sparkContext.addFile(pack)
            pack = os.path.basename(pack)
        options += ["--targets", pack]
    return options


def piped(spark: SparkSession, threads: DataFrame, command: list[str]) -> DataFrame:
    """What the command writes when each partition's lines go through it, a line a row.

    PySpark's own `pipe` takes every line through a Python process, twice; the one of the Java interface does not.
    """
    text = spark.sparkContext._jvm.org.apache.spark.sql.Encoders.STRING()
    lines = getattr(threads._jdf, "as")(text).javaRDD().pipe(command, {}, False, BUFFER, "UTF-8")
    return DataFrame(spark._jsparkSession.createDataset(lines.rdd(), text).toDF(), spark)


def read_threads(spark: SparkSession, threads: DataFrame, command: list[str], lines: str) -> None:
    """Puts what the worker writes into a folder, the lines of each table apart."""
    rows = piped(spark, threads, command)
    # Each line begins with {"table":"NAME",
    name = f.substring_index(f.substring("value", 11, 16), '"', 1)
    spark.conf.set("spark.sql.maxConcurrentOutputFileWriters", len(TABLES))
    rows.withColumn("table", name).write.partitionBy("table").text(lines)


def table(spark: SparkSession, lines: str, name: str) -> DataFrame:
    """The rows of one table of the worker's."""
    rows = spark.read.schema(TABLES[name] + ", table string").json(lines)
    return rows.where(f.col("table") == name).drop("table")


def delete(spark: SparkSession, folder: str) -> None:
    """Removes a folder and what is in it, if there is one."""
    path = spark.sparkContext._jvm.org.apache.hadoop.fs.Path(folder)
    path.getFileSystem(spark.sparkContext._jsc.hadoopConfiguration()).delete(path, True)


def network(people: DataFrame, edges: DataFrame) -> tuple[DataFrame, DataFrame]:
    """Everybody over all threads, and the ties between them; people are one where their keys are."""
    totals = people.groupBy("key").agg(
        f.min("commenter").alias("commenter"),
        f.count("*").alias("threads"),
        *[f.sum(name).alias(name) for name in ("comments", "words", "replies_received", "replies_given")],
        (f.sum("compound") / f.sum("scored")).alias("mean_compound"),
    )
    ties = (
        edges.where("source_key <> target_key")
        .groupBy(f.col("source_key").alias("source"), f.col("target_key").alias("target"))
        .agg(f.sum("weight").alias("weight"))
    )
    return totals, ties


def page_rank(people: DataFrame, ties: DataFrame) -> DataFrame:
    """PageRank along weighted ties; nodes without outgoing ties restart uniformly, scores add up to 1.

    What restarts, by chance or from a node without outgoing ties, is spread uniformly, so it only scales the scores: they
    are the solution of y = d Pᵀ y + 1, divided by its sum. No round has to know the sum, and several are one job. What is
    missing at first is mostly the size of y, which comes slowly, by d a round; as Σy = d Σ(y of those with ties) + n holds
    for the solution, the scores are brought to that size after every job (aggregation into one block; Koury, McAllister
    and Stewart 1984, DOI 10.1137/0605019).
    """
    strengths = ties.groupBy("source").agg(f.sum("weight").alias("strength"))
    # Of what is joined one side is small and becomes a table, part by part: sorting the ties takes most of a round.
    shares = ties.join(strengths.hint("shuffle_hash"), "source")
    shares = shares.select("source", "target", (f.col("weight") / f.col("strength")).alias("share")).persist()
    nodes = people.join(strengths.hint("shuffle_hash"), people.key == strengths.source, "left")
    nodes = nodes.select("key", f.col("source").isNotNull().alias("gives")).persist()
    scores = nodes.withColumn("score", f.lit(1.0)).localCheckpoint()
    for first in range(0, ROUNDS, ROUNDS_IN_A_JOB):
        before = scores
        for _ in range(ROUNDS_IN_A_JOB):
            received = (
                shares.join(scores.hint("shuffle_hash"), scores.key == shares.source)
                .groupBy("target")
                .agg(f.sum(f.col("score") * f.col("share")).alias("received"))
            )
            scores = nodes.join(received.hint("shuffle_hash"), nodes.key == received.target, "left").select(
                "key", "gives", (1 + DAMPING * f.coalesce(f.col("received"), f.lit(0.0))).alias("score")
            )
        scores = scores.localCheckpoint()
        sums = (
            scores.join(before.select("key", f.col("score").alias("before")), "key")
            .agg(
                f.count("*").alias("nodes"),
                f.sum("score").alias("total"),
                f.sum(f.when(f.col("gives"), f.col("score")).otherwise(0.0)).alias("given"),
                f.sum(f.abs(f.col("score") - f.col("before"))).alias("change"),
            )
            .first()
        )
        if not sums.total or sums.change / sums.total < TOLERANCE:
            break
        size = sums.nodes / (sums.total - DAMPING * sums.given)
        scores = scores.withColumn("score", f.col("score") * f.lit(size))
    return scores.select("key", (f.col("score") / f.lit(sums.total or 1.0)).alias("pagerank"))


def main() -> None:
    options = arguments()
    # Everything that Spark opens on one machine stays on it, unless the cluster says otherwise.
    spark = SparkSession.builder.appName("riposte").config("spark.scheduler.mode", "FAIR").getOrCreate()
    spark.conf.set("spark.sql.session.timeZone", "UTC")
    # Plans that are made anew at every stage take longer than the stages of a network's ranks.
    spark.conf.set("spark.sql.adaptive.enabled", False)
    partitions = options.partitions or 4 * spark.sparkContext.defaultParallelism
    spark.conf.set("spark.sql.shuffle.partitions", partitions)
    check_workers(spark, options.riposte)
    command = [options.riposte, "worker", "--quiet", "--one-core", *shlex.split(options.worker_options)]
    command += targets(spark, options.targets)
    threads = by_thread(source(spark, options.input), options.thread_field, partitions)
    # Spark reads nothing from folders whose names begin so; one that a run left which did not come to its end goes.
    lines = os.path.join(options.out, "_lines")
    delete(spark, lines)
    read_threads(spark, threads, command, lines)

    def write(name: str) -> DataFrame:
        path = os.path.join(options.out, name)
        table(spark, lines, name).write.parquet(path)
        # What is written need not be parsed again.
        return spark.read.parquet(path)

    # Comments are written beside the network's many small jobs.
    with ThreadPoolExecutor() as beside:
        writing = [beside.submit(write, name) for name in ("comments", "stance")]
        totals, ties = network(table(spark, lines, "commenters"), write("edges"))
        totals, ties = totals.persist(), ties.persist()
        ranked = totals.join(page_rank(totals.select("key"), ties), "key")
        order = Window.orderBy(f.desc(f.round("pagerank", 12)), f.desc("replies_received"), f.desc("comments"), "key")
        ranked = ranked.withColumn("rank", f.row_number().over(order))
        ranked.write.parquet(os.path.join(options.out, "commenters"))
        comments = writing[0].result()
        writing[1].result()
    counts = {"comments": comments.count(), "commenters": totals.count(), "ties": ties.count()}
    print(json.dumps(counts), file=sys.stderr)
    delete(spark, lines)
    spark.stop()


if __name__ == "__main__":
    main()
