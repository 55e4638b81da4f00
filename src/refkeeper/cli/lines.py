"""Reads the lines given to `parse` and `resolve`: citation strings or notes, alone or the notes of one article."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from refkeeper.matching.antecedents import link_antecedents
from refkeeper.model.citation import Linked, Remark, Segment
from refkeeper.model.dataclass import dataclass
from refkeeper.parsing.name_orders import in_one_order
from refkeeper.pipeline.read import read_line
from refkeeper.readers.files import each_line

_BROKEN = "not valid UTF-8"


@dataclass(frozen=True, slots=True)
class Line:
    """One line that was read: its number in the input, the note's number, its segments and its citations, linked.

    `errors` says what was wrong with its bytes.
    """

    line: int
    number: str | None
    segments: tuple[Segment, ...]
    linked: tuple[Linked, ...]
    errors: tuple[str, ...] = ()


Text = tuple[str, tuple[str, ...]]
"""A line as text, and what was wrong with its bytes."""


def read_lines(file: str, numbered: bool) -> Iterator[Line]:
    """The lines of a file or of standard input, as they are ready; with `numbered` at the end, tied together."""
    texts = read_texts(file)
    yield from _article(texts) if numbered else read_alone(texts)


def read_texts(file: str) -> Iterator[Text]:
    """The lines of a file or of standard input as text, one after another: a million of them take no memory."""
    return _piped() if file == "-" else ((text, ()) for text in each_line(Path(file)))


def _piped() -> Iterator[Text]:
    """The lines of standard input as they come; none is skipped, and the first that is not UTF-8 is said."""
    said = False
    for line, data in enumerate(sys.stdin.buffer, 1):
        data = data.rstrip(b"\r\n").removeprefix(b"\xef\xbb\xbf" if line == 1 else b"")
        try:
            yield data.decode(), ()
        except UnicodeDecodeError:
            if not said:
                hint = "what is no character is read as \ufffd, save the text as UTF-8 and try again"
                click.echo(f"refkeeper: -:{line}: {_BROKEN}; {hint}", err=True)
            said = True
            yield data.decode(errors="replace"), (_BROKEN,)


def read_alone(texts: Iterable[Text], first: int = 1) -> Iterator[Line]:
    """Lines that have nothing to do with each other, counted from `first`."""
    for line, (text, errors) in enumerate(texts, first):
        segments = read_line(text)[1]
        yield Line(line, None, segments, link_antecedents(((str(line), segments),)), errors)


def _article(texts: Iterable[Text]) -> Iterator[Line]:
    rows: list[tuple[str | None, tuple[Segment, ...], tuple[str, ...]]] = []
    for text, errors in texts:
        label, tab, _ = text.partition("\t")
        rows.append((label if tab else None, read_line(text, len(label) + 1 if tab else 0)[1], errors))
    ordered = in_one_order([segments for _, segments, _ in rows])
    rows = [(number, segments, errors) for (number, _, errors), segments in zip(rows, ordered, strict=True)]
    names = [number or str(line) for line, (number, _, _) in enumerate(rows, 1)]
    linked = link_antecedents([(name, segments) for name, (_, segments, _) in zip(names, rows, strict=True)])
    at = 0
    for line, (number, segments, errors) in enumerate(rows, 1):
        count = sum(not isinstance(one, Remark) for one in segments)
        yield Line(line, number, segments, linked[at : at + count], errors)
        at += count
