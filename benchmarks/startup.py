#!/usr/bin/env python3
"""Process start to answer for norradalen: insatsval on the scenario, glpsol on its exported MPS.

The runs are interleaved, so that a busy machine slows both alike. The figures are medians; peak
memory is taken by GNU time in runs of its own, because a child that Python starts is charged for
Python's own memory. Prints both and adds a dated line to startup.csv. Standard library only.
"""

import csv
import datetime
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
BINARY = ROOT / ".build/release/insatsval"
SCENARIO = ROOT / "scenarios/norradalen.yaml"
TABLE = ROOT / "benchmarks/startup.csv"
RUNS = 31


def answer_of(command):
    """What the command prints; stops here when it fails."""
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{command[0]} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


def milliseconds(command):
    """How long the command takes from process start to its end."""
    silence = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    start = time.perf_counter_ns()
    process = os.posix_spawnp(command[0], command, os.environ, file_actions=silence)
    os.waitpid(process, 0)
    return (time.perf_counter_ns() - start) / 1e6


def peak_megabytes(command, folder):
    """The most memory the command ever holds."""
    note = folder / "peak"
    answer_of(["/usr/bin/time", "--format", "%M", "--output", str(note), *command])
    return int(note.read_text().split()[-1]) / 1024


def glpsol_value(report):
    """The value in glpsol's report, whose line reads 'Objective:  effect = -111.66 (MINimum)'."""
    line = next(line for line in report.splitlines() if line.startswith("Objective:"))
    return float(line.split("=")[1].split()[0])


def machine():
    """The processor's name and how many cores this process may use."""
    lines = pathlib.Path("/proc/cpuinfo").read_text().splitlines()
    names = [line.split(":")[1].strip() for line in lines if line.startswith("model name")]
    return (names or ["unknown"])[0], len(os.sched_getaffinity(0))


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        mps, report = folder / "norradalen.mps", folder / "report"
        answer_of([str(BINARY), "export", str(SCENARIO), "--format", "mps", "--output", str(mps)])
        ours = [str(BINARY), "plan", str(SCENARIO), "--format", "json"]
        theirs = ["glpsol", "--freemps", str(mps)]

        answer_of([*theirs, "--output", str(report)])
        value = json.loads(answer_of(ours))["objective"]["value"]
        other = glpsol_value(report.read_text())
        if abs(value - abs(other)) > 1e-6 * abs(value):
            sys.exit(f"two answers, nothing to compare: insatsval {value}, glpsol {other}")

        pairs = [(milliseconds(ours), milliseconds(theirs)) for _ in range(RUNS)]
        our_time, their_time = (statistics.median(times) for times in zip(*pairs))
        our_peak, their_peak = peak_megabytes(ours, folder), peak_megabytes(theirs, folder)

    cpu, cores = machine()
    print(f"norradalen, both answer {value:g}; median of {RUNS} interleaved runs, {cpu}, {cores} cores")
    print(f"insatsval {our_time:8.2f} ms {our_peak:6.1f} MB")
    print(f"glpsol    {their_time:8.2f} ms {their_peak:6.1f} MB")
    print(f"ratio     {our_time / their_time:8.2f}    (goal: at most 2, and under 25 MB)")

    row = {
        "date": datetime.date.today().isoformat(),
        "cpu": cpu,
        "cores": cores,
        "runs": RUNS,
        "insatsval_ms": f"{our_time:.2f}",
        "glpsol_ms": f"{their_time:.2f}",
        "ratio": f"{our_time / their_time:.2f}",
        "insatsval_mb": f"{our_peak:.1f}",
        "glpsol_mb": f"{their_peak:.1f}",
    }
    new = not TABLE.exists()
    with TABLE.open("a", newline="") as file:
        writer = csv.DictWriter(file, row, lineterminator="\n")
        if new:
            writer.writeheader()
        writer.writerow(row)


if __name__ == "__main__":
    main()
