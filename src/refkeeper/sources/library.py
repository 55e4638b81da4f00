"""A library on disk (.bib, CSL-JSON, CSL-YAML, RIS) as a source of records."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property, partial
from pathlib import Path

from refkeeper.errors import SourceError
from refkeeper.model.item import Item
from refkeeper.model.record import Record
from refkeeper.model.work import Work
from refkeeper.sources.base import Near
from refkeeper.sources.library_bib import read_bibtex
from refkeeper.sources.library_csl import read_csl_json, read_csl_yaml
from refkeeper.sources.library_ris import read_ris
from refkeeper.sources.library_search import Shelf
from refkeeper.sources.records_index import TokenIndex
from refkeeper.sources.records_tokens import item_tokens, text_tokens, work_tokens

_READERS = {
    ".bib": read_bibtex,
    ".json": read_csl_json,
    ".yaml": read_csl_yaml,
    ".yml": read_csl_yaml,
    ".ris": read_ris,
}
_MOST_PRINTED = 10
_LINE = re.compile(r"line (\d+): ")
SUFFIXES = tuple(_READERS)
"""The file name endings that can be read as a library."""


class Library:
    """The records of one file.  `keys` has each record's key in the file, so that entries can be reused."""

    local = True

    def __init__(self, path: Path | str) -> None:
        """Read the file; raises `SourceError` when it cannot be read at all."""
        file = Path(path)
        reader = _READERS.get(file.suffix.lower())
        if reader is None:
            raise SourceError(f"{file}: a library is one of {', '.join(SUFFIXES)}; convert it or name another file")
        entries, problems = reader(_text(file))
        self.name = file.name
        self.path = file
        self.problems: tuple[str, ...] = tuple(_placed(file, problem) for problem in problems)
        """What could not be read, each with file and line; the other entries are there all the same."""
        self.records: tuple[Record, ...] = tuple(Record(item, file.name, key) for key, item in entries)
        self.keys: Mapping[str, Item] = dict(entries)
        self._by_doi = {record.item.doi: record for record in reversed(self.records) if record.item.doi}
        self._shelf = Shelf(self.records)

    def by_doi(self, doi: str) -> Record | None:
        """The record with this DOI."""
        return self._by_doi.get(doi.lower())

    def search(self, work: Work) -> tuple[Record, ...]:
        """The five records that share most with the work: words of the title, authors, year."""
        return self._shelf.search(work.as_item())

    def search_text(self, work: Work, text: str) -> Iterator[Near]:
        """The entries nearest to a citation as printed and to what was read of it, the nearest first."""
        for at, near in self._tokens.nearest(text_tokens(text) | work_tokens(work), _MOST_PRINTED):
            yield near, partial(self.records.__getitem__, at)

    @cached_property
    def _tokens(self) -> TokenIndex:
        """The entries by all their words and numbers; made when first asked for, few runs print so badly."""
        index = TokenIndex()
        for record in self.records:
            index.add(item_tokens(record.item))
        return index

    def key_of(self, item: Item) -> str | None:
        """The key under which the library already has this work: the same DOI, or the same title, author and year.

        None also when two entries fit.
        """
        if item.doi and item.doi in self._by_doi:
            return self._by_doi[item.doi].id
        same = self._shelf.same(item)
        return same[0].id if len(same) == 1 else None


def _placed(file: Path, problem: str) -> str:
    """`a.bib:12: ...`, as every other message names its place."""
    line = _LINE.match(problem)
    return f"{file}:{line[1]}: {problem[line.end() :]}" if line else f"{file}: {problem}"


def _text(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SourceError(f"{file}: not UTF-8 at byte {error.start}; save it as UTF-8") from error
    except OSError as error:
        raise SourceError(f"{file}: {error.strerror or error}") from error
