"""The commands, one function each; every one returns a data frame."""
from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List, Mapping, Optional, Sequence, Union

import pandas as pd

from ._frames import Place, Results, folder_of, framed, marked
from ._program import BAD_INPUT, Answer, EntenteError, ask

#: What the option of a command takes: see ``entente COMMAND --help``.
Option = Union[None, bool, int, float, str, Path, Sequence[Union[str, int, float]], Mapping[str, Any]]
#: A file, or the name of a scenario, study or claim that comes with the program.
Name = Union[str, Path]


def _words(options: Mapping[str, Option]) -> List[str]:
    """Returns options as the command line has them: keys with hyphens, lists with commas, maps as KEY=VALUE."""
    words = []
    for key, value in options.items():
        name = "--" + key.strip("_").replace("_", "-")
        if value is None or value is False:
            continue
        if value is True:
            words.append(name)
        elif isinstance(value, Mapping):
            words += [f"{name}={path}={_text(one)}" for path, one in value.items()]
        elif isinstance(value, (str, Path, int, float)):
            words.append(f"{name}={_text(value)}")
        elif value:
            words.append(f"{name}={','.join(_text(one) for one in value)}")
    return words


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _ask(command: str, names: Sequence[Name], options: Mapping[str, Option]) -> Answer:
    return ask(command, *[str(name) for name in names], *_words(options))


def run(scenario: Name, **options: Option) -> pd.DataFrame:
    """Runs a scenario and returns its measures by run and round.

    Options are those of ``entente run``: ``seed``, ``rounds``, ``replicates``, ``set={path: value}``,
    ``keep``, ``choices``, ``workers``, ``out``. The last values are in ``frame.attrs["answer"]``;
    all other tables come by ``entente.read(frame)``.
    """
    answer = _ask("run", [scenario], options)
    return marked(Results(answer["results"]).rounds, answer)


def compare(*scenarios: Name, states: Sequence[str] = (), **options: Option) -> pd.DataFrame:
    """Compares scenarios on shared random numbers and returns a row for each measure and year.

    With ``states`` (keys of states or groups) their security follows, a row each, in the column
    ``state``. Options are those of ``entente compare``: ``set={path: value}`` (one scenario against
    its variant), ``replicates``, ``futures``, ``seed``, ``rounds``, ``horizons``,
    ``precision={measure: half_width}``, ``keep``, ``workers``, ``out``.

    >>> c = compare("a.yaml", "b.yaml", states=["KAZ", "UZB"], replicates=20)  # doctest: +SKIP
    >>> c[c["measure"] == "stability"][["year", "difference", "low", "high"]]  # doctest: +SKIP
    """
    answer = _ask("compare", scenarios, {"states": states, **options})
    told = [{"measure": "security", **row} for row in answer.get("chosen", [])]
    return framed([*answer["comparisons"], *told], answer)


def sweep(study: Name, **options: Option) -> pd.DataFrame:
    """Runs a study, or what is missing of it, and returns a row for each run.

    Options are those of ``entente sweep``: ``replicates``, ``rounds``, ``seed``, ``set``, ``keep``,
    ``workers``, ``out``, ``retry_failed``.
    """
    answer = _ask("sweep", [study], {**options, "format": "csv"})
    return marked(Results(answer["results"]).runs, answer)


def analyze(place: Place, **options: Option) -> pd.DataFrame:
    """Returns which inputs of a finished sweep matter, a row for each measure and input.

    ``place`` is a frame of :func:`sweep`, a results folder, or, with ``inputs=[…]`` and
    ``outcome="…"``, any CSV table. Other options are those of ``entente analyze``.
    """
    answer = _ask("analyze", [folder_of(place)], options)
    groups = answer.get("sensitivity", [{"measure": answer.get("outcome"), **answer}])
    rows = [
        {**{key: one.get(key) for key in ("measure", "scenario") if key in one}, **row}
        for one in groups
        for row in one["inputs"]
    ]
    return framed(rows, answer)


def discover(place: Place, inputs: Sequence[str], cases: str, **options: Option) -> pd.DataFrame:
    """Returns in which part of the input space the cases lie: the boxes of the trajectory, a row each.

    ``place`` is a results folder, a frame that came from one, or a CSV table; ``cases`` is a rule as
    ``"uptake < 0.3"``. Other options are those of ``entente discover``.
    """
    options = {"inputs": inputs, "cases": cases, **options}
    answer = _ask("discover", [folder_of(place)], options)
    return framed(answer["trajectory"], answer)


