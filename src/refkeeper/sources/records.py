"""Answers from Crossref works on disk, so that a run needs no network for what a person already holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path

from refkeeper.errors import SourceError
from refkeeper.model.record import Record
from refkeeper.model.work import Work
from refkeeper.sources.base import Near
from refkeeper.sources.crossref_record import record_from_crossref
from refkeeper.sources.crossref_values import clean_doi
from refkeeper.sources.records_index import Said, TokenIndex
from refkeeper.sources.records_read import Broken, parse_work, read_works
from refkeeper.sources.records_tokens import record_tokens, text_tokens, work_tokens

_MOST = 10
_LONG = 70
"""So many characters, and a citation says much."""
_KEPT = 2000
"""So many records are kept as they were read: the volumes of one journal come up again and again."""


class LocalRecords:
    """Crossref works read from files, found by DOI or by what a note says of them.

    `paths` are `.jsonl`, `.jsonl.gz` or `.json` files: one work a line, a list of works, or answers of the REST API
    (`message`, `message.items`).  What is broken is named in `problems`, the rest goes in.

    >>> LocalRecords([]).by_doi("10.1093/past/50.1.76") is None
    True
    """

    def __init__(self, paths: Iterable[Path | str], name: str = "records") -> None:
        self._name = name
        self._raw: list[bytes] = []
        self._dois: dict[str, int] = {}
        self._index = TokenIndex()
        self._lately: dict[int, Record] = {}
        problems: list[str] = []
        for path in paths:
            for one in read_works(Path(path)):
                if isinstance(one, Broken):
                    problems.append(f"{one.path}:{one.line}: {one.why}; the other records are read")
                    continue
                if (trouble := self._add(one.raw, one.data)) is not None:
                    problems.append(f"{path}:{one.line}: {trouble}; the other records are read")
        self.problems: tuple[str, ...] = tuple(problems)

    def _add(self, raw: bytes, data: Mapping[str, object]) -> str | None:
        doi = clean_doi(data.get("DOI"))
        if doi is None:
            return "a record without a DOI"
        if doi in self._dois:
            return None  # the first file that gives a work is asked first
        at = len(self._raw)
        self._raw.append(raw)
        self._dois[doi] = at
        aliases = data.get("aliases")
        for alias in aliases if isinstance(aliases, list) else ():
            if (other := clean_doi(alias)) is not None:
                self._dois.setdefault(other, at)
        self._index.add(record_tokens(data))
        return None

    def __len__(self) -> int:
        return len(self._raw)

    @property
    def name(self) -> str:
        """The source's name, as evidence shows it."""
        return self._name

    @property
    def local(self) -> bool:
        """True: no network is needed."""
        return True

    def by_doi(self, doi: str) -> Record | None:
        """The record of a DOI in lower case, or of one of its aliases."""
        at = self._dois.get(doi)
        return None if at is None else self._record(at)

    def search(self, work: Work) -> tuple[Record, ...]:
        """The ten records that share most of the rare words and numbers of the note, the likeliest first."""
        return tuple(self._record(at) for at, _ in self._index.nearest(work_tokens(work), _MOST))

    def search_text(self, work: Work, text: str) -> Iterator[Near]:
        """The records nearest to a citation as printed and to what was read of it, each read when it is asked for."""
        said = Said.MUCH if len(text) >= _LONG else Said.SOME
        for at, near in self._index.nearest(text_tokens(text) | work_tokens(work), _MOST, said):
            yield near, partial(self._record, at)

    def _record(self, at: int) -> Record:
        record = self._lately.get(at)
        if record is not None:
            return record
        data = parse_work(self._raw[at])
        if data is None:
            raise SourceError(f"{self._name}: a record that could be read before cannot be read now")
        if len(self._lately) >= _KEPT:
            self._lately.clear()
        record = self._lately[at] = record_from_crossref(data)
        return record
