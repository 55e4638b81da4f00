"""From a file to the citations in its notes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

from refkeeper.model.dataclass import dataclass
from refkeeper.model.note import Article, Note
from refkeeper.model.source import Excerpt, Source, Span
from refkeeper.readers.base import Reader

# The parsing room is loaded when a note is read: `refkeeper notes` on an article without pasted notes reads none.
if TYPE_CHECKING:
    from refkeeper.model.citation import Linked, Remark, Segment
    from refkeeper.parsing.labels import Stretch

Cut = Callable[[Sequence[Excerpt]], "Sequence[tuple[Stretch, ...]]"]
"""What cuts the notes of an article into citations and remarks."""
T = TypeVar("T")
SOME = 32
"""Notes read at once: more are no quicker."""
_LONG = 20_000
"""Characters read at once, a little more or less: what is kept of each is some twenty times as large."""


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An article with what its notes claim: the segments of each note, and its citations in one sequence."""

    article: Article
    segments: tuple[tuple[Segment, ...], ...]
    linked: tuple[Linked, ...]
    owners: tuple[Note, ...]
    """The note of each linked citation."""

    @property
    def remarks(self) -> tuple[tuple[str, Remark], ...]:
        """Every remark with the number of its note."""
        from refkeeper.model.citation import Remark

        pairs = zip(self.article.notes, self.segments, strict=True)
        return tuple((note.number, one) for note, parts in pairs for one in parts if isinstance(one, Remark))


def find_notes(source: Source, reader: Reader) -> tuple[Article, ...]:
    """The articles of a file with their notes."""
    return reader.read(source, _extent)


def _extent(text: str) -> int | None:
    from refkeeper.parsing.extent import note_extent

    return note_extent(text)


def cut_notes(bodies: Sequence[Excerpt]) -> Sequence[tuple[Stretch, ...]]:
    """The citations and remarks of each note, as stretches of its readable text."""
    from refkeeper.parsing.engine import segments

    return [stretches for share in _shares(bodies, len) for stretches in segments(share)]


def read_article(article: Article, cut: Cut = cut_notes) -> ReadArticle:
    """What the notes of an article claim, with back-references tied to what they mean."""
    from refkeeper.matching.antecedents import link_antecedents
    from refkeeper.model.citation import Remark
    from refkeeper.parsing.name_orders import in_one_order
    from refkeeper.parsing.notes import parse_note

    bodies = [note.body for note in article.notes]
    segments = in_one_order(tuple(map(parse_note, bodies, cut(bodies))))
    numbers = [note.number for note in article.notes]
    linked = link_antecedents(tuple(zip(numbers, segments, strict=True)))
    owners = [
        note
        for note, parts in zip(article.notes, segments, strict=True)
        for one in parts
        if not isinstance(one, Remark)
    ]
    return ReadArticle(article, segments, linked, tuple(owners))


def read_line(line: str, start: int = 0) -> tuple[Excerpt, tuple[Segment, ...]]:
    """One citation string or note, in which Markdown or HTML emphasis, links and escapes may stand.

    The note begins at `start`; spans count the line as given.
    """
    return next(read_each(((line, start),)))


def read_each(lines: Iterable[tuple[str, int]], some: int = SOME) -> Iterator[tuple[Excerpt, tuple[Segment, ...]]]:
    """`read_line` of one after another, each with where its note begins: so many at once, which is quicker.

    Whoever waits for the answer to each line before the next is there asks for one.
    """
    from refkeeper.parsing.engine import segments
    from refkeeper.parsing.notes import parse_note
    from refkeeper.readers.inline import markdown_excerpt

    for share in _shares(lines, lambda one: len(one[0]), some):
        excerpts = [markdown_excerpt(line, Span(start, len(line))) for line, start in share]
        yield from zip(excerpts, map(parse_note, excerpts, segments(excerpts)), strict=True)


def _shares(notes: Iterable[T], length: Callable[[T], int], some: int = SOME) -> Iterator[list[T]]:
    """So many at once that they are quick, and so few that they are small and the first is soon there."""
    share: list[T] = []
    size = 0
    for note in notes:
        share.append(note)
        size += length(note)
        if len(share) == some or size > _LONG:
            yield share
            share, size = [], 0
    if share:
        yield share
