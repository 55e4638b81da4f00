"""Stops asking a service that is not there or not well, so that a hundred notes do not wait a hundred times."""

from __future__ import annotations

import threading
from collections import deque

from refkeeper.errors import SourceUnavailable

_SEEN = 100  # how many requests are remembered
_ENOUGH = 20  # how many it takes to speak of a share: one bad answer in the first ten is an accident
_SHARE = 10  # one in so many failing is too many, as Crossref's etiquette has it
_GIVEN_UP = 2  # look-ups in a row given up after all their attempts


class Breaker:
    """Open means: ask no more in this run.  It never closes again.  Safe in threads."""

    def __init__(self, service: str) -> None:
        self._service = service
        self._lock = threading.Lock()
        self._failed: deque[bool] = deque(maxlen=_SEEN)
        self._given_up = 0
        self._reason: str | None = None

    @property
    def reason(self) -> str | None:
        """Why nobody asks any more; None while the service is asked."""
        return self._reason

    def check(self) -> None:
        """Raise `SourceUnavailable` at once when the breaker is open."""
        if self._reason is not None:
            raise SourceUnavailable(f"{self._service} is not asked any more in this run: {self._reason}")

    def open(self, reason: str) -> None:
        """Ask no more; the first reason stays."""
        with self._lock:
            if self._reason is None:
                self._reason = reason

    def answered(self) -> None:
        """One request came back with an answer, be it "I do not know this work"."""
        with self._lock:
            self._given_up = 0
        self._count(failed=False)

    def failed(self) -> None:
        """One request failed; when one in ten of the last did, the breaker opens."""
        self._count(failed=True)

    def _count(self, *, failed: bool) -> None:
        with self._lock:
            self._failed.append(failed)
            seen, failures = len(self._failed), sum(self._failed)
        if seen >= _ENOUGH and failures * _SHARE >= seen:
            self.open(f"{failures} of its last {seen} answers were failures")

    def gave_up(self, reason: str) -> None:
        """One look-up was given up after all its attempts."""
        with self._lock:
            self._given_up += 1
            enough = self._given_up >= _GIVEN_UP
        if enough:
            self.open(reason)
