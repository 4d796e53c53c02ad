#!/usr/bin/env python3
"""Recomputes thirty statements of two comparisons from their rows, by other code than the program's.

    python3 statements.py MAIN QUARREL [--page PAGE [--write]]

MAIN and QUARREL are the folders that the two commands on the page *statements* of the manual write. Each
statement is put together from numbers that stand in runs.csv, rounds.csv, structures.csv and postures.csv
alone, rounded as the program rounds, and has to stand so in answer.txt; the same numbers, unrounded, have to
be those in the tables of the comparison. By the standard library of Python alone. Prints a table; with a page,
compares it with the one there, or puts it there. Ends with status 1 if a statement or the page disagrees.
"""
import csv
import json
import math
import re
import sys
from decimal import ROUND_CEILING, ROUND_HALF_EVEN, Decimal
from pathlib import Path
from statistics import NormalDist

from recompute import holm, mean, number, quantile, recompute, settings, variance

Z = NormalDist().inv_cdf(0.975)
ROUND = 40
YEARS = ROUND / 4
QUANTILES = {}  # of Student's t, by the number of pairs
A, B, C = "dialogue-platform", "deterrence-bloc", "sco-vehicle"
NAME = {A: "Dialogue platform", B: "Deterrence bloc", C: "Shanghai organisation as vehicle"}
AFTER = f"after {YEARS:.0f} years"
ALIVE = "among worlds without nuclear use,"


# Words as the program writes them.


def fixed(x, decimals=3):
    return str(Decimal(x).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_EVEN)).replace("-", "−")


def signed(x, decimals=3):
    words = fixed(x, decimals)
    return "+" + words if x > 0 and re.search("[1-9]", words) else words


def with_interval(value, low, high):
    return f"{signed(value)} (95 % interval {signed(low)} to {signed(high)})"


def by(d):
    """How much higher one of a pair is than the other, without a sign."""
    ends = sorted((abs(d["low"]), abs(d["high"])))
    return f"by {fixed(abs(d['difference']))} (95 % interval {fixed(ends[0])} to {fixed(ends[1])})"


def levels(d):
    return f"{fixed(d['meanA'])} against {fixed(d['meanB'])}"


def percent(x):
    hundred = 100 * x
    return fixed(hundred, 1 if abs(hundred) < 9.95 and hundred != round(hundred) else 0) + " %"


def about(x):
    """Up to two digits, as numbers of runs are told."""
    step = Decimal(10) ** max(0, len(str(int(x))) - 2)
    return str(int((Decimal(x) / step).to_integral_value(ROUND_CEILING) * step))


def in_table(x):
    """With a sign and about three digits, as in tables and lists."""
    size = abs(x)
    words = fixed(x, 4 if size < 0.00995 else 3 if size < 1 else 2 if size < 10 else 1)
    return "≈0" if size < 0.00005 else "+" + words if x > 0 else words


# What runs say.


