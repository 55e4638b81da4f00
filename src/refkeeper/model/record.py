"""A record: what a source (Crossref, a library on disk) vouches for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from refkeeper.model.item import Date, Item


@dataclass(frozen=True, slots=True)
class Notice:
    """A retraction, correction or other notice on a work; `kind` as Crossref names it, `doi` is the notice's."""

    kind: str
    doi: str | None = None
    date: Date | None = None
    vouched_by: str | None = None


@dataclass(frozen=True, slots=True)
class Relation:
    """A tie between two records, e.g. `is-preprint-of`."""

    kind: str
    doi: str


@dataclass(frozen=True, slots=True)
class Record:
    """An item as a source vouches for it.

    `source` names the source (`crossref`, `doi.org`, a file), `id` the record in it (its DOI, or its key in a library).
    `dates` keeps every date the source gives, under Crossref's names: `journal-issue.published-print`,
    `published-print`, `journal-issue.published-online`, `published-online`, `issued`, ...
    """

    item: Item
    source: str
    id: str
    dates: Mapping[str, Date] = field(default_factory=dict)
    subtitle: str | None = None
    container_titles: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()
    relations: tuple[Relation, ...] = ()

    @property
    def doi(self) -> str | None:
        """The record's DOI, in lower case."""
        return self.item.doi
