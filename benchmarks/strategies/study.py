#!/usr/bin/env python3
"""The strategy study: generated families x seeds x strategies, and what they show.

Runs ‘insatsval strategies --family all’ and writes strategies.csv (a row for each förbund and
strategy) and strategies.md (tables and findings, every number drawn from the CSV) beside this file.
The same program gives the same bytes on any machine and any number of threads. With --tell only
strategies.md is written anew, from the CSV that is there. Standard library only.
"""

import csv
import os
import pathlib
import subprocess
import sys
import tempfile
from statistics import fmean

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
BINARY = pathlib.Path(os.environ.get("INSATSVAL_BINARY", ROOT / ".build/release/insatsval"))
ROWS, TEXT = HERE / "strategies.csv", HERE / "strategies.md"
SEEDS = "1..12"
KEPT = [
    "forbund", "strategy", "status", "lawful", "value", "behind", "behind_share", "gap", "cost",
    "gini_kommuner", "floor_kommuner", "gini_groups", "before", "kept", "moved", "breaks"]
FAIREST = ("equal-kommun", "equal-shares", "equal-shares-paid")


def run():
    """Every förbund of every family, by the program itself."""
    with tempfile.TemporaryDirectory() as folder:
        whole = pathlib.Path(folder) / "rows.csv"
        subprocess.run(
            [str(BINARY), "strategies", "--family", "all", "--seeds", SEEDS, "--format", "csv",
             "--output", str(whole)], check=True)
        with whole.open(newline="") as file:
            rows = list(csv.DictReader(file))
    with ROWS.open("w", newline="") as file:
        writer = csv.DictWriter(file, KEPT, extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def read():
    """The rows with numbers as numbers, and what the best plan of their förbund is worth."""
    with ROWS.open(newline="") as file:
        rows = list(csv.DictReader(file))
    best = {row["forbund"]: float(row["value"]) for row in rows
            if row["strategy"] == "optimum" and row["value"]}
    for row in rows:
        row["family"] = row["forbund"].split(":")[0]
        row["lawful"] = row["lawful"] == "true"
        for key in ("value", "behind_share", "gini_kommuner", "gini_groups", "gap"):
            row[key] = float(row[key]) if row[key] else None
        row["of_best"] = (
            row["value"] / best[row["forbund"]]
            if row["value"] is not None and best.get(row["forbund"]) else None)
        row["kept_share"] = int(row["kept"]) / int(row["before"]) if int(row["before"] or 0) else None
    return rows


def mean(rows, key):
    """The mean of a column where it has a value; nothing without any."""
    values = [row[key] for row in rows if row[key] is not None]
    return fmean(values) if values else None


def percent(value, digits=1):
    return "–" if value is None else f"{100 * value:.{digits}f} %"


def number(value):
    return "–" if value is None else f"{value:.3f}"


def table(headings, lines):
    """A Markdown table."""
    rule = ["---"] + ["---:"] * (len(headings) - 1)
    return "\n".join("| " + " | ".join(line) + " |" for line in [headings, rule, *lines])


def in_order(rows, key):
    """The values of a column in the order they first come."""
    return list(dict.fromkeys(row[key] for row in rows))


def pick(rows, **wanted):
    return [row for row in rows if all(row[key] == value for key, value in wanted.items())]


def by_strategy(rows):
    """What each strategy gives over all förbund."""
    lines = []
    for strategy in in_order(rows, "strategy"):
        own = pick(rows, strategy=strategy)
        lawful = pick(own, lawful=True)
        lines.append([
            f"`{strategy}`", f"{len(lawful)} of {len(own)}",
            str(sum(row["behind_share"] is not None and row["behind_share"] <= 0 for row in lawful)),
            percent(mean(lawful, "behind_share")),
            percent(max((row["behind_share"] for row in lawful
                         if row["behind_share"] is not None), default=None)),
            percent(mean(own, "of_best"), 0), number(mean(own, "gini_kommuner")),
            number(mean(own, "gini_groups")), percent(mean(own, "kept_share"), 0)])
    return table(
        ["strategy", "lawful", "best", "behind, mean", "behind, most", "value, % of best",
         "Gini kommuner", "Gini groups", "kept"], lines)


def by_family(rows, strategies):
    """How often some strategies are lawful in each family, and how far behind they then are."""
    lines = []
    for family in in_order(rows, "family"):
        cells = []
        for strategy in strategies:
            own = pick(rows, family=family, strategy=strategy)
            lawful = pick(own, lawful=True)
            cells.append(f"{len(lawful)}/{len(own)}, {percent(mean(lawful, 'behind_share'))}")
        lines.append([f"`{family}`", *cells])
    return table(["family", *(f"`{name}`" for name in strategies)], lines)


def findings(rows):
    """What the numbers show, each sentence from the rows."""
    count = len(in_order(rows, "forbund"))
    unlawful = [row for row in rows if row["strategy"] != "optimum" and not row["lawful"]]
    ways = len(in_order(rows, "strategy")) - 1
    told = []
    greedy = pick(rows, strategy="greedy")
    near = [row for row in pick(greedy, lawful=True) if row["behind_share"] <= 0.01]
    above = [row for row in greedy
             if not row["lawful"] and row["of_best"] and row["of_best"] > 1]
    told.append(
        f"**Rules decide more than arithmetic.** Of {ways * count} plans that others than the "
        f"optimum make, {len(unlawful)} ({percent(len(unlawful) / (ways * count), 0)}) break a "
        f"rule. Greedy by effect per krona is lawful in {len(pick(greedy, lawful=True))} of "
        f"{count} förbund; in {len(above)} it is worth more than the best lawful plan, and only "
        "because it breaks a rule.")
    families = [
        (mean(pick(greedy, family=family, lawful=True), "behind_share"),
         len(pick(greedy, family=family, lawful=True)), family)
        for family in in_order(rows, "family")]
    known = sorted(item for item in families if item[0] is not None)
    told.append(
        f"**Where greedy is enough.** Where greedy is lawful it is {percent(mean(pick(greedy, lawful=True), 'behind_share'))} "
        f"behind on the mean, and within one percent of the best in {len(near)} of "
        f"{len(pick(greedy, lawful=True))}. It is nearest in `{known[0][2]}` "
        f"({percent(known[0][0])} behind where lawful, {known[0][1]} förbund) and farthest in "
        f"`{known[-1][2]}` ({percent(known[-1][0])}, {known[-1][1]} förbund). It cannot be told "
        "beforehand which of the two a förbund is: that takes the proof.")
    capped = pick(rows, strategy="greedy-caps")
    told.append(
        f"**Minding ceilings is not enough.** Greedy within the board's ceilings is lawful in "
        f"{len(pick(capped, lawful=True))} of {count}: of the {len(pick(capped, lawful=False))} "
        "plans that break a rule, "
        f"{sum('priority-group' in row['breaks'].split() for row in capped)} miss a share that a "
        "group should have, which no ceiling tells greedy to fill.")
    rounding = pick(rows, strategy="rounding")
    told.append(
        f"**The relaxation knows where to go, not how to stop.** Rounded down and filled up it is "
        f"lawful in {len(pick(rounding, lawful=True))} of {count}, and then "
        f"{percent(mean(pick(rounding, lawful=True), 'behind_share'))} behind.")
    optimum = pick(rows, strategy="optimum")
    fair = []
    for strategy in FAIREST:
        own = pick(rows, strategy=strategy)
        fair.append(
            f"`{strategy}` has Gini {number(mean(own, 'gini_kommuner'))} over kommuner and "
            f"{percent(mean(own, 'of_best'), 0)} of the best plan's value")
    told.append(
        f"**What fairness costs.** The best plan has Gini {number(mean(optimum, 'gini_kommuner'))} "
        f"over kommuner; {'; '.join(fair)}. Splitting the money first is no promise of an even "
        "spread of effect. A floor per kommun, which a board can set as a priority, is one, and "
        "the best plan under it is proven to cost no more than it must.")
    last, random = pick(rows, strategy="last-year"), pick(rows, strategy="random")
    told.append(
        f"**Going on as before.** Last year's plan is lawful in {len(pick(last, lawful=True))} of "
        f"{count} and worth {percent(mean(last, 'of_best'), 0)} of the best; a random order that "
        f"minds the rules is worth {percent(mean(pick(random, lawful=True), 'of_best'), 0)} where "
        f"it finds a lawful plan ({len(pick(random, lawful=True))} of {count}). In these families "
        "what runs is no better than what does not, so this says what inertia costs there, not "
        "in a förbund that has learnt from its insatser.")
    told.append(
        "**Osthyvel** cuts every insats to a part of itself. "
        f"On paper it is worth {percent(mean(pick(rows, strategy='osthyvel-all'), 'of_best'), 0)} "
        "of the best plan; it is lawful in "
        f"{len(pick(rows, strategy='osthyvel-all', lawful=True))} of {count}, since no insats that "
        "is all or nothing is on offer in part, and decided ones cannot be cut.")
    return "\n\n".join(told)


def tell():
    rows = read()
    count = len(in_order(rows, "forbund"))
    gap = max((row["gap"] or 0) for row in pick(rows, strategy="optimum"))
    parts = [
        "# Strategies on generated förbund",
        f"{count} förbund: {len(in_order(rows, 'family'))} families, seeds {SEEDS}, made by "
        "`insatsval strategies --family all` and drawn in Sources/Strategies/Families. Every "
        "number below is drawn from strategies.csv; `make strategies` makes both anew. All names "
        "and figures are invented. The families are drawn, not measured: what is found holds for "
        "förbund that look like them. *Lawful* breaks no hard rule; *behind* is the share of the "
        "best plan's value that a lawful plan lacks; *kept* is the share of last year's insatser. "
        f"The largest gap left of a best plan is {gap:.4f} persons.",
        "## All families", by_strategy(rows),
        "Value, Gini and kept are means over all plans, lawful or not; *best* counts lawful plans "
        "as good as the best.",
        "## By family",
        "How many are lawful, and how far behind those are on the mean.",
        by_family(rows, ["greedy", "greedy-caps", "rounding", "equal-shares", "random"]),
        "## Findings", findings(rows)]
    TEXT.write_text("\n\n".join(parts) + "\n")


if __name__ == "__main__":
    if "--tell" not in sys.argv[1:]:
        run()
    tell()
