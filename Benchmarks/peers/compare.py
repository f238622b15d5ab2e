"""Runs igraph, NetworKit and riposte side by side on the same networks and writes the table of ../README.md.

usage: python3 compare.py RIPOSTE GRAPHS [--rows NAME,...] [--repeats 5] [--add] [--table]

RIPOSTE is the built command, GRAPHS a folder for the edge lists (made where they are missing). Tools take turns; a
figure is the median of its runs. A peer's time is that of its own call on a graph it has built; riposte's is the
stage of the same work in --timings. Samples are kept in measured.json, which --add extends and --table alone only
writes out. Two threads each."""
import argparse
import csv
import gc
import io
import json
import os
import platform
import re
import statistics
import subprocess
import time
from importlib.metadata import version

HERE = os.path.dirname(os.path.abspath(__file__))
MEASURED = os.path.join(HERE, "measured.json")
README = os.path.join(HERE, "..", "README.md")
THREADS = "2"
os.environ["OMP_NUM_THREADS"] = THREADS

import numpy as np

import networks
import rows


def riposte(binary, network, row, wants_scores=False):
    """Seconds of the stage, peak memory in bytes, and the scores in the order of the network's nodes."""
    command = [binary, "centrality", network.path, "--measures", row.measure or "degree", "--timings"]
    done = subprocess.run(
        command + ["--undirected"] * row.undirected, capture_output=True, text=True, check=True)
    stages = dict(line.split("\t") for line in done.stderr.splitlines() if "\t" in line)
    seconds = float(stages[row.measure]) if row.measure else float(stages["read"]) + float(stages["build"])
    scores = None
    if wants_scores and row.measure:
        table = list(csv.reader(io.StringIO(done.stdout)))[1:]
        values = {int(name): float(value or 0) for name, value in table}
        scores = np.array([values[name] for name in network.names.tolist()])
    return seconds, int(stages["peak memory"]), scores


def quality(row, network, scores, reference):
    if row.quality:
        return float(row.quality(network, scores))
    if reference is None:
        return None
    scale = lambda x: x / (np.abs(x).max() or 1)
    return float(np.abs(scale(scores) - scale(reference)).max())


def measure(row, network, binary, repeats, kept):
    # Graphs are built before the clock starts.
    if row.measure:
        for peer in row.peers:
            kind = "networkit" if peer.startswith("NetworKit") else "igraph"
            # Coreness counts the edges of both directions.
            needs_ties = row.undirected or (row.measure == "coreness" and kind == "networkit")
            getattr(network, kind + ("_undirected" if needs_ties else ""))
    found = kept or {"seconds": {}, "quality": {}, "memory": 0}
    for turn in range(repeats):
        answers = {}
        for peer, call in row.peers.items():
            start = time.perf_counter()
            answer = call(network)
            found["seconds"].setdefault(peer, []).append(time.perf_counter() - start)
            if row.measure and turn == 0:
                answers[peer] = np.array(answer, float)
            del answer
            gc.collect()
        seconds, memory, scores = riposte(binary, network, row, wants_scores=turn == 0)
        found["seconds"].setdefault("riposte", []).append(seconds)
        found["memory"] = max(found["memory"], memory)
        if row.measure and turn == 0:
            answers["riposte"] = scores
            reference = answers.get(rows.REFERENCE)
            for tool in set(answers) - set(row.unlike):
                answer = answers[tool]
                found["quality"][tool] = quality(row, network, answer, reference)
    return found


def machine():
    with open("/proc/cpuinfo") as file:
        text = file.read()
    model = re.search(r"model name\s*: (.*)", text)
    with open("/proc/meminfo") as file:
        memory = int(re.search(r"MemTotal:\s*(\d+)", file.read()).group(1)) / 1024 ** 2
    family = model.group(1).strip() if model else platform.machine()
    return f"{os.cpu_count()} cores ({family}), {memory:.0f} GB of memory"


def table(measured):
    peers = ", ".join(f"{name} {version(name)}" for name in ("igraph", "networkit"))
    lines = [
        f"Measured on {measured['machine']}, two threads each, against {peers} (Python {platform.python_version()}); "
        "medians, in seconds, tools taking turns. `python3 compare.py` wrote this table.",
        "",
        "| work | network | riposte | fastest peer | others | ratio | quality: riposte, peers | peak memory |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for row in rows.ROWS:
        found = measured["rows"].get(row.name)
        if not found:
            continue
        medians = {tool: statistics.median(seconds) for tool, seconds in found["seconds"].items()}
        own = medians.pop("riposte")
        order = sorted(medians, key=medians.get)
        others = ", ".join(f"{peer} {medians[peer]:.3g}" for peer in order[1:])
        name = row.quality_name or "difference from igraph"
        digits = ".4f" if name == "modularity" else ".1e"
        values = [found["quality"].get(tool) for tool in ["riposte"] + order if tool not in row.unlike]
        judged = ", ".join(format(value, digits) for value in values if value is not None)
        lines.append(
            f"| {row.name} | {row.scale} {row.per_node} | {own:.3g} | {order[0]} {medians[order[0]]:.3g} | {others} "
            f"| {medians[order[0]] / own:.1f} | {name + ' ' + judged if judged else ''} "
            f"| {found['memory'] / 1024 ** 2:.0f} MB |")
    lines += [
        "",
        "Networks are R-MAT, `rmat.py SCALE EDGES_PER_NODE`: 20 12 has 12.2 million edges, 17 8 a million, 14 8 "
        "119,765. Build is from the file for riposte, from arrays in memory for the peers. Runs: "
        + ", ".join(
            f"{row.name} {len(measured['rows'][row.name]['seconds']['riposte'])}"
            for row in rows.ROWS if row.name in measured["rows"]) + ".",
    ]
    return "\n".join(lines)


def write_table(measured):
    with open(README) as file:
        text = file.read()
    begin, end = "<!-- peers -->\n", "\n<!-- /peers -->"
    head, rest = text.split(begin)
    with open(README, "w") as file:
        file.write(head + begin + table(measured) + end + rest.split(end)[1])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary", nargs="?")
    parser.add_argument("graphs", nargs="?")
    parser.add_argument("--rows", default=",".join(row.measure or row.name for row in rows.ROWS))
    parser.add_argument("--scale", type=int, help="only the networks of this scale")
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--add", action="store_true", help="add to the samples of earlier runs")
    parser.add_argument("--table", action="store_true", help="write the table of ../README.md")
    options = parser.parse_args()
    measured = {"rows": {}}
    if os.path.exists(MEASURED):
        with open(MEASURED) as file:
            measured = json.load(file)
    wanted = [
        row for row in rows.ROWS
        if (row.measure or row.name) in options.rows.split(",") and options.scale in (None, row.scale)]
    if options.binary:
        import networkit

        networkit.setNumberOfThreads(int(THREADS))
        measured["machine"] = machine()
        known = {}
        for row in wanted:
            key = (row.scale, row.per_node)
            if key not in known:
                known = {key: networks.Network(options.graphs, *key)}
            kept = measured["rows"].get(row.name) if options.add else None
            found = measure(row, known[key], options.binary, options.repeats, kept)
            measured["rows"][row.name] = found
            print(row.name, {tool: [round(s, 4) for s in seconds] for tool, seconds in found["seconds"].items()},
                  found["quality"], f"{found['memory'] / 1024 ** 2:.0f} MB", flush=True)
            with open(MEASURED, "w") as file:
                json.dump(measured, file, indent=1)
                file.write("\n")
    if options.table:
        write_table(measured)


if __name__ == "__main__":
    main()