def search(study: Name, **options: Option) -> pd.DataFrame:
    """Searches for designs and returns the front: those that no other beats, a row each.

    Options are those of ``entente search``: ``seed``, ``rounds``, ``set``, ``workers``, ``out``.
    """
    answer = _ask("search", [study], options)
    return marked(Results(answer["results"]).front, answer)


def why(place: Place, state: Optional[str] = None, **options: Option) -> pd.DataFrame:
    """Returns why a state did what it did, a row for each of its steps, from the decision ledger.

    With ``round`` the rows are the options of one review with the terms of their scores. Without
    ``state`` they are the moves of all states over all runs. ``frame.attrs["words"]`` has the
    sentences of the program. Other options are those of ``entente why``.
    """
    answer = _ask("why", [folder_of(place)], {"state": state, **options})
    if "review" in answer:
        rows = (answer["review"] or {}).get("options", [])
    else:
        rows = answer.get("entries", answer.get("runs", []))
    frame = framed(rows, answer)
    frame.attrs["words"] = answer.get("words", [])
    return frame


def branch(place: Place, at: int, **options: Option) -> pd.DataFrame:
    """Returns what would have followed from a change, a row for each measure.

    ``at`` is the first round of the change. Options are those of ``entente branch``:
    ``set={path: value}``, ``row``, ``event``, ``without_event``, ``all=True`` for every run, ``out``.
    """
    answer = _ask("branch", [folder_of(place)], {"at": at, **options})
    told = answer["measures"]
    rows = [{"measure": name, **row} for name, row in told.items()] if isinstance(told, dict) else told
    return framed(rows, answer)


def claims(*names: Name, **options: Option) -> pd.DataFrame:
    """Tests claims, all that come with the program if none is named, and returns a row for each."""
    answer = _ask("claims", names, options)
    return framed(answer["claims"], answer)


def hindcast(**options: Option) -> pd.DataFrame:
    """Tests the model against 1992 to 2024 and returns a row for each score."""
    answer = _ask("hindcast", [], options)
    return framed(answer["scores"], answer)


def patterns(**options: Option) -> pd.DataFrame:
    """Holds the model against the observed patterns and returns a row for each."""
    answer = _ask("patterns", [], options)
    return framed(answer["patterns"], answer)


def forecast(**options: Option) -> pd.DataFrame:
    """Returns the chances of where each state will stand; ``year_from`` and ``to`` name the years.

    Chances of new wars are in ``entente.read(frame).wars``.
    """
    if "year_from" in options:
        options["from"] = options.pop("year_from")
    answer = _ask("forecast", [], options)
    return marked(Results(answer["results"]).forecast, answer)


def score(told: Name, observed: Name, **options: Option) -> pd.DataFrame:
    """Scores a forecast, whoever made it, against what happened; a row for each score."""
    answer = _ask("score", [told, observed], options)
    return framed(answer["scores"], answer)


def power(file: Optional[Name] = None, **options: Option) -> pd.DataFrame:
    """Returns the power of each member in a weighted vote, by a file or by ``quota`` and ``weights``.

    >>> power(quota=3, weights=[2, 1, 1])["shapleyShubik"].round(3).tolist()
    [0.667, 0.167, 0.167]
    """
    answer = _ask("power", [] if file is None else [file], options)
    columns = ["weights", "shapleyShubik", "banzhaf", "banzhafRaw"]
    names = answer.get("names") or range(1, len(answer["banzhaf"]) + 1)
    frame = pd.DataFrame({c: answer[c] for c in columns if c in answer}, index=pd.Index(names, name="member"))
    return marked(frame, answer)


def landscape(file: Name, **options: Option) -> pd.DataFrame:
    """Returns the stable configurations of a landscape, from the lowest energy up, a row each."""
    answer = _ask("landscape", [file], options)
    return framed(answer["minima"], answer)


def check(*files: Name) -> pd.DataFrame:
    """Returns every fault of scenarios, studies and other files, a row each; no rows if all is well."""
    columns = ["file", "line", "column", "path", "message", "hint"]
    try:
        return framed(_ask("check", files, {})["faults"], columns=columns)
    except EntenteError as e:
        if e.status != BAD_INPUT or not e.faults:
            raise
        return framed(e.faults, columns=columns)


def diff(first: Name, second: Name) -> pd.DataFrame:
    """Returns what differs between two scenarios, a row for each value."""
    answer = _ask("diff", [first, second], {})
    return framed(answer["differences"], answer, columns=["path", "text", "from", "to"])


def describe(path: str) -> Dict[str, str]:
    """Returns what a parameter, measure or mechanism is: its text, and facts as unit, limits, default."""
    found = ask("describe", path)["descriptions"][0]
    return {"path": found["path"], "text": found["text"], **found["facts"]}
