"""Tells whether a citation came out whole, and mends what the joining of pieces leaves behind."""

from __future__ import annotations

import re

from training.generator.noise import edited
from training.generator.pieces import Pen

_BARE = frozenset({"ibid", "idem", "loc-cit", "op-cit", "supra"})
_MAIMED = re.compile(
    r"""^[\s,.;:)\]] | [\s,;:(\[]$     # begins or ends with what joins fields
      | \(\s?\) | \[\s?\] | “” | ‘’ | <> | accessed:?\s?[\]),.]   # empty brackets and quotes
      | ,\s?[,.;:] | [(\[][,;:] | :\s?[,.:;] | ;\s?[,;.]    # doubled punctuation
      | Proc\.\sProc | [^.]\.\.(?!\.)
      | \s[,;] | \s\s
      | \b(?:in|by|ed\.|eds|trans\.)\s[,;.]""",
    re.VERBOSE,
)
_EDGES = ' \t\n,;:"“”„«»'


def sound(pen: Pen) -> bool:
    """Whether a citation is whole: nothing begins with a comma, stands doubled or empty because a field was missing."""
    return bool(pen.labels or pen.segments[0][0] in _BARE) and not _MAIMED.search(pen.text)


_DOUBLED = re.compile(r"(?<=[?!])\.(?!\.)|(?<=[?!]),(?=[”\"’])|(?<=[a-zA-Z]\.)\.(?!\.)")

_NESTED = re.compile(r"“[^“”]{0,120}(?P<opens>“)[^“”]{1,120}(?P<closes>”)[^“”]{0,120}”")
"""Quotation marks inside the same: a title that quotes."""


def mended(pen: Pen) -> Pen:
    """The citation without the point after a question mark and the second of two points: `Who Owns the Past?.`"""
    edits = [(found.start(), found.end(), "") for found in _DOUBLED.finditer(pen.text)]
    for found in _NESTED.finditer(pen.text):
        edits += [(found.start("opens"), found.end("opens"), "‘"), (found.start("closes"), found.end("closes"), "’")]
    return edited(pen, sorted(edits))


def merged(pen: Pen) -> Pen:
    """The note with remarks that follow each other made one, and labels stripped of what joins them to the next."""
    segments: list[tuple[str, int, int]] = []
    for kind, start, end in pen.segments:
        if kind == "remark" and segments and segments[-1][0] == "remark":
            between = pen.text[segments[-1][2] : start]
            signalled = any(segments[-1][2] <= at < start for _, at, _ in pen.labels)
            if not signalled and not between.strip(" .\n"):
                segments[-1] = ("remark", segments[-1][1], end)
                continue
        segments.append((kind, start, end))
    pen.segments = segments
    labels = [(label, *stripped(pen.text, start, end)) for label, start, end in pen.labels]
    pen.labels = [one for one in labels if one[1] < one[2]]
    return pen


def stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without the punctuation and blanks at its edges."""
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return start, end
