"""One line on the error stream that says how far a run is; only a terminal is shown it."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

_WIDTH = 24
_OFTEN = 0.1  # seconds between two drawings: a terminal over a slow line would be the brake otherwise
_TELLING = 5.0  # seconds after which the rest may be guessed from what is done


class Progress:
    """A bar over all articles of a run, and beside it the questions of the one that is worked on."""

    def __init__(self, articles: int, shown: bool, clock: Callable[[], float] = time.monotonic) -> None:
        self._of = articles
        self._shown = shown and sys.stderr.isatty()
        self._clock = clock
        self._begun = clock()
        self._drawn = float("-inf")
        self._done = 0
        self._asked = ""
        self._long = 0

    def article(self, done: int) -> None:
        """So many articles are done."""
        self._done, self._asked = done, ""
        self._draw()

    def asked(self, done: int, of: int) -> None:
        """So many of an article's questions are answered."""
        self._asked = f"asked {done} of {of}"
        self._draw()

    def hide(self) -> None:
        """Take the line away, for something else is said now."""
        if self._long:
            sys.stderr.write("\r" + " " * self._long + "\r")
            sys.stderr.flush()
            self._long = 0
            self._drawn = float("-inf")

    def _draw(self) -> None:
        now = self._clock()
        if not self._shown or now - self._drawn < _OFTEN:
            return
        line = line_of(self._done, self._of, self._asked, now - self._begun)
        sys.stderr.write("\r" + line.ljust(self._long))
        sys.stderr.flush()
        self._drawn, self._long = now, len(line)


def line_of(done: int, of: int, asked: str, seconds: float) -> str:
    """The line: a bar and the count where there are several articles, what is asked, and how long it may still take.

    >>> line_of(250, 1000, "asked 3 of 20", 60.0)
    '  [######------------------] 250 of 1,000 articles, asked 3 of 20, about 3 min left'
    >>> line_of(0, 1, "asked 3 of 20", 2.0)
    '  asked 3 of 20'
    """
    parts = []
    if of > 1:
        filled = _WIDTH * done // of
        parts.append(f"[{'#' * filled}{'-' * (_WIDTH - filled)}] {done:,} of {of:,} articles")
    if asked:
        parts.append(asked)
    if done and done < of and seconds > _TELLING:
        parts.append(f"about {_time(seconds * (of - done) / done)} left")
    return "  " + ", ".join(parts)


def _time(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"
