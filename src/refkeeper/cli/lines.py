"""Reads the lines given to `parse` and `resolve`: citation strings or notes, alone or the notes of one article."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from refkeeper.matching.antecedents import link_antecedents
from refkeeper.model.citation import Linked, Remark, Segment
from refkeeper.pipeline.read import read_line
from refkeeper.readers.files import read_source

if TYPE_CHECKING:
    from typing import IO


@dataclass(frozen=True, slots=True)
class Line:
    """One line that was read: its number in the input, the note's number, its segments and its citations, linked."""

    line: int
    number: str | None
    segments: tuple[Segment, ...]
    linked: tuple[Linked, ...]


def read_lines(file: str, numbered: bool) -> Iterator[Line]:
    """The lines of a file or of standard input, as they are ready; with `numbered` at the end, tied together."""
    with _opened(file) as stream:
        texts = (text.rstrip("\r\n") for text in stream)
        yield from _article(texts) if numbered else _alone(texts)


def _opened(file: str) -> IO[str]:
    if file == "-":
        return io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="replace", newline="\n")
    read_source(Path(file))  # says in one line what cannot be read
    return Path(file).open(encoding="utf-8-sig", newline="\n")


def _alone(texts: Iterable[str]) -> Iterator[Line]:
    for line, text in enumerate(texts, 1):
        segments = read_line(text)[1]
        yield Line(line, None, segments, link_antecedents(((str(line), segments),)))


def _article(texts: Iterable[str]) -> Iterator[Line]:
    rows: list[tuple[str | None, tuple[Segment, ...]]] = []
    for text in texts:
        label, tab, _ = text.partition("\t")
        rows.append((label if tab else None, read_line(text, len(label) + 1 if tab else 0)[1]))
    names = [number or str(line) for line, (number, _) in enumerate(rows, 1)]
    linked = link_antecedents([(name, segments) for name, (_, segments) in zip(names, rows, strict=True)])
    at = 0
    for line, (number, segments) in enumerate(rows, 1):
        count = sum(not isinstance(one, Remark) for one in segments)
        yield Line(line, number, segments, linked[at : at + count])
        at += count
