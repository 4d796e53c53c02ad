"""Entente, a laboratory of security architectures, from Python.

Each function runs a command of the program and returns a pandas data frame. Its metadata say more:
``frame.attrs["units"]`` the unit of each column and measure, ``frame.attrs["results"]`` the results
folder, ``frame.attrs["answer"]`` all that the command answers.

    import entente

    c = entente.compare("dialogue-platform", "deterrence-bloc", states=["KAZ"], replicates=20, futures=20)
    c.loc[c["measure"] == "stability", ["year", "meanA", "meanB", "difference", "low", "high"]]
    entente.read(c).rounds  # all tables of the results folder

Names are paths, from the folder that Python is in, or names of what comes with the program. Bad
input raises :class:`EntenteError`, whose text has file, line and column of each fault.
"""
from ._commands import (
    analyze,
    branch,
    check,
    claims,
    compare,
    describe,
    diff,
    discover,
    forecast,
    hindcast,
    landscape,
    patterns,
    power,
    run,
    score,
    search,
    sweep,
    why,
)
from ._frames import Results, measures, read
from ._program import Answer, EntenteError, ask, program, said
from ._progress import show_progress

__all__ = [
    "Answer",
    "EntenteError",
    "Results",
    "analyze",
    "ask",
    "branch",
    "check",
    "claims",
    "compare",
    "describe",
    "diff",
    "discover",
    "forecast",
    "hindcast",
    "landscape",
    "measures",
    "patterns",
    "power",
    "program",
    "read",
    "run",
    "said",
    "score",
    "search",
    "show_progress",
    "sweep",
    "why",
]