class Folder:
    """A results folder: its rows, and what the program says of them."""

    def __init__(self, path):
        self.path = path
        self.answer = " ".join((path / "answer.txt").read_text(encoding="utf-8").split())
        self.json = json.loads((path / "answer.json").read_text(encoding="utf-8"))
        self.runs = self.rows("runs")
        self.rounds = {(r["run"], int(r["round"])): r for r in self.rows("rounds")}
        self.structures = {(r["run"], r["structure"], int(r["round"])): r for r in self.rows("structures")}
        self.places = {}
        if (path / "postures.csv").exists():
            for r in self.rows("postures"):
                if int(r["round"]) == ROUND:
                    self.places[r["run"], r["state"]] = r
        self.told = {}
        for r in self.rows("differences"):
            if float(r["year"]) == 2024 + YEARS:
                self.told[r["a"], r["b"], r["structure"], r["measure"]] = r
        self.states = {
            (r["a"], r["b"], r["state"]): r for r in self.rows("states") if int(r["round"]) == ROUND
        }

    def rows(self, table):
        with (self.path / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def of(self, arm, block="default"):
        return [r for r in self.runs if r["scenario"] == arm and r["block"] == block]

    def system(self, arm, measure, block="default"):
        return [number(r[measure]) if r["status"] == "ok" else math.nan for r in self.of(arm, block)]

    def structure(self, arm, key, measure):
        rows = [self.structures.get((r["run"], key, ROUND)) for r in self.of(arm)]
        return [number(r[measure]) if r else math.nan for r in rows]

    def last(self, run, measure):
        """The value at the horizon, or the last one before the end; and whether the run ended before."""
        x = [number(self.rounds[run["run"], r][measure]) for r in range(ROUND + 1) if (run["run"], r) in self.rounds]
        known = [v for v in x if not math.isnan(v)]
        return known[-1], len(x) <= ROUND or math.isnan(x[ROUND])

    def security(self, arm, states, block="default"):
        rows = [[self.places.get((r["run"], s)) for s in states] for r in self.of(arm, block)]
        return [mean([number(x["security"]) if x else math.nan for x in row]) for row in rows]

    def indivisibility(self, arm):
        """1 − losses / gains in the security of states, against the run of the same seed without the structure."""
        shares = []
        for run, twin in zip(self.of(arm), self.of(arm, "without-focal")):
            change = []
            for (key, state), place in self.places.items():
                if key == run["run"] and place["security"]:
                    change.append(number(place["security"]) - number(self.places[twin["run"], state]["security"]))
            gains, losses = sum(x for x in change if x > 0), sum(-x for x in change if x < 0)
            shares.append(max(0.0, 1 - losses / gains) if gains > 0 else math.nan)
        return shares

    def lives(self, arm, key):
        """How long a structure lives in each run, in years, and whether it died."""
        lives = []
        for run in self.of(arm):
            rows = [self.structures.get((run["run"], key, r)) for r in range(ROUND + 1)]
            alive = [number(r["survival"]) if r else math.nan for r in rows]
            born = next((r for r, x in enumerate(alive) if x > 0), None)
            if born is not None:
                dead = next((r for r in range(born, ROUND + 1) if alive[r] == 0), None)
                seen = max(r for r, x in enumerate(alive) if not math.isnan(x))
                lives.append(((seen if dead is None else dead) - born, dead is not None))
        return lives


def paired(a, b):
    """Mean difference of the pairs with both values, and its t interval or Tango's."""
    return recompute(a, b, False, QUANTILES)


def more_runs(a, b, margin):
    d = [x - y for x, y in zip(a, b) if not math.isnan(x - y)]
    n = len(d)
    if min(d) == max(d):  # events of which none differs: until the share that might fits the margin
        return max(1, math.ceil(Z * Z * (1 / margin - 1)) - n)
    spread, size = math.sqrt(variance(d)), abs(mean(d))
    by_power = ((Z + NormalDist().inv_cdf(0.8)) * spread / margin) ** 2 + Z * Z / 2
    half = QUANTILES[n] * spread / math.sqrt(n)
    return max(1, math.ceil(max(by_power, n * (half / max(size, margin - size)) ** 2)) - n)


def wilson(share, n):
    middle = (share + Z * Z / (2 * n)) / (1 + Z * Z / n)
    half = Z / (1 + Z * Z / n) * math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n))
    return max(0.0, middle - half), min(1.0, middle + half)


def shared(d):
    """Whether alternative settings share the sign of most: two thirds that differ, surely over half."""
    up, decided = sum(x > 0 for x in d), sum(x != 0 for x in d)
    if not decided:
        return 0
    share = max(up, decided - up) / decided
    return (1 if 2 * up > decided else -1) if share > 2 / 3 and wilson(share, decided)[0] > 0.5 else 0


# Draws by key, as section 7.1 of the model has them.

MASK = (1 << 64) - 1
GOLDEN = 0x9E3779B97F4A7C15


def mix(z):
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
    return z ^ (z >> 31)


def code(name):
    h = 0xCBF29CE484222325
    for letter in name:
        h = ((h ^ ord(letter)) * 0x100000001B3) & MASK
    return mix(h)


