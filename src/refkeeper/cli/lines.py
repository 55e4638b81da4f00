"""Reads the lines given to `parse` and `resolve`: citation strings or notes, alone or the notes of one article."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from itertools import tee
from pathlib import Path

import click

from refkeeper.matching.antecedents import link_antecedents
from refkeeper.model.citation import Linked, Remark, Segment
from refkeeper.model.dataclass import dataclass
from refkeeper.parsing.name_orders import in_one_order
from refkeeper.pipeline.read import SOME, read_each
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
    # A pipe may wait for each answer.
    yield from _article(texts) if numbered else read_alone(texts, some=1 if file == "-" else SOME)


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


def read_alone(texts: Iterable[Text], first: int = 1, some: int = SOME) -> Iterator[Line]:
    """Lines that have nothing to do with each other, counted from `first` and read so many at once."""
    given, kept = tee(texts)
    read = read_each(((text, 0) for text, _ in given), some)
    for line, ((_, errors), (_, segments)) in enumerate(zip(kept, read, strict=True), first):
        yield Line(line, None, segments, link_antecedents(((str(line), segments),)), errors)


def _article(texts: Iterable[Text]) -> Iterator[Line]:
    given = list(texts)
    numbers = [label if tab else None for label, tab, _ in (text.partition("\t") for text, _ in given)]
    starts = [0 if number is None else len(number) + 1 for number in numbers]
    read = read_each(zip((text for text, _ in given), starts, strict=True))
    ordered = in_one_order([segments for _, segments in read])
    rows = [(number, segments, errors) for number, segments, (_, errors) in zip(numbers, ordered, given, strict=True)]
    names = [number or str(line) for line, (number, _, _) in enumerate(rows, 1)]
    linked = link_antecedents([(name, segments) for name, (_, segments, _) in zip(names, rows, strict=True)])
    at = 0
    for line, (number, segments, errors) in enumerate(rows, 1):
        count = sum(not isinstance(one, Remark) for one in segments)
        yield Line(line, number, segments, linked[at : at + count], errors)
        at += count
