"""Keeps to a service's pace: so many requests a second of each kind, so many at a time, whatever its headers say."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

LIST = "list"
SINGLE = "single"

# Crossref's limits since 2025-12-01, in requests a second; on lists too its headers give those of single records.
PUBLIC: Mapping[str, float] = {LIST: 1.0, SINGLE: 5.0}
POLITE: Mapping[str, float] = {LIST: 3.0, SINGLE: 10.0}
PUBLIC_AT_ONCE = 1
POLITE_AT_ONCE = 3

# Requests sent a second apart may arrive closer together: opening a connection takes now longer, now shorter.
_MARGIN = 1.1


class Limiter:
    """Hands out turns.  Safe in threads; every request of a kind starts at least `1.1 / rate` seconds after the last.

    `clock` and `sleep` count in seconds and are given by tests.
    """

    def __init__(
        self,
        rates: Mapping[str, float],
        at_once: int,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._intervals = {kind: _MARGIN / rate for kind, rate in rates.items()}
        self._next = dict.fromkeys(rates, float("-inf"))
        self._lock = threading.Lock()
        self._places = threading.BoundedSemaphore(at_once)
        self._clock = clock
        self._sleep = sleep

    @contextmanager
    def place(self) -> Iterator[None]:
        """One of the few places for requests under way; waits until one is free."""
        with self._places:
            yield

    def wait(self, kind: str) -> None:
        """Sleep until a request of this kind may start; call it in a place, so that few wait at a time."""
        with self._lock:
            now = self._clock()
            start = max(now, self._next[kind])
            self._next[kind] = start + self._intervals[kind]
        if start > now:
            self._sleep(start - now)

    def hold(self, seconds: float) -> None:
        """Let nobody start for so long: a `retry-after` is meant for all of us, not for one request."""
        with self._lock:
            until = self._clock() + seconds
            for kind, start in self._next.items():
                self._next[kind] = max(start, until)
