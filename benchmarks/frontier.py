#!/usr/bin/env python3
"""A 50-step frontier on large.yaml beside 50 separate plans, one for each size of the pool.

The separate plans are what a user would do without the command: a what-if file for each size,
with the contributions that the frontier works out, planned by ‘insatsval plan’ one after the other.
Both sides run on one thread. The answers are compared: the same plan where both are proven without
a gap, otherwise values within the proven gap of both. Prints both and adds a dated line to
frontier.csv. Standard library only.
"""

import csv
import datetime
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
BINARY = pathlib.Path(os.environ.get("INSATSVAL_BINARY", ROOT / ".build/release/insatsval"))
SCENARIO = ROOT / "scenarios/large.yaml"
TABLE = ROOT / "benchmarks/frontier.csv"
STEPS = 50
FIRST, LAST = "24 Mkr", "34 Mkr"


def answer_of(arguments):
    """What the command prints, and the seconds it takes; stops here when it fails."""
    start = time.perf_counter()
    done = subprocess.run([str(BINARY), *arguments], capture_output=True, text=True)
    seconds = time.perf_counter() - start
    if done.returncode not in (0, 1):
        sys.exit(f"{arguments} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return json.loads(done.stdout), seconds


def frontier(threads):
    """The frontier, and the seconds it takes."""
    return answer_of(
        ["frontier", str(SCENARIO), "--from", FIRST, "--to", LAST, "--steps", str(STEPS),
         "--threads", str(threads), "--format", "json"])


def one_plan(point):
    """The plan for one point's pool: every member pays what the point says, and no key is left."""
    arguments = ["plan", str(SCENARIO), "--format", "json"]
    for part in ("region", "kommun"):
        arguments += ["--remove", f"contributions.{part}"]
    for member in point["years"][0]["contributions"]:
        amounts = ", ".join(f"{year['contributions'][member]} kr" for year in point["years"])
        arguments += ["--set", f"members.{member}.contribution=[{amounts}]"]
    return answer_of(arguments)


def is_same(point, plan):
    """Whether a point of the frontier and a plan are the same answer."""
    if plan["status"] == "infeasible" or point["status"] == "infeasible":
        return plan["status"] == point["status"], False
    ours, theirs = point["objective"], plan["objective"]
    funded = [entry["id"] for entry in plan["insatser"] if entry["funded"]]
    same = funded == [entry["id"] for entry in point["funded"]]
    if ours["gap"] == 0 and theirs["gap"] == 0:
        return same and ours["value"] == theirs["value"], same
    tolerance = 1e-6
    within = (
        ours["value"] <= theirs["bound"] + tolerance
        and theirs["value"] <= ours["bound"] + tolerance)
    return within, same


def machine():
    """The processor's name and how many cores this process may use."""
    lines = pathlib.Path("/proc/cpuinfo").read_text().splitlines()
    names = [line.split(":")[1].strip() for line in lines if line.startswith("model name")]
    return (names or ["unknown"])[0], len(os.sched_getaffinity(0))


def main():
    ours, one_thread = frontier(1)
    again, two_threads = frontier(2)
    if ours != again:
        sys.exit("one thread and two gave different answers")
    plans, separate = [], 0.0
    for point in ours["points"]:
        plan, seconds = one_plan(point)
        plans.append(plan)
        separate += seconds
    verdicts = [is_same(point, plan) for point, plan in zip(ours["points"], plans)]
    wrong = [place for place, (agrees, _) in enumerate(verdicts) if not agrees]
    if wrong:
        sys.exit(f"different answers at the points {wrong}")
    identical = sum(same for _, same in verdicts)
    worst = max(
        abs(point["objective"]["value"] - plan["objective"]["value"]) / plan["objective"]["value"]
        for point, plan in zip(ours["points"], plans) if "value" in plan.get("objective", {}))

    cpu, cores = machine()
    print(f"large.yaml, {STEPS} sizes of the pool from {FIRST} to {LAST}, {cpu}, {cores} cores")
    print(f"50 separate plans     {separate:8.1f} s")
    print(f"frontier, one thread  {one_thread:8.1f} s   ratio {one_thread / separate:.3f}")
    print(f"frontier, two threads {two_threads:8.1f} s   ratio {two_threads / separate:.3f}")
    print(f"all {STEPS} values within the proven gap of both, {identical} with the same insatser;")
    print(f"largest difference in value {100 * worst:.4f} %; goal: a ratio of at most 0.25")

    row = {
        "date": datetime.date.today().isoformat(),
        "cpu": cpu,
        "cores": cores,
        "steps": STEPS,
        "plans_s": f"{separate:.1f}",
        "frontier_s": f"{one_thread:.1f}",
        "frontier_two_threads_s": f"{two_threads:.1f}",
        "ratio": f"{one_thread / separate:.3f}",
        "ratio_two_threads": f"{two_threads / separate:.3f}",
        "same_insatser": identical,
        "largest_difference": f"{worst:.6f}",
    }
    new = not TABLE.exists()
    with TABLE.open("a", newline="") as file:
        writer = csv.DictWriter(file, row, lineterminator="\n")
        if new:
            writer.writeheader()
        writer.writerow(row)


if __name__ == "__main__":
    main()