def uniform(seed, purpose, first, second, round):
    h = mix(mix((seed + GOLDEN) & MASK) ^ code(purpose))
    for key in (first, second, round):
        h = mix((h + GOLDEN * (key + 1)) & MASK)
    return min(((h >> 11) + 0.5) * 2.0**-53, 1 - 2.0**-53)


def bca(d, resamples=1999):
    """Efron's interval of the mean; resample b takes value floor(n u) as its k-th, seed n, keys k, 0, b."""
    n, normal = len(d), NormalDist()
    estimate = mean(d)
    means = sorted(
        sum(d[int(n * uniform(n, "RESAMPLE", k, 0, b))] for k in range(n)) / n for b in range(resamples)
    )
    bias = normal.inv_cdf(sum(1 if t < estimate else 0.5 if t == estimate else 0 for t in means) / resamples)
    influence = [x - estimate for x in d]
    squares = math.fsum(x * x for x in influence)
    skew = math.fsum(x**3 for x in influence) / (6 * squares**1.5)
    ends = []
    for z in (-Z, Z):
        level = normal.cdf(bias + (bias + z) / (1 - skew * (bias + z)))
        k = math.floor((resamples + 1) * level)
        left, right = (normal.inv_cdf((k + i) / (resamples + 1)) for i in (0, 1))
        share = (normal.inv_cdf(level) - left) / (right - left)
        ends.append(means[k - 1] + share * (means[k] - means[k - 1]))
    return ends


def survival(lives, age):
    """Share that lives on (Kaplan and Meier), its interval on the scale of log(−log)."""
    share, greenwood = 1.0, 0.0
    for t in sorted({t for t, died in lives if died and t <= age}):
        at_risk = sum(u >= t for u, _ in lives)
        deaths = sum(died and u == t for u, died in lives)
        share *= 1 - deaths / at_risk
        greenwood += deaths / (at_risk * (at_risk - deaths))
    spread = Z * math.sqrt(greenwood) / math.log(share)
    return share, share ** math.exp(-spread), share ** math.exp(spread)


def log_rank(a, b):
    excess = spread = 0.0
    for t in sorted({t for t, died in a + b if died}):
        n, left = (sum(u >= t for u, _ in side) for side in (a + b, a))
        deaths = sum(died and u == t for u, died in a + b)
        excess += sum(died and u == t for u, died in a) - deaths * left / n
        if n > 1:
            spread += deaths * left / n * (1 - left / n) * (n - deaths) / (n - 1)
    return math.erfc(abs(excess) / math.sqrt(2 * spread))


# The statements.


class Table:
    """Statements, each with what the program says and what the rows say."""

    def __init__(self):
        self.lines = []
        self.wrong = 0

    def add(self, folder, words, where, how, told, mine):
        """Adds a statement; without words it is a cell that no sentence says."""
        stands = not words or words in folder.answer
        close = len(told) == len(mine) and all(
            math.isclose(number(str(x)), y, rel_tol=1e-6, abs_tol=1e-9) for x, y in zip(told, mine)
        )
        self.wrong += not (stands and close)
        said, done = (", ".join(f"{number(str(x)):.6g}" for x in values) for values in (told, mine))
        agree = "yes" if stands and close else "**no**"
        shown = f"“{words}”" if words else "in no sentence"
        self.lines.append(f"| {len(self.lines) + 1} | {shown} | {where} | {how} | {said} | {done} | {agree} |")

    def text(self):
        head = "| | Statement | Where it stands | Recomputed as | Program | Rows | Agree |\n|---|---|---|---|---|---|---|\n"
        return head + "\n".join(self.lines) + "\n"


def cells(row, *columns):
    return [row[c] for c in columns]


