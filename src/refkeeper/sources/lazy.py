"""A source that is opened when it is first asked, so that a run that needs none of it pays nothing."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from functools import partial

from refkeeper.model.record import Record
from refkeeper.model.work import Work
from refkeeper.sources.base import Near, RecordSource, glances, searches_text


class Lazy:
    """Stands for a source until it is asked.  Safe in threads."""

    def __init__(self, name: str, open_source: Callable[[], RecordSource], *, local: bool = True) -> None:
        self._name = name
        self._local = local
        self._open = open_source
        self._source: RecordSource | None = None
        self._lock = threading.Lock()

    @property
    def name(self) -> str:
        """The source's name."""
        return self._name

    @property
    def local(self) -> bool:
        """Whether it answers without a network."""
        return self._local

    def _opened(self) -> RecordSource:
        with self._lock:
            if self._source is None:
                self._source = self._open()
            return self._source

    def by_doi(self, doi: str) -> Record | None:
        """The record of a DOI."""
        return self._opened().by_doi(doi)

    def search(self, work: Work) -> tuple[Record, ...]:
        """Records that might be the work."""
        return self._opened().search(work)

    def search_text(self, work: Work, text: str) -> Iterator[Near]:
        """The same by the citation as printed, where the source on disk can do that; a service never gets the text."""
        source = self._opened()
        if self._local and searches_text(source):
            yield from source.search_text(work, text)
        else:
            yield from ((1.0, partial(_same, record)) for record in source.search(work))

    def glance(self, work: Work, text: str) -> Iterator[Near]:
        """The same by its rarest words alone, where the source can do that; else nothing."""
        source = self._opened()
        if self._local and glances(source):
            yield from source.glance(work, text)

    def beside(self, record: Record) -> Iterator[Record]:
        """Other records that may be the same work, where the source can tell; else nothing."""
        source = self._opened()
        if self._local and glances(source):
            yield from source.beside(record)


def _same(record: Record) -> Record:
    return record
