"""Puts the cache before a source: a question is asked once in a month, not once in a run."""

from __future__ import annotations

from refkeeper.model.record import Record
from refkeeper.model.work import Work
from refkeeper.sources.base import RecordSource
from refkeeper.sources.cache import Cache
from refkeeper.sources.query import query_text


class Cached:
    """A source with a memory.  Safe in threads; failures are never kept.

    `refresh` asks everything once more and keeps the new answers.  `offline` makes of it a local source that knows
    what is in the cache and nothing else; who asks it knows that nobody else was asked.
    """

    def __init__(self, source: RecordSource, cache: Cache, *, refresh: bool = False, offline: bool = False) -> None:
        self._source = source
        self._cache = cache
        self._refresh = refresh
        self._offline = offline
        self._asked: set[str] = set()  # in this run: what was refreshed need not be refreshed twice

    @property
    def name(self) -> str:
        """The name of the source behind the cache."""
        return self._source.name

    @property
    def local(self) -> bool:
        """Whether it answers without a network."""
        return self._offline or self._source.local

    def by_doi(self, doi: str) -> Record | None:
        """The record of a DOI, from the cache or the source."""
        question = f"doi:{doi.lower()}"
        kept = self._kept(question)
        if kept is None:
            record = self._source.by_doi(doi)
            kept = () if record is None else (record,)
            self._keep(question, kept)
        return kept[0] if kept else None

    def search(self, work: Work) -> tuple[Record, ...]:
        """Records that might be the work, from the cache or the source."""
        text = query_text(work)
        if not text:
            return ()
        question = f"search:{text.casefold()}"
        kept = self._kept(question)
        if kept is None:
            kept = self._source.search(work)
            self._keep(question, kept)
        return kept

    def _kept(self, question: str) -> tuple[Record, ...] | None:
        if self._refresh and question not in self._asked and not self._offline:
            return None
        kept = self._cache.get(self._source.name, question)
        return () if kept is None and self._offline else kept

    def _keep(self, question: str, records: tuple[Record, ...]) -> None:
        self._cache.put(self._source.name, question, records)
        self._asked.add(question)