def levels_and_differences(table, f):
    """1 to 10: the system under A and B."""
    up = paired(f.system(A, "uptake"), f.system(B, "uptake"))
    row = f.told[A, B, "", "uptake"]
    table.add(f, f"Uptake {AFTER}, {ALIVE} is higher under {NAME[A]} than under {NAME[B]} {by(up)}: {levels(up)}.", "`differences.csv`, uptake: `meanA`, `meanB`",
              "means over the pairs with both values", cells(row, "meanA", "meanB"), [up["meanA"], up["meanB"]])
    table.add(f, f"under {NAME[B]} {by(up)}",
              "uptake: `difference`, `low`, `high`", "Student's t of the paired differences",
              cells(row, "difference", "low", "high"), [up["difference"], up["low"], up["high"]])

    whole = []
    for arm in (A, B):
        parts = [f.system(arm, part) for part in ("retention", "incentive", "cohesion")]
        whole.append([math.prod(x) ** (1 / 3) for x in zip(*parts)])
    d = paired(*whole)
    whole = [d["meanA"], d["meanB"]]
    row = f.told[A, B, "", "stability"]
    table.add(f, f"All three together: {fixed(whole[0])} against {fixed(whole[1])}, a difference of {with_interval(d['difference'], d['low'], d['high'])}", "stability: `meanA`, `meanB`",
              "cube root of retention × incentive × cohesion in each run", cells(row, "meanA", "meanB"), whole)

    s = settings(f.system(A, "stability", "future"), f.system(B, "stability", "future"))
    higher = s["futuresN"] * s["futuresAHigher"] - s["futuresTied"] / 2
    words = (f"{higher:.0f} of {s['futuresN']} alternative settings with a value (of {s['futuresDrawn']}) agree. "
             f"There it is {signed(s['futuresMedian'])} in the middle, {signed(s['futuresLow'])} to "
             f"{signed(s['futuresHigh'])} in eight of ten, {signed(s['futuresLeast'])} at worst.")
    columns = ("futuresDrawn", "futuresN", "futuresMedian", "futuresLow", "futuresHigh", "futuresLeast")
    table.add(f, words, "stability: `futuresN` and what follows", "quantiles of type 7 over the settings with both values",
              cells(row, *columns), [s[c] for c in columns])

    carried, worst = ([], []), ([], [])
    ended = 0
    for runs in zip(f.of(A), f.of(B)):
        ends = [f.last(run, "security_mean") for run in runs]
        ended += any(end for _, end in ends)
        for side, (x, end) in enumerate(ends):
            carried[side].append(x)
            worst[side].append(0.0 if end else x)
    row = f.told[A, B, "", "security_mean"]
    for name, pair, words in (
        ("carried", carried, f"In {'one pair' if ended == 1 else f'{ended} pairs'} of runs a world ends in it: with its last value carried on the difference is "),
        ("worst", worst, "with the worst possible one "),
    ):
        d = paired(*pair)
        how = "last value of a world that ended" if name == "carried" else "0 for a world that ended"
        table.add(f, words + with_interval(d["difference"], d["low"], d["high"]),
                  f"security_mean: `{name}Difference`, `{name}Low`, `{name}High`", f"Student's t over all pairs, {how}",
                  cells(row, f"{name}Difference", f"{name}Low", f"{name}High"), [d["difference"], d["low"], d["high"]])

    d = paired(f.indivisibility(A), f.indivisibility(B))
    row = f.told[A, B, "", "indivisibility"]
    table.add(f, f"Indivisibility of security {AFTER}, {ALIVE} is better (higher) under {NAME[A]} than under {NAME[B]} {by(d)}: "
              f"{levels(d)}.", "indivisibility: `difference`, `low`, `high`",
              "`postures.csv`: 1 − losses / gains of states against the run of the same seed without the structure",
              cells(row, "difference", "low", "high"), [d["difference"], d["low"], d["high"]])

    a, b = f.system(A, "nuclear_use"), f.system(B, "nuclear_use")
    row = f.told[A, B, "", "nuclear_use"]
    unseen = Z * Z / (len(a) + Z * Z)
    table.add(f, f"Nuclear use {AFTER} is {fixed(100 * mean(a), 1)} % under {NAME[A]} and {NAME[B]}, and none of the {len(a)} pairs of runs differs. "
              f"These are too few to tell: up to {percent(unseen)} of all pairs may differ.", "nuclear_use: `discordant`, `low`, `high`",
              "z² / (n + z²), where no pair differs", cells(row, "discordant", "low", "high"),
              [sum(x != y for x, y in zip(a, b)), -unseen, unseen])
    more = more_runs(a, b, number(row["margin"]))
    table.add(f, f"About {about(more)} more runs of each would detect a difference of {fixed(100 * number(row['margin']), 1)} points",
              "nuclear_use: `moreRuns`", "until that share is as small as the margin", cells(row, "moreRuns"), [more])
    row = f.told[A, B, "", "security_mean"]
    out = sum(math.isnan(x + y) for x, y in zip(f.system(A, "security_mean"), f.system(B, "security_mean")))
    table.add(f, f"Of {len(a)} pairs of runs, {out} is left out", "security_mean: `leftOut`", "pairs in which a run has no value",
              cells(row, "leftOut"), [out])


