"""What every source of records offers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol, TypeAlias, TypeGuard

from refkeeper.model.record import Record
from refkeeper.model.work import Work

Near: TypeAlias = "tuple[float, Callable[[], Record]]"
"""How near a record is, and what reads it."""


class RecordSource(Protocol):
    """Looks works up.  Safe in threads.

    Raises `SourceUnavailable` (or `RateLimited`) when nobody could be asked and `SourceError` when the answer made no
    sense; "I do not know this work" is None or an empty tuple.
    """

    @property
    def name(self) -> str:
        """The source's name, as evidence shows it."""

    @property
    def local(self) -> bool:
        """Whether it answers without a network; local sources are asked first and also offline."""

    def by_doi(self, doi: str) -> Record | None:
        """The record of a DOI (lower case, no resolver); the record's own DOI may differ when this one is an alias."""

    def search(self, work: Work) -> tuple[Record, ...]:
        """Records that might be the work, the likeliest first; five or so, never verified here."""


class TextSource(Protocol):
    """A source on disk that can also be searched for a citation as printed, however well it was read."""

    def search_text(self, work: Work, text: str) -> Iterator[Near]:
        """Records that share most of what was read and of the words and numbers of the text, the nearest first.

        Each comes with how near it is beside the first (1.0, then less) and is read when it is called for: whoever
        asks stops where that is enough.
        """


def searches_text(source: RecordSource) -> TypeGuard[TextSource]:
    """Whether a source is one of those: asking Python for the protocol takes as long as folding a citation."""
    return hasattr(source, "search_text")


class GlanceSource(Protocol):
    """A source so large that most citations are better asked for by their rarest words first."""

    def glance(self, work: Work, text: str) -> Iterator[Near]:
        """What `search_text` gives, by the rarest words alone: enough for most, in less than half of the time."""

    def beside(self, record: Record) -> Iterator[Record]:
        """Other records that may be the same work: they share its first page and author, or its rarest title words."""


def glances(source: RecordSource) -> TypeGuard[GlanceSource]:
    """Whether a source is one of those."""
    return hasattr(source, "glance")
