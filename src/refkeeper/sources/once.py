"""Asks a source each question once in a run, also when two notes ask it at the same time."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

from refkeeper.model.record import Record
from refkeeper.model.work import Work
from refkeeper.sources.base import RecordSource
from refkeeper.sources.query import query_text

T = TypeVar("T")
_MOST = 500
"""Answers of a kind that are remembered: more than any run asks at a time, few enough to be held."""


class Once:
    """A source that remembers its latest answers.  Safe in threads; failures are not remembered.

    The second of two notes with one DOI waits for the answer to the first, and only for that.
    """

    def __init__(self, source: RecordSource) -> None:
        self._source = source
        self._lock = threading.Lock()
        self._turns: dict[str, threading.Lock] = {}
        self._records: dict[str, tuple[Record | None]] = {}
        self._lists: dict[str, tuple[tuple[Record, ...]]] = {}

    @property
    def name(self) -> str:
        """The name of the source."""
        return self._source.name

    @property
    def local(self) -> bool:
        """Whether it answers without a network."""
        return self._source.local

    def by_doi(self, doi: str) -> Record | None:
        """The record of a DOI."""
        return self._answer(self._records, f"doi:{doi.lower()}", lambda: self._source.by_doi(doi))

    def search(self, work: Work) -> tuple[Record, ...]:
        """Records that might be the work."""
        return self._answer(self._lists, f"search:{query_text(work).casefold()}", lambda: self._source.search(work))

    def _answer(self, known: dict[str, tuple[T]], question: str, ask: Callable[[], T]) -> T:
        with self._lock:
            turn = self._turns.setdefault(question, threading.Lock())
        with turn:
            kept = known.get(question)
            if kept is None:
                kept = known[question] = (ask(),)
                self._forget(known)
            return kept[0]

    def _forget(self, known: dict[str, tuple[T]]) -> None:
        """A run of hours asks tens of thousands of questions; what is older is in the cache."""
        with self._lock:
            while len(known) > _MOST:
                oldest = next(iter(known))
                del known[oldest]
                self._turns.pop(oldest, None)
