"""The functions for a program that wants nothing but the notes of a text, or the claims of one note."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from refkeeper.model.citation import Segment
from refkeeper.model.note import Note
from refkeeper.model.source import Source
from refkeeper.pipeline.read import find_notes as find_in_source
from refkeeper.pipeline.read import read_each, read_line
from refkeeper.registry import reader_for


def find_notes(text: str, syntax: str | None = None, path: str = "-") -> tuple[Note, ...]:
    """The notes of a text, in order; of all its posts when it holds several.

    `syntax` is a reader's name (markdown, html, plain-text, wxr); without it the ending of `path` or the text decides.
    """
    source = Source(text, path)
    articles = find_in_source(source, reader_for(source, syntax))
    return tuple(note for article in articles for note in article.notes)


def parse(text: str) -> tuple[Segment, ...]:
    """The citations and remarks of one note or citation string, in order; spans count the text as given."""
    return read_line(text)[1]


def parse_each(texts: Iterable[str]) -> Iterator[tuple[Segment, ...]]:
    """`parse` of one after another, in order: quicker for many, for some dozens are read at once."""
    return (segments for _, segments in read_each((text, 0) for text in texts))
