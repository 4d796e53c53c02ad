"""Finds the program, runs one of its commands, and reads what it answers."""
from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import threading
import warnings
from pathlib import Path
from typing import IO, Any, Dict, List, Optional, Sequence, Tuple

from ._progress import Bar

#: Bad usage or bad input.
BAD_INPUT = 2


class EntenteError(Exception):
    """What the program refused, in its own words.

    ``faults`` has one dictionary for each fault (file, line, column, path, message, hint), and
    ``status`` is the exit status: 2 for bad input, 3 for a path that cannot be read or written.
    """

    def __init__(self, message: str, status: int = BAD_INPUT, faults: Sequence[Dict[str, Any]] = ()):
        super().__init__(message)
        self.status = status
        self.faults = list(faults)


class Answer(Dict[str, Any]):
    """The answer of a command as the program gives it in JSON."""

    def __deepcopy__(self, memo: Any) -> "Answer":
        # pandas copies the metadata of a frame with every operation; an answer may be long.
        return self


def program() -> List[str]:
    """Returns the words that start the program.

    They come from the variable ``ENTENTE`` of the environment, the path of ``entente.jar`` or of a
    program ``entente``; else from the nearest ``target/entente.jar`` in this folder or one above
    it, or above this package; else from the program ``entente`` on the path.
    """
    named = os.environ.get("ENTENTE")
    if named:
        if not Path(named).is_file():
            raise EntenteError(f"ENTENTE: {named}, expected the path of entente.jar or of entente; no such file")
        return _start(Path(named).resolve())
    for place in (Path.cwd(), Path(__file__).resolve().parent):
        for folder in (place, *place.parents):
            jar = folder / "target" / "entente.jar"
            if jar.is_file():
                return _start(jar)
    found = shutil.which("entente")
    if found:
        return [found]
    raise EntenteError(
        "no target/entente.jar in this folder or one above it, and no entente on the path; build it with "
        "mvn package, or set ENTENTE to the path of entente.jar"
    )


def _start(path: Path) -> List[str]:
    if path.suffix != ".jar":
        return [str(path)]
    home = os.environ.get("JAVA_HOME")
    java = str(Path(home, "bin", "java")) if home else "java"
    return [java, "-Djava.awt.headless=true", "-jar", str(path)]


def _run(words: Sequence[str], watched: bool = True) -> Tuple[int, str, str]:
    """Runs a command in this folder and returns its status and what it said on both streams."""
    bar = Bar() if watched and Bar.wanted() else None
    told = "--verbose" if bar else "--quiet"
    line = [*program(), *words, told]
    try:
        process = subprocess.Popen(
            line, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8"
        )
    except FileNotFoundError as e:
        raise EntenteError(f"{line[0]}: no such program; Entente needs Java 17 or newer", 3) from e
    notes: List[str] = []
    assert process.stdout is not None and process.stderr is not None
    reader = threading.Thread(target=_listen, args=(process.stderr, bar, notes), daemon=True)
    reader.start()
    try:
        said = process.stdout.read()
        status = process.wait()
    except KeyboardInterrupt:
        process.send_signal(signal.SIGINT)
        process.wait()
        raise
    finally:
        reader.join()
        process.stdout.close()
        process.stderr.close()
        if bar:
            bar.close()
    return status, said, "".join(notes)


def _listen(stream: IO[str], bar: Optional[Bar], notes: List[str]) -> None:
    for line in stream:
        if bar is None or not bar.read(line):
            notes.append(line)


def ask(*words: str) -> Answer:
    """Runs any command, as words of the command line, and returns its answer.

    >>> ask("power", "--quota", "2", "--weights", "1,1,1")["banzhafRaw"]
    [2, 2, 2]

    Raises :class:`EntenteError` for bad input. Warns where some runs failed, or where ``verify``
    found a difference.
    """
    status, said, notes = _run([*words, "--json"])
    answer = Answer(json.loads(said)) if said.strip().startswith("{") else Answer()
    if status not in (0, 1) or not answer:
        faults = answer.get("faults", [])
        message = "\n".join(_place(fault) + fault["message"] for fault in faults) or notes.strip()
        raise EntenteError(message or f"ended with status {status}", status, faults)
    if status == 1:
        warnings.warn(f"{words[0]}: some runs failed or differ", stacklevel=3)
    return answer


def _place(fault: Dict[str, Any]) -> str:
    found = [fault.get(key) for key in ("file", "line", "column")]
    place = ":".join(str(part) for part in found if part is not None)
    return "".join(f"{part}: " for part in (place, fault.get("path")) if part)


def said(*words: str) -> str:
    """Runs any command and returns the text that it prints, good or bad."""
    _, answer, notes = _run([*words, "--no-color"], watched=False)
    return (answer + notes).strip()
