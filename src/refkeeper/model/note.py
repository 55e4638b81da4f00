"""Notes and the markers that call them, as a reader finds them in an article."""

from __future__ import annotations

from enum import Enum

from refkeeper.model.dataclass import dataclass
from refkeeper.model.source import Excerpt, Source, Span


@dataclass(frozen=True, slots=True)
class Marker:
    """The sign in the running text that calls a note: `[^1]`, `1)`, `<sup>1</sup>`; `number` is its label."""

    number: str
    span: Span


class Form(str, Enum):
    """How a note stands in its article, which decides what `fix` may do with it."""

    NATIVE = "native"
    """The syntax's own footnotes: labels and order stay as they are."""
    TYPED = "typed"
    """Numbers and a list typed by hand, or left over from another program."""
    PASTED = "pasted"
    """The note stands in its sentence, as a web page copied as text leaves it."""


@dataclass(frozen=True, slots=True)
class Note:
    """One footnote or endnote.

    `span` is the raw text of the note without its label; `source[note.span]` is what the author wrote.
    `block` is all that belongs to the place where it stands: for a list entry or a definition the whole lines with the
    label and their line end, for a note in its sentence the note with its marker.
    `copies` are further places where the same text stands (the tooltip and the list of a web page); `span` is not
    among them.  For a pasted note `span` is the copy in the sentence, its twin in the list is the first of `copies`
    and `twin_block` are the twin's whole lines.
    `end_known` is false when a pasted note's end could only be guessed: then nothing is edited there.
    """

    number: str
    body: Excerpt
    span: Span
    markers: tuple[Marker, ...] = ()
    copies: tuple[Span, ...] = ()
    form: Form = Form.NATIVE
    block: Span | None = None
    twin_block: Span | None = None
    end_known: bool = True
    copy_bodies: tuple[Excerpt, ...] = ()


class Trouble(str, Enum):
    """What a reader could not settle; checks turn each into a finding."""

    DUPLICATE_NUMBER = "duplicate-number"
    NOTE_WITHOUT_MARKER = "note-without-marker"
    END_NOT_KNOWN = "end-not-known"
    COPIES_DIFFER = "copies-differ"
    UNBALANCED = "unbalanced"


@dataclass(frozen=True, slots=True)
class Problem:
    """One place where the notes of an article do not add up."""

    kind: Trouble
    span: Span
    number: str
    message: str


@dataclass(frozen=True, slots=True)
class Article:
    """The notes of one article: a file, or one post of a file that holds several (`region`)."""

    source: Source
    syntax: str
    notes: tuple[Note, ...]
    orphan_markers: tuple[Marker, ...] = ()
    problems: tuple[Problem, ...] = ()
    list_headings: tuple[Span, ...] = ()
    """Whole lines of the headings whose lists hold nothing but twins or typed notes; they go with the list."""
    bibliography: str | None = None
    """The library that the article names itself (front matter `bibliography:`, `\\bibliography{}`), as written."""
    region: Span | None = None
    title: str | None = None


def tiles(article: Article) -> tuple[tuple[str, Span], ...]:
    """The article cut into markers, notes, copies and the rest; joined they are the whole text (law 2).

    A marker inside a note is part of the note.  Each tile is its kind and its span, in order.
    """
    source = article.source
    named = [("marker", marker.span) for note in article.notes for marker in note.markers]
    named += [("marker", marker.span) for marker in article.orphan_markers]
    named += [("note", note.span) for note in article.notes]
    named += [("copy", span) for note in article.notes for span in note.copies]
    named.sort(key=lambda tile: (tile[1].start, -tile[1].end))
    out: list[tuple[str, Span]] = []
    at = 0
    for kind, span in named:
        if span.start < at or span.start == span.end:
            continue
        if at < span.start:
            out.append(("rest", Span(at, span.start)))
        out.append((kind, span))
        at = span.end
    if at < len(source.text):
        out.append(("rest", Span(at, len(source.text))))
    return tuple(out)