def about_states(table, f):
    """11 to 16 and 26: security by state, from postures.csv."""
    a, b = f.security(A, ["KAZ"]), f.security(B, ["KAZ"])
    d = paired(a, b)
    table.add(f, f"Security of Kazakhstan {AFTER}, {ALIVE[:-1]}: the runs cannot tell whether {NAME[A]} or {NAME[B]} is better: {levels(d)}; the difference of {with_interval(d['difference'], d['low'], d['high'])} may be chance.",
              "`states.csv`, KAZ: `difference`, `low`, `high`", "Student's t of the pairs in `postures.csv`",
              cells(f.states[A, B, "KAZ"], "difference", "low", "high"), [d["difference"], d["low"], d["high"]])
    more = more_runs(a, b, 0.01)
    told = next(c for c in f.json["chosen"] if c["state"] == "KAZ" and c["round"] == ROUND)["sentence"]
    table.add(f, f"About {about(more)} more runs of each would detect a difference of 0.010", "`answer.json`, `chosen`, KAZ: the sentence",
              "power 0.8 at the spread of the pairs, rounded up to two digits",
              re.findall(r"About (\d+) more", told), [float(about(more))])

    s = settings(f.security(A, ["UZB"], "future"), f.security(B, ["UZB"], "future"))
    higher = round(s["futuresN"] * s["futuresAHigher"] - s["futuresTied"] / 2)
    row = f.states[A, B, "UZB"]
    table.add(f, f"{s['futuresN'] - higher} of {s['futuresN']} alternative settings with a value (of {s['futuresDrawn']}) agree, "
              f"{higher} say the opposite. There it is {signed(s['futuresMedian'])} in the middle, "
              f"{signed(s['futuresLow'])} to {signed(s['futuresHigh'])} in eight of ten",
              "`states.csv`, UZB: `futuresHigher`, `futuresMedian`, `futuresLow`, `futuresHigh`", "quantiles of type 7",
              cells(row, "futuresHigher", "futuresMedian", "futuresLow", "futuresHigh"),
              [higher, s["futuresMedian"], s["futuresLow"], s["futuresHigh"]])
    five = ["KAZ", "UZB", "ARM", "TUR", "IND"]
    d = paired(f.security(A, five), f.security(B, five))
    table.add(f, f"Security of these states on average {AFTER}, {ALIVE} is better (higher) under {NAME[A]} than under {NAME[B]} {by(d)}: {levels(d)}.",
              "`states.csv`, mean: `difference`, `low`, `high`", "Student's t of the means over the five states in each run",
              cells(f.states[A, B, "mean"], "difference", "low", "high"), [d["difference"], d["low"], d["high"]])

    seated = []
    for arm, structure in ((A, "platform"), (B, "platform")):
        places = [f.places.get((r["run"], "UZB")) for r in f.of(arm)]
        there = [p for p in places if p and p["security"]]
        seated.append(mean([p["posture"] == "lean" and p["structure"] == structure for p in there]))
    told = re.search(r"Uzbekistan mostly is .*?\((\d+) % of runs\).*?\((\d+) %\)", f.answer)
    table.add(f, f"Uzbekistan mostly is seated in Dialogue platform under Dialogue platform ({percent(seated[0])} of runs), "
              f"seated in Deterrence bloc under Deterrence bloc ({percent(seated[1])})", "`answer.txt`",
              "share of the runs that last in which it leans on the structure", told.groups(), [round(100 * x) for x in seated])

    gain = []
    for a, b, state in f.states:
        if (a, b) == (A, B) and state != "mean":
            d = paired(f.security(A, [state]), f.security(B, [state]))
            in_settings = [x - y for x, y in zip(f.security(A, [state], "future"), f.security(B, [state], "future"))]
            if d["low"] > 0 and shared([x for x in in_settings if not math.isnan(x)]) > 0:
                gain.append((d["difference"], state))
    gain.sort(reverse=True)
    names = {s["state"]: s["name"] for s in f.json["states"]}
    words = ", ".join(f"{names[state]} {in_table(d)}" for d, state in gain[:4])
    told = re.search(r"Surely more secure under A: .*? and (\d+) others", f.answer)
    table.add(f, f"Surely more secure under A: {words} and {len(gain) - 4} others.", "`answer.txt`",
              "intervals above 0, in `postures.csv`, whose sign the settings share", told.groups(), [len(gain) - 4])


