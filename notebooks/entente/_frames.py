"""Data frames with the unit of each column in ``frame.attrs["units"]``."""
from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any, Dict, Iterable, List, Optional, Union

import pandas as pd

from ._program import Answer, ask

#: A results folder by its path, or a frame that came from one.
Place = Union[str, Path, pd.DataFrame]

_SHARE = "share, 0 to 1"
_OF_MEASURE = "unit of the row's measure"
_UNITS = {
    "year": "year",
    "round": "quarter of a year",
    "run": "number of a run, from 0",
    "replicate": "number of a replicate, from 0",
    "n": "pairs of runs",
    "futuresDrawn": "alternative settings",
    "futuresN": "alternative settings",
    "futuresTied": "alternative settings",
    "futuresHigher": "alternative settings",
    "futuresLower": "alternative settings",
    "futuresAHigher": _SHARE,
    "probabilityAHigher": _SHARE,
    "effect": "standard deviations",
    "p": "probability",
    "pHolm": "probability",
    "chance": "probability",
    "moreRuns": "runs of each scenario",
}
_IN_UNITS_OF_THE_MEASURE = (
    "meanA meanB difference low high margin mean parent branch medianA medianB medianDifference medianLow medianHigh"
    " bcaLow bcaHigh futuresMedian futuresLow futuresHigh futuresLeast futuresMost p5 p50 p95"
).split()


@lru_cache(maxsize=None)
def _descriptions() -> Any:
    return ask("describe", "measures")["descriptions"]


@lru_cache(maxsize=None)
def _measure_units() -> Dict[str, str]:
    return {one["path"]: one["facts"].get("unit", "") for one in _descriptions()}


def measures() -> pd.DataFrame:
    """Returns what the program measures: title, unit, limits, formula, and the difference that matters."""
    rows = [{"measure": one["path"], "title": one["text"], **one["facts"]} for one in _descriptions()]
    return pd.DataFrame(rows).set_index("measure")


def framed(
    rows: Iterable[Dict[str, Any]], answer: Optional[Answer] = None, columns: Optional[List[str]] = None
) -> pd.DataFrame:
    """Returns rows as a frame, with units and with where they came from."""
    frame = pd.json_normalize(list(rows), sep=".")
    if columns is not None and frame.empty:
        frame = pd.DataFrame(columns=columns)
    return marked(frame, answer)


def marked(frame: pd.DataFrame, answer: Optional[Answer] = None, folder: Optional[str] = None) -> pd.DataFrame:
    """Puts units, folder and answer into the metadata of a frame, and returns it."""
    units = {}
    for column in frame.columns:
        if column in _IN_UNITS_OF_THE_MEASURE and ("measure" in frame.columns or frame.index.name == "measure"):
            units[column] = _OF_MEASURE
        elif column in _UNITS:
            units[column] = _UNITS[column]
        elif column in _measure_units():
            units[column] = _measure_units()[column]
    for name in (frame["measure"].unique() if "measure" in frame.columns else frame.index):
        if isinstance(name, str) and name in _measure_units():
            units[name] = _measure_units()[name]
    frame.attrs["units"] = units
    if answer is not None:
        frame.attrs["answer"] = answer
        if answer.get("results") is not None:
            frame.attrs["results"] = answer["results"]
    if folder is not None:
        frame.attrs["results"] = folder
    return frame


def folder_of(place: Place) -> str:
    """Returns the path of a results folder."""
    if isinstance(place, pd.DataFrame):
        found = place.attrs.get("results")
        if found is None:
            raise ValueError("this frame did not come from a results folder; name the folder")
        return str(found)
    return str(place)


class Results:
    """The tables of a results folder, each read once, with units in its metadata.

    ``results.runs``, ``results.rounds``, ``results.structures``, ``results.differences`` and so
    on: whatever CSV tables the folder has, see ``results.names``.
    """

    def __init__(self, folder: Place):
        self.folder = Path(folder_of(folder))
        if not self.folder.is_dir():
            raise FileNotFoundError(f"{self.folder}: no such folder")
        self._read: Dict[str, pd.DataFrame] = {}

    @property
    def names(self) -> List[str]:
        """The tables that are there."""
        return sorted(path.stem for path in self.folder.glob("*.csv"))

    @property
    def figures(self) -> Dict[str, Path]:
        """The figures, as SVG, by name."""
        return {path.stem: path for path in sorted(self.folder.glob("figures/*.svg"))}

    def __getattr__(self, name: str) -> pd.DataFrame:
        if name.startswith("_"):
            raise AttributeError(name)
        if name not in self._read:
            path = self.folder / f"{name}.csv"
            if not path.is_file():
                raise AttributeError(f"{self.folder} has no table {name}; it has {', '.join(self.names)}")
            self._read[name] = marked(pd.read_csv(path, float_precision="round_trip"), folder=str(self.folder))
        return self._read[name]

    def __dir__(self) -> List[str]:
        return [*super().__dir__(), *self.names]

    def __repr__(self) -> str:
        return f"Results({str(self.folder)!r}: {', '.join(self.names)})"


def read(folder: Place) -> Results:
    """Returns the tables of a results folder, or of that which a frame came from.

    >>> read("results/run-five-states").rounds["uptake"]  # doctest: +SKIP
    """
    return Results(folder)
