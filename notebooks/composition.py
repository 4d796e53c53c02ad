#!/usr/bin/env python3
"""Says how far neighbouring cells of a grid differ in who belongs to a structure.

    python3 composition.py results/sweep-plane inclusiveness deterrence_focus platform

Reads runs.csv and postures.csv (`entente sweep plane --keep postures`) with the standard library alone.
For each pair of neighbouring cells it prints the difference of expected members and that of expected
composition: the sum over states of |p - q|, where p and q are the shares of runs in which the state belongs
to the structure in the last round. Chance alone makes such a sum positive. So the signs are taken from half of
the paired runs and the sizes from the other half, both ways round; the interval (95 %) is that of this figure, which
falls short of the truth rather than beyond it. Smallest first.
"""
import csv
import math
import sys
from collections import defaultdict
from pathlib import Path


def read(folder, across, down, structure):
    """Returns for each cell and replicate who belongs in the last round; runs that ended before it are left out."""
    runs, members, rounds = {}, {}, {}
    with open(folder / "runs.csv", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["status"] == "ok":
                runs[row["run"]] = (float(row[across]), float(row[down])), int(row["replicate"])
    with open(folder / "postures.csv", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            run = row["run"]
            if rounds.get(run) != row["round"]:
                rounds[run] = row["round"]
                members[run] = set()
            if structure in row["memberships"].split(";"):
                members[run].add(row["state"])
    end = max(map(int, rounds.values()))
    cells = defaultdict(dict)
    for run, (cell, replicate) in runs.items():
        if int(rounds[run]) == end:
            cells[cell][replicate] = members[run]
    return cells


def differences(one, other):
    """Returns the difference of expected members, that of composition, and half of its interval."""
    both = sorted(set(one) & set(other))
    states = set().union(*(one[k] | other[k] for k in both))
    moves = {i: [(i in one[k]) - (i in other[k]) for k in both] for i in states}
    values = []
    for half in (0, 1):
        sign = {i: sum(x for x, k in zip(moves[i], both) if k % 2 != half) for i in states}
        for n, k in enumerate(both):
            if k % 2 == half:
                values.append(sum(x[n] * ((sign[i] > 0) - (sign[i] < 0)) for i, x in moves.items()))
    mean = math.fsum(values) / len(values)
    spread = math.fsum((v - mean) ** 2 for v in values) / (len(values) - 1)
    members = sum(len(one[k]) - len(other[k]) for k in both) / len(both)
    return members, mean, 1.96 * math.sqrt(spread / len(values)), len(both)


def main(folder, across, down, structure):
    cells = read(Path(folder), across, down, structure)
    xs, ys = (sorted({cell[axis] for cell in cells}) for axis in (0, 1))
    found = []
    for x, y in cells:
        right, below = xs.index(x) + 1, ys.index(y) + 1
        if right < len(xs):
            found.append((differences(cells[x, y], cells[xs[right], y]), (x, y), (xs[right], y)))
        if below < len(ys):
            found.append((differences(cells[x, y], cells[x, ys[below]]), (x, y), (x, ys[below])))
    for (members, mean, half, n), a, b in sorted(found, key=lambda f: f[0][1]):
        print(
            f"{across} {a[0]:.2f}, {down} {a[1]:.2f} to {b[0]:.2f}, {b[1]:.2f}: members {-members:+.2f}, "
            f"composition {mean:.2f} ({mean - half:.2f} to {mean + half:.2f}), {n} paired runs"
        )


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
