"""Runs the job on a small corpus with two workers on this machine and compares it with `riposte report --layout tables`.

    python3 test_job.py [/path/to/riposte]

pyspark (requirements.txt) is installed into a folder of its own where it is missing; without it, Java or the command the
tests are skipped, with a word why.
"""

import csv
import importlib.util
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import unittest
import venv

HERE = pathlib.Path(__file__).resolve().parent
COMMAND = pathlib.Path(
    sys.argv.pop(1) if len(sys.argv) > 1 and not sys.argv[1].startswith("-") else HERE / "../../.build/release/riposte"
).resolve()
# Sent along with the job: a pack of one's own, which the command does not ship.
PACK = HERE.parent.parent / "data/stances/bus-lane.yaml"
# The master, the workers and the driver speak to each other on this machine only.
LOOPBACK = {"SPARK_LOCAL_IP": "127.0.0.1", "SPARK_LOCAL_HOSTNAME": "localhost"}


def python_with_spark(folder: pathlib.Path) -> str:
    """A Python that has pyspark: this one, or one made for the test."""
    if importlib.util.find_spec("pyspark"):
        return sys.executable
    venv.create(folder, with_pip=True)
    python = str(folder / "bin/python")
    done = subprocess.run(
        [python, "-m", "pip", "install", "--quiet", "-r", str(HERE / "requirements.txt")], capture_output=True, text=True
    )
    if done.returncode:
        raise unittest.SkipTest(f"pyspark is not here and cannot be installed: {done.stderr.strip()[-300:]}")
    return python


def corpus(threads: int, comments: int) -> list[str]:
    chance = random.Random(3)
    words = "bus lane city traffic cars council vote street shops money library budget books noise trees".split()
    lines = []
    for turn in range(comments):
        for thread in range(threads):
            parent = f"t1_c{thread}x{chance.randrange(turn)}" if turn else f"t3_p{thread}"
            text = f"I {chance.choice(['love', 'hate', 'doubt'])} the {' '.join(chance.choices(words, k=8))}."
            lines.append(
                json.dumps(
                    {
                        "id": f"c{thread}x{turn}",
                        "link_id": f"t3_p{thread}",
                        "parent_id": parent,
                        "author": f"person {chance.randrange(25)}",
                        "created_utc": 1_600_000_000 + 60 * turn,
                        "body": text,
                    }
                )
            )
    return lines


class SparkJob(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        if not COMMAND.exists():
            raise unittest.SkipTest(f"{COMMAND} is not built; `make build` builds it")
        if not shutil.which("java"):
            raise unittest.SkipTest("there is no Java on this machine; Spark needs 17 or later")
        cls.scratch = tempfile.TemporaryDirectory()
        cls.folder = pathlib.Path(cls.scratch.name)
        cls.python = python_with_spark(cls.folder / "python")
        cls.source = cls.folder / "corpus.jsonl"
        cls.source.write_text("\n".join(corpus(threads=12, comments=25)) + "\n")

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    def spark(self, script: str, *arguments: str, master: str = "local-cluster[2,1,1024]"):
        submit = pathlib.Path(self.python).parent / "spark-submit"
        environment = {**os.environ, **LOOPBACK, "PYSPARK_PYTHON": self.python, "PYSPARK_DRIVER_PYTHON": self.python}
        return subprocess.run(
            [str(submit), "--master", master, "--conf", "spark.ui.enabled=false",
             script, *arguments],
            capture_output=True, text=True, env=environment, cwd=self.folder,
        )  # fmt: skip

    def tables(self, out: pathlib.Path) -> dict:
        """Spark's tables as rows, read by Spark itself."""
        script = self.folder / "rows.py"
        script.write_text(
            "import json, sys\n"
            "from pyspark.sql import SparkSession\n"
            "spark = SparkSession.builder.getOrCreate()\n"
            "found = {name: [row.asDict() for row in spark.read.parquet(f'{sys.argv[1]}/{name}').collect()]\n"
            "         for name in ('comments', 'commenters', 'edges', 'stance')}\n"
            "json.dump(found, open(sys.argv[2], 'w'))\n"
        )
        rows = self.folder / "rows.json"
        done = self.spark(str(script), str(out), str(rows), master="local[1]")
        self.assertEqual(done.returncode, 0, done.stderr[-2000:])
        return json.loads(rows.read_text())

    def test_the_same_numbers_as_one_machine(self):
        out = self.folder / "spark"
        done = self.spark(
            str(HERE / "riposte_job.py"), "--input", str(self.source), "--out", str(out), "--riposte", str(COMMAND),
            "--partitions", "2", "--targets", str(PACK),
        )  # fmt: skip
        self.assertEqual(done.returncode, 0, done.stderr[-4000:])
        spark = self.tables(out)
        one = self.folder / "one"
        subprocess.run(
            [str(COMMAND), "report", str(self.source), "--layout", "tables", "--out", str(one), "--quiet",
             "--targets", str(PACK)],
            check=True,
        )  # fmt: skip

        def read(name: str) -> list[dict]:
            with open(one / name, newline="", encoding="utf-8") as file:
                return list(csv.DictReader(file))

        numbers = ("compound", "positive", "neutral", "negative", "incivility", "parent_confidence", "words")
        mine = {(row["thread"], row["comment"]): row for row in spark["comments"]}
        theirs = read("comments.csv")
        self.assertEqual(len(mine), len(theirs))
        for row in theirs:
            found = mine[row["thread"], row["comment"]]
            self.assertEqual(found["text"], row["text"])
            self.assertEqual(found["parent"], row["parent"])
            for name in numbers:
                self.assertAlmostEqual(found[name], float(row[name]), places=9)
        ties = {(row["thread"], row["source"], row["target"]): row for row in spark["edges"]}
        edges = read("edges.csv")
        self.assertEqual(len(ties), len(edges))
        for row in edges:
            self.assertEqual(ties[row["thread"], row["source"], row["target"]]["weight"], int(row["weight"]))
        people = {row["commenter"]: row for row in spark["commenters"]}
        commenters = read("commenters.csv")
        self.assertEqual(len(people), len(commenters))
        for row in commenters:
            found = people[row["commenter"]]
            self.assertAlmostEqual(found["pagerank"], float(row["pagerank"]), delta=2e-6)
            self.assertEqual(found["replies_received"], int(row["replies_received"]))
            self.assertAlmostEqual(found["mean_compound"], float(row["mean_compound"]), delta=1e-4)
        mine = {(row["thread"], row["comment"], row["target"]): row for row in spark["stance"]}
        positions = read("stance.csv")
        self.assertGreater(len(positions), 20)
        self.assertEqual(len(mine), len(positions))
        for row in positions:
            found = mine[row["thread"], row["comment"], row["target"]]
            self.assertEqual((found["stance"], found["evidence"]), (row["stance"], row["evidence"]))
            self.assertAlmostEqual(found["score"], float(row["score"]), places=9)

    def test_a_worker_without_the_command_says_what_to_do(self):
        done = self.spark(
            str(HERE / "riposte_job.py"), "--input", str(self.source), "--out", str(self.folder / "none"),
            "--riposte", "no-such-riposte",
        )  # fmt: skip
        self.assertNotEqual(done.returncode, 0)
        # spark-submit puts what Python says on both streams into its output.
        self.assertIn("there is no command no-such-riposte on", done.stdout + done.stderr)
        self.assertIn("Install riposte there", done.stdout + done.stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)
