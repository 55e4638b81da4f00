"""Finds the titles that a note sets apart: between quotation marks of every country, or in italics."""

from __future__ import annotations

import re

from refkeeper.model.dataclass import dataclass
from refkeeper.model.source import Excerpt

REACH = 600
"""No title is longer: an opening quote whose partner is farther away opens nothing."""

_PAIRS = {"“": '”“"', "„": '“”"', "«": "»", "「": "」", "『": "』", "《": "》", "〈": "〉", "‹": "›", "»": "«"}
_OPENERS = re.compile(r"[“„«»‹「『《〈\"'‘]|''|``")
_SINGLE_CLOSE = re.compile(r"[’'](?=[\s,.;:)\]]|$)")


@dataclass(frozen=True, slots=True)
class Stretched:
    """A quoted or italic stretch: `[start, end)` with its marks, `[inner, outer)` the words themselves."""

    start: int
    end: int
    inner: int
    outer: int
    quoted: bool


def find_titles(excerpt: Excerpt, webs: tuple[tuple[int, int], ...]) -> tuple[Stretched, ...]:
    """The quoted and italic stretches of a note that do not overlap, in order; none begins inside an address."""
    text = excerpt.text
    italics = sorted((span.start, span.end) for span in excerpt.emphasis if len(span) > 1)
    found: list[Stretched] = []
    at = italic = web = 0
    for opener in _OPENERS.finditer(text):
        start = opener.start()
        while web < len(webs) and webs[web][1] <= start:
            web += 1
        if start < at or (web < len(webs) and webs[web][0] <= start):
            continue
        closed = _closing(text, start)
        if closed is None:
            continue
        inner, outer, end = closed
        while italic < len(italics) and italics[italic][0] < start:
            _add_italic(text, found, *italics[italic])
            italic += 1
        if found and found[-1].end > start:
            continue
        while italic < len(italics) and italics[italic][0] < end:
            italic += 1
        found.append(Stretched(start, end, inner, outer, True))
        at = end
    for start, end in italics[italic:]:
        _add_italic(text, found, start, end)
    return tuple(found)


def _add_italic(text: str, found: list[Stretched], start: int, end: int) -> None:
    low = start + len(text[start:end]) - len(text[start:end].lstrip(" \n\t,"))
    high = low + len(text[low:end].rstrip())
    if low < high and (not found or found[-1].end <= low):
        found.append(Stretched(low, high, low, high, False))


def _closing(text: str, start: int) -> tuple[int, int, int] | None:
    """The words inside the quotes that open at `start`, and the end of the closing mark."""
    mark = text[start]
    before = text[start - 1] if start else " "
    after = text[start + 1 : start + 2]
    limit = start + REACH
    if mark in "'‘":
        if before.isalnum() or not after.strip():
            return None
        for close in _SINGLE_CLOSE.finditer(text, start + 2, limit):
            nxt, prev = text[close.end() : close.end() + 1], text[close.start() - 1]
            if nxt in ",.;:)]" or prev in ",.?!" or text.startswith((" (", " in "), close.end()):
                return start + 1, close.start(), close.end()
        return None
    if mark == '"':
        if before.isalnum() or not after.strip():
            return None
        end = text.find('"', start + 1, limit)
        return (start + 1, end, end + 1) if end > start + 1 else None
    partners = _PAIRS.get(mark)
    if partners is None or (mark == "»" and (before.isalnum() or not after.strip())):
        return None
    if after == mark:
        # `““`: the inner one may open a title.
        return None
    ends = [end for partner in partners if (end := text.find(partner, start + 1, limit)) > 0]
    if not ends:
        return None
    end = min(ends)
    depth = text.count(mark, start + 1, end) if mark not in partners else 0
    while depth and (further := text.find(text[end], end + 1, limit)) > 0:
        depth += text.count(mark, end + 1, further) - 1
        end = further
    return start + 1, end, end + 1
