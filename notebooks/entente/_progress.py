"""A bar that fills while the program runs: in Jupyter, or on a terminal; elsewhere nothing."""
from __future__ import annotations

import re
import sys
from typing import Any

_FAR = re.compile(r"(\d+) of (\d+) runs, .*?, (.*) left")
_shown = True


def show_progress(shown: bool = True) -> None:
    """Says whether long commands show how far they are."""
    global _shown
    _shown = shown


def _in_jupyter() -> bool:
    if "IPython" not in sys.modules:
        return False
    shell: Any = sys.modules["IPython"].get_ipython()
    return shell is not None and hasattr(shell, "kernel")


class Bar:
    """One line or one bar, which is gone when the work is done."""

    def __init__(self) -> None:
        self._jupyter = _in_jupyter()
        self._handle: Any = None
        self._written = False

    @staticmethod
    def wanted() -> bool:
        """Returns whether somebody could see a bar."""
        return _shown and (_in_jupyter() or sys.stderr.isatty())

    def read(self, line: str) -> bool:
        """Shows a line of the program's if it says how far it is, and returns whether it does."""
        found = _FAR.search(line)
        if not found:
            return False
        done, total, left = int(found[1]), int(found[2]), found[3]
        words = f"{done} of {total} runs, {left} left"
        if self._jupyter:
            self._draw(
                f'<progress value="{done}" max="{total}" style="width: 20em"></progress> {words}', words
            )
        else:
            sys.stderr.write(f"\r\x1b[K{words}")
            sys.stderr.flush()
            self._written = True
        return True

    def close(self) -> None:
        """Takes the bar away."""
        if self._handle is not None:
            self._draw("", "")
        if self._written:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def _draw(self, html: str, words: str) -> None:
        from IPython.display import display

        data = {"text/html": html, "text/plain": words}
        if self._handle is None:
            self._handle = display(data, raw=True, display_id=True)
        else:
            self._handle.update(data, raw=True)
