"""Answers from an index on disk: a record is read when it is a candidate, and never held."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property, partial
from pathlib import Path

from refkeeper.errors import SourceError
from refkeeper.model.record import Record
from refkeeper.model.work import Work
from refkeeper.sources.base import Near
from refkeeper.sources.index_engine import Engine
from refkeeper.sources.index_entry import record_of
from refkeeper.sources.index_folder import Folder
from refkeeper.sources.index_query import GLANCED, READ, Rarity
from refkeeper.sources.index_state import State
from refkeeper.sources.index_store import StoreReader
from refkeeper.sources.records_tokens import text_tokens, work_tokens

_MOST = 10
_MOST_PRINTED = 15
_MOST_GLANCED = 5
_MOST_BESIDE = 8
_LATELY = 64
"""So many records are kept: who finds nothing at a glance, or asks what is beside a record, meets them again."""


class IndexRecords:
    """The records of an index that `refkeeper index build` made, found by DOI or by what a note says of them.

    Raises `SourceError` for a folder that is no index, or one in which nothing was finished yet, and `SettingsError`
    where the extra `refkeeper[index]` is not installed.  Safe in threads.
    """

    local = True

    def __init__(self, path: Path | str, name: str | None = None) -> None:
        folder = Folder(Path(path))
        self._path = folder.path
        self.name = name or folder.path.name
        self._engine: Engine = folder.open()
        self._rarity = Rarity(self._engine.frequency)
        self._folder = folder
        self._lately: dict[int, Record] = {}
        try:
            self._store = StoreReader(folder.records)
        except OSError as error:
            raise SourceError(f"{folder.records}: {error.strerror or error}; build this index again") from error
        state = self.state
        if len(self._store) < state.length:
            raise SourceError(f"{folder.records}: shorter than it was; this index is damaged, build it anew")
        self.problems: tuple[str, ...] = (
            ()
            if state.finished
            else (f"{folder.path}: this index was not finished; run `refkeeper index build` again to add the rest",)
        )

    @cached_property
    def state(self) -> State:
        """What the index knows of itself: its files, what was broken in them, and when it was made."""
        return self._folder.state(self._engine)

    @property
    def size(self) -> int:
        """Bytes on disk."""
        return self._folder.size

    def __len__(self) -> int:
        # What the builder noted down are documents too: one for each file, and one for all.
        return len(self._engine) - len(self.state.files) - (1 if self.state.made else 0)

    def by_doi(self, doi: str) -> Record | None:
        """The record of a DOI in lower case, or of one of its aliases."""
        filed = self._engine.filed(doi) or self._engine.filed(doi, "alias")
        return None if filed is None else self._record(filed.at)

    def search(self, work: Work) -> tuple[Record, ...]:
        """The ten records that share most of the rare words and numbers of the note, the likeliest first."""
        return tuple(self._record(at) for at, _ in self.nearest(work_tokens(work), _MOST))

    def search_text(self, work: Work, text: str) -> Iterator[Near]:
        """The records nearest to a citation as printed and to what was read of it, each read when it is asked for."""
        return self._read(self.nearest(text_tokens(text) | work_tokens(work), _MOST_PRINTED))

    def glance(self, work: Work, text: str) -> Iterator[Near]:
        """The same by the rarest words alone: enough for most citations, and two to three times as quick."""
        return self._read(self.nearest(text_tokens(text) | work_tokens(work), _MOST_GLANCED, GLANCED))

    def beside(self, record: Record) -> Iterator[Record]:
        """Other records that may be the same work: they share its first page and author, or its rarest title words."""
        groups = self._rarity.telling(record.item)
        for at in self._engine.sharing(groups, _MOST_BESIDE) if groups else ():
            other = self._record(at)
            if other.id != record.id:
                yield other

    def _read(self, found: list[tuple[int, float]]) -> Iterator[Near]:
        for at, score in found:
            yield score / found[0][1], partial(self._record, at)

    def nearest(self, tokens: set[str], most: int, entries: int = READ) -> list[tuple[int, float]]:
        """Places of the records nearest to the rare ones of some tokens, with their scores."""
        rare = self._rarity.pruned(tokens, entries)
        return self._engine.nearest(rare, most) if rare else []

    def records(self) -> Iterator[Record]:
        """Every record, one after another, in the order in which they were added."""
        return (self._record(at) for at, _, _ in self._engine.places())

    def _record(self, at: int) -> Record:
        if (known := self._lately.get(at)) is not None:
            return known
        kind, raw = self._store.read(at)
        try:
            record = record_of(kind, raw)
        except SourceError as error:
            raise SourceError(f"{self._path}: {error}; this index is damaged, build it anew") from error
        if len(self._lately) >= _LATELY:
            self._lately.clear()
        self._lately[at] = record
        return record