def other_statistics(table, f):
    """17 to 22: what stands beside the t interval."""
    tests, saved = [], []
    for (a, b, structure, measure), row in f.told.items():
        if (a, b) == (A, B):
            x, y = values_of(f, structure, measure)
            d = [u - v for u, v in zip(x, y) if not math.isnan(u - v)]
            mine = paired(x, y)
            low, high = mine.get("low", math.nan), mine.get("high", math.nan)
            if math.isnan(low) and row["low"]:  # one and the same number: a share of pairs unseen may lie at an end
                unseen, at = Z * Z / (len(d) + Z * Z), mean(d)
                low, high = at - unseen * (1 + at), at + unseen * (1 - at)
            tests.append((row, mine.get("p", math.nan), low, high))
            if not structure and len(d) > 1 and min(d) < max(d):
                both = [variance([w for w, u in zip(side, zip(x, y)) if not math.isnan(sum(u))]) for side in (x, y)]
                saved.append(1 - variance(d) / sum(both))
    saved.sort()
    table.add(f, f"Shared random numbers saved about two thirds of the runs: {percent(saved[len(saved) // 2])} for the middle one of "
              f"{len(saved)} measures", "`differences.csv`: `varianceReduction` r of the system, as 1 − 1 / r",
              "1 − variance of the differences / sum of both variances",
              [sorted(1 - 1 / number(r["varianceReduction"]) for r, *_ in tests if not r["structure"] and r["varianceReduction"])[len(saved) // 2]],
              [saved[len(saved) // 2]])

    corrected = holm([p for _, p, _, _ in tests])
    sure = [low > 0 or high < 0 for _, _, low, high in tests]
    stay = sum(s and not p > 0.05 for s, p in zip(sure, corrected))
    known = sum(not math.isnan(p) for p in corrected)
    table.add(f, f"{stay} of {sum(sure)} sure signs stay sure when corrected for all {known} measures of these scenarios at this horizon (Holm)",
              "`differences.csv`: `pHolm`, `low`, `high`", "t or McNemar's test of every measure, then Holm's steps",
              [sum((float(r["low"] or 0) > 0 or float(r["high"] or 0) < 0) and not number(r["pHolm"]) > 0.05 for r, *_ in tests),
               sum(r["pHolm"] != "" for r, *_ in tests)], [stay, known])
    at = next(k for k, (r, *_) in enumerate(tests) if (r["structure"], r["measure"]) == ("", "security_mean"))
    row = tests[at][0]
    table.add(f, "", "security_mean: `p`, `pHolm`", "two-sided t test of the pairs; Holm over the family above",
              cells(row, "p", "pHolm"), [tests[at][1], corrected[at]])

    x, y = values_of(f, "", "security_mean")
    pairs = [(u, v) for u, v in zip(x, y) if not math.isnan(u + v)]
    d = [u - v for u, v in pairs]
    table.add(f, "", "security_mean: `bcaLow`, `bcaHigh`", "BCa on the 1999 keyed resamples", cells(row, "bcaLow", "bcaHigh"), bca(d))
    mine = paired(x, y)
    wins = sum(1 if u > v else 0.5 if u == v else 0 for u, _ in pairs for _, v in pairs) / len(pairs) ** 2
    table.add(f, "", "security_mean: `effect`, `probabilityAHigher`, `superiority`",
              "difference over the pooled standard deviation; share of pairs; share of all A with all B",
              cells(row, "effect", "probabilityAHigher", "superiority"), [mine["effect"], mine["probabilityAHigher"], wins])
    rank = order_statistic(len(d))
    ordered = sorted(d)
    table.add(f, "", "security_mean: `medianDifference`, `medianLow`, `medianHigh`", "median; order statistics by the binomial",
              cells(row, "medianDifference", "medianLow", "medianHigh"), [quantile(d, 0.5), ordered[rank - 1], ordered[-rank]])


def values_of(f, structure, measure):
    """Values of A and B, run by run."""
    if measure == "indivisibility":
        return [f.indivisibility(arm) for arm in (A, B)]
    if structure:
        return [f.structure(arm, "platform" if structure == "focal" else structure, measure) for arm in (A, B)]
    return [f.system(arm, measure) for arm in (A, B)]


def order_statistic(n):
    """The rank from either end between whose values the median lies with at least 95 %."""
    below, k = 0.0, -1
    while below < 0.025:
        k += 1
        below += math.comb(n, k) / 2**n
    return k


def designs(table, f):
    """23 to 26: three designs at once."""
    arms = (A, B, C)
    by_run = [x for x in zip(*(f.system(arm, "security_mean") for arm in arms)) if not math.isnan(sum(x))]
    by_setting = [x for x in zip(*(f.system(arm, "security_mean", "future") for arm in arms)) if not math.isnan(sum(x))]
    n, row = len(by_run), {r["scenario"]: r for r in f.rows("ranks") if r["measure"] == "security_mean"}
    mine = [x[1] for x in by_run]
    rank = mean([1 + sum(v > x[1] for v in x) + (sum(v == x[1] for v in x) - 1) / 2 for x in by_run])
    regret = [max(x) - x[1] for x in by_setting]
    most = [max(regret), quantile(regret, 0.5), quantile(regret, 0.9)]
    best = sum(x[1] == max(x) / sum(v == max(x) for v in x) for x in by_run) / n
    told = row[B]
    settings_best = sum(x[1] == max(x) for x in by_setting) / len(by_setting)
    table.add(f, f"Mean security {NAME[B]} {fixed(mean(mine))} {fixed(rank, 2)} {percent(best)}", "`ranks.csv`, security_mean: `mean`, `meanRank`, `best`",
              "ranks within each run in which all have a value", cells(told, "mean", "meanRank", "best"), [mean(mine), rank, best])
    table.add(f, f"Mean security {NAME[B]} {fixed(mean(mine))} {fixed(rank, 2)} {percent(best)} {percent(settings_best)} {in_table(most[1])[1:]} {in_table(most[2])[1:]} {in_table(most[0])[1:]}", "the same row: `regretMedian`, `regretHigh`, `regretWorst`",
              "shortfall from the best in each setting; type 7", cells(told, "regretMedian", "regretHigh", "regretWorst"), [most[1], most[2], most[0]])
    share = sum(x[0] == max(x) for x in by_run) / n
    settings_best = sum(x[0] == max(x) for x in by_setting) / len(by_setting)
    table.add(f, f"Mean security {NAME[A]} {fixed(mean([x[0] for x in by_run]))} 1.00 {percent(share)} {percent(settings_best)}",
              "`ranks.csv`, security_mean of the platform: `best`, `bestLow`, `bestHigh`, `futuresBest`",
              "Wilson's interval of the share of runs; share of settings", cells(row[A], "best", "bestLow", "bestHigh", "futuresBest"),
              [share, *wilson(share, n), settings_best])
    arm = {x: f.security(x, ["ARM"]) for x in arms}
    more, less = paired(arm[C], arm[B])["difference"], paired(arm[C], arm[A])["difference"]
    table.add(f, f"Whether Armenia is more secure under {NAME[C]} hangs on what it is compared with after {YEARS:.0f} years: "
              f"{in_table(more)} against {NAME[B]}, but {in_table(less)} against {NAME[A]}.",
              "`states.csv`, ARM: `difference` of the last two pairs, the sign turned", "means of the pairs in `postures.csv`",
              [-float(f.states[B, C, "ARM"]["difference"]), -float(f.states[A, C, "ARM"]["difference"])], [more, less])


def rare(table, q):
    """27 to 30: events, survival."""
    a, b = q.system("five-states", "direct_war"), q.system("quarrel", "direct_war")
    d = paired(a, b)
    row = q.told["five-states", "quarrel", "", "direct_war"]
    table.add(q, f"Direct war with a pole {AFTER} is better (lower) under Five states than under Quarrel by {fixed(-100 * d['difference'], 1)} points (95 % interval {fixed(-100 * d['high'], 1)} to {fixed(-100 * d['low'], 1)}): "
              f"{fixed(100 * d['meanA'], 1)} % against {fixed(100 * d['meanB'], 1)} %", "`differences.csv`, direct_war: `difference`, `low`, `high`",
              "Tango's score, its nuisance share by a search of the likelihood", cells(row, "difference", "low", "high"),
              [d["difference"], d["low"], d["high"]])
    a, b = q.system("five-states", "nuclear_use"), q.system("quarrel", "nuclear_use")
    d = paired(a, b)
    row = q.told["five-states", "quarrel", "", "nuclear_use"]
    table.add(q, f"They differ in {d['discordant']} of {d['n']} pairs of runs.", "nuclear_use: `discordant`, `p`", "count; McNemar's test",
              cells(row, "discordant", "p"), [d["discordant"], d["p"]])
    share = mean(q.system("quarrel", "direct_war"))
    low, high = wilson(share, len(b))
    told = next(r for r in q.json["risks"] if (r["scenario"], r["what"]) == ("quarrel", "direct_war"))
    table.add(q, f"Direct war with a pole Quarrel {percent(share)} {percent(low)} to {percent(high)}", "`answer.json`, `risks`: `share`, `low`, `high`",
              "Wilson's interval", [told["share"], told["low"], told["high"]], [share, low, high])
    lives = [q.lives(arm, "north") for arm in ("five-states", "quarrel")]
    left, right = (survival(side, ROUND) for side in lives)
    p = log_rank(*lives)
    told = next(r for r in q.json["survival"] if r["structure"] == "north")
    table.add(q, f"Northern bloc lives on for {YEARS:.0f} years in {percent(left[0])} of the runs of Five states and {percent(right[0])} of those of "
              f"Quarrel in which it began to (Kaplan–Meier; log-rank p {in_table(p)[1:]}).", "`answer.json`, `survival`: `shareA`, `shareB`, `lowB`, `highB`, `logRankP`",
              "Kaplan and Meier with censored runs, Greenwood, Mantel", [told[k] for k in ("shareA", "shareB", "lowB", "highB", "logRankP")],
              [left[0], *right, p])


def main(arguments):
    f, q = (Folder(Path(x)) for x in arguments[:2])
    table = Table()
    levels_and_differences(table, f)
    about_states(table, f)
    other_statistics(table, f)
    designs(table, f)
    rare(table, q)
    text = table.text()
    status = 1 if table.wrong else 0
    if "--page" not in arguments:
        print(text, end="")
        return status
    page = Path(arguments[arguments.index("--page") + 1])
    old = page.read_text(encoding="utf-8")
    new = re.sub(r"\| +\| Statement .*?\n(?=\n|\Z)", lambda _: text, old, flags=re.S)
    if "--write" in arguments:
        page.write_text(new, encoding="utf-8")
    elif new != old:
        print(text, end="")
        print(f"{page} has another table. Maybe .ci/notebooks --write.", file=sys.stderr)
        return 1
    print(f"{len(table.lines)} statements: {len(table.lines) - table.wrong} agree")
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
