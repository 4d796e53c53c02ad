#!/usr/bin/env python3
"""Recomputes what a folder of `compare` says from its rows, by other code than the program's.

    python3 recompute.py results/compare-five-states

Reads runs.csv and differences.csv with the standard library alone. For each measure of the system at
the last horizon and each pair of scenarios it computes again, and compares: means, the difference,
its interval (Student's t, or Tango's score by a search of the likelihood), the effect, the share of
pairs in which A is higher, the discordant pairs, p (t or McNemar) and p after Holm, and what
alternative settings say (how many have a value, tie, their median, percentiles and ends). Prints one
line for each kind of number with how many agree, and ends with status 1 if one does not.
"""
import csv
import math
import sys
from collections import defaultdict
from pathlib import Path

EVENTS = {"direct_war", "nuclear_use"}


def number(text):
    return float(text) if text not in ("", None) else math.nan


def mean(x):
    return math.fsum(x) / len(x) if x else math.nan


def variance(x):
    m = mean(x)
    return math.fsum((v - m) ** 2 for v in x) / (len(x) - 1)


def beta(a, b, x):
    """The regularised incomplete beta function, by Simpson's rule on a substitution that tames its ends."""
    n = 20000
    # x = sin² u makes the integrand smooth for a, b >= 1/2.
    top = math.asin(math.sqrt(x))
    log = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)

    def f(u):
        s, c = math.sin(u), math.cos(u)
        left = (2 * a - 1) * math.log(s) if s > 0 else (0 if a == 0.5 else -math.inf)
        right = (2 * b - 1) * math.log(c) if c > 0 else (0 if b == 0.5 else -math.inf)
        return 2 * math.exp(log + left + right)

    h = top / n
    total = f(0) + f(top) + 4 * sum(f((2 * k + 1) * h) for k in range(n // 2))
    total += 2 * sum(f(2 * k * h) for k in range(1, n // 2))
    return total * h / 3


def t_tail(t, df):
    """P(|T| > t) of Student's t."""
    return beta(df / 2, 0.5, df / (df + t * t))


def t_quantile(df):
    low, high = 0.0, 1000.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if t_tail(middle, df) > 0.05 else (low, middle)
    return (low + high) / 2


def tango(up, down, n):
    """The score interval, its nuisance share by golden section on the likelihood."""
    z = 1.959963984540054

    def score(d):
        low, high = max(0.0, -d), (1 - d) / 2
        golden = (math.sqrt(5) - 1) / 2

        def likelihood(q):
            total = 0.0
            for count, share in ((up, q + d), (down, q), (n - up - down, 1 - 2 * q - d)):
                if count:
                    total += count * math.log(share) if share > 0 else -1e300
            return total

        for _ in range(120):
            x1, x2 = high - golden * (high - low), low + golden * (high - low)
            low, high = (x1, high) if likelihood(x1) < likelihood(x2) else (low, x2)
        q = (low + high) / 2
        return (up - down - n * d) / math.sqrt(n * (2 * q + d * (1 - d)))

    def end(border):
        inside, outside = (up - down) / n, border
        for _ in range(60):
            at = (inside + outside) / 2
            inside, outside = (at, outside) if abs(score(at)) < z else (inside, at)
        return inside

    return (-1.0 if down == n else end(-1.0)), (1.0 if up == n else end(1.0))


def quantile(x, level):
    """Type 7 of Hyndman and Fan."""
    x = sorted(x)
    at = level * (len(x) - 1)
    k = min(int(at), len(x) - 2)
    return x[0] if len(x) == 1 else x[k] + (at - k) * (x[k + 1] - x[k])


def recompute(a, b, events, quantiles):
    pairs = [(x, y) for x, y in zip(a, b) if not math.isnan(x) and not math.isnan(y)]
    n = len(pairs)
    out = {"n": n, "leftOut": len(a) - n}
    if n < 2:
        return out
    d = [x - y for x, y in pairs]
    left, right = [x for x, _ in pairs], [y for _, y in pairs]
    up, down = sum(v > 0 for v in d), sum(v < 0 for v in d)
    out["meanA"], out["meanB"], out["difference"] = mean(left), mean(right), mean(d)
    out["discordant"] = up + down
    out["probabilityAHigher"] = (up + (n - up - down) / 2) / n
    counts = all(v == round(v) for v in left + right) and max(map(abs, d)) <= 1
    spread = variance(d)
    if counts:
        out["low"], out["high"] = tango(up, down, n)
        out["p"] = math.erfc(abs(up - down) / math.sqrt(2 * (up + down))) if up + down else 1.0
    elif min(d) < max(d):
        if n not in quantiles:
            quantiles[n] = t_quantile(n - 1)
        half = quantiles[n] * math.sqrt(spread / n)
        out["low"], out["high"] = mean(d) - half, mean(d) + half
        out["p"] = t_tail(abs(mean(d)) / math.sqrt(spread / n), n - 1)
    pooled = math.sqrt((variance(left) + variance(right)) / 2)
    if pooled > 0:
        out["effect"] = mean(d) / pooled
    return out


def settings(a, b):
    d = [x - y for x, y in zip(a, b) if not math.isnan(x - y)]
    out = {"futuresDrawn": len(a), "futuresN": len(d), "futuresTied": sum(v == 0 for v in d)}
    if d:
        higher = sum(v > 0 for v in d) + out["futuresTied"] / 2
        out["futuresAHigher"] = higher / len(d)
        out["futuresMedian"] = quantile(d, 0.5)
        out["futuresLow"], out["futuresHigh"] = quantile(d, 0.1), quantile(d, 0.9)
        out["futuresLeast"], out["futuresMost"] = min(d), max(d)
    return out


def holm(p):
    order = sorted((k for k in range(len(p)) if not math.isnan(p[k])), key=lambda k: p[k])
    adjusted, most = list(p), 0.0
    for rank, k in enumerate(order):
        most = max(most, min(1.0, (len(order) - rank) * p[k]))
        adjusted[k] = most
    return adjusted


def main(folder):
    rows = list(csv.DictReader((folder / "runs.csv").open(encoding="utf-8", newline="")))
    told = list(csv.DictReader((folder / "differences.csv").open(encoding="utf-8", newline="")))
    year = told[0]["year"]  # the last horizon stands first
    values = defaultdict(list)
    for row in rows:
        good = row["status"] == "ok"
        for name in row:
            if row["block"] in ("default", "future"):
                try:
                    values[row["scenario"], row["block"], name].append(
                        number(row[name]) if good else math.nan
                    )
                except ValueError:
                    pass
    agree, differ, quantiles = defaultdict(int), [], {}
    families = defaultdict(list)
    for said in told:
        if said["year"] != year:
            continue
        families[said["a"], said["b"]].append(said)
        name = said["measure"]
        a = values.get((said["a"], "default", name))
        b = values.get((said["b"], "default", name))
        if said["structure"] or not a or not b:
            continue
        mine = recompute(a, b, name in EVENTS, quantiles)
        fa, fb = (values.get((said[x], "future", name), []) for x in "ab")
        if fa:
            mine.update(settings(fa, fb))
        for column, value in mine.items():
            other = number(said[column])
            close = math.isclose(value, other, rel_tol=1e-6, abs_tol=1e-9)
            if close:
                agree[column] += 1
            else:
                differ.append(f"{said['a']} - {said['b']}: {name}: {column}: {said[column]}, not {value}")
    for family in families.values():
        p = [number(said["p"]) for said in family]
        for said, value in zip(family, holm(p)):
            other = number(said["pHolm"])
            if math.isnan(value) == math.isnan(other) and (
                math.isnan(value) or math.isclose(value, other, rel_tol=1e-9)
            ):
                agree["pHolm"] += 1
            else:
                differ.append(f"{said['measure']}: pHolm: {said['pHolm']}, not {value}")
    for column, count in agree.items():
        print(f"{column}: {count} agree")
    for line in differ:
        print(line)
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
