"""Finds what the eye sees first in a note: quoted titles, italics, brackets, addresses, and where sentences end."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from refkeeper.model.dataclass import dataclass
from refkeeper.model.source import Excerpt
from refkeeper.parsing.quotes import REACH, Stretched, find_titles
from refkeeper.parsing.sentences import find_breaks
from refkeeper.text.identifiers import DOI, trim_doi

_BRACKETS = re.compile(r"[()\[\]]")
_WEB = re.compile(r"(?:https?://|www\.)[^\s<>“”\"«»]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Layout:
    """A note's readable text with its titles set apart, its brackets matched and its sentences ended."""

    text: str
    titles: tuple[Stretched, ...]
    """Quoted and italic stretches that do not overlap, in order."""
    starts: tuple[int, ...]
    close: dict[int, int]
    """Opening bracket -> its closing one."""
    webs: tuple[tuple[int, int], ...]
    breaks: tuple[int, ...]
    """Where a sentence or a member of a `;` list begins."""
    targets: tuple[tuple[int, int, str], ...]

    def title_at(self, at: int) -> Stretched | None:
        """The quoted or italic stretch that starts at an offset."""
        index = bisect_left(self.starts, at)
        return self.titles[index] if index < len(self.starts) and self.starts[index] == at else None

    def titles_in(self, start: int, end: int) -> tuple[Stretched, ...]:
        """The quoted and italic stretches that start in a range."""
        return self.titles[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def break_after(self, at: int) -> int:
        """Where the sentence that holds an offset ends (the beginning of the next one)."""
        index = bisect_right(self.breaks, at)
        return self.breaks[index] if index < len(self.breaks) else len(self.text)

    def target(self, start: int, end: int) -> str | None:
        """Where a link that covers part of a range leads."""
        index = bisect_left(self.targets, (start, 0, ""))
        for low, high, target in self.targets[max(0, index - 1) : index + 2]:
            if low < end and start < high:
                return target
        return None


def lay_out(excerpt: Excerpt) -> Layout:
    """The layout of a note; linear in its length."""
    text = excerpt.text
    webs = _addresses(text)
    titles = find_titles(excerpt, webs)
    close = _brackets(text, titles)
    shut = bytearray(len(text))
    for start, end in (*webs, *((one.start, one.end) for one in titles)):
        shut[start:end] = b"\1" * (end - start)
    reached = 0
    for start, end in sorted(close.items()):
        if end > reached:
            shut[max(start, reached) : end] = b"\1" * (end - max(start, reached))
            reached = end
    return Layout(
        text,
        titles,
        tuple(one.start for one in titles),
        close,
        webs,
        find_breaks(text, shut, titles),
        tuple(sorted((link.span.start, link.span.end, link.target) for link in excerpt.links)),
    )


def _addresses(text: str) -> tuple[tuple[int, int], ...]:
    found = []
    at = 0
    web, doi = _WEB.search(text), DOI.search(text)
    while web or doi:
        if web and (not doi or web.start() <= doi.start()):
            start, end = web.start(), web.start() + len(trim_doi(web.group()))
        else:
            assert doi is not None
            start, end = doi.start(), doi.start() + len(trim_doi(doi.group()))
        at = max(end, start + 1)
        found.append((start, at))
        if web and web.start() < at:
            web = _WEB.search(text, at)
        if doi and doi.start() < at:
            doi = DOI.search(text, at)
    return tuple(found)


def _brackets(text: str, titles: tuple[Stretched, ...]) -> dict[int, int]:
    del titles
    found: dict[int, int] = {}
    stack: list[int] = []
    for bracket in _BRACKETS.finditer(text):
        at = bracket.start()
        if bracket.group() in "([":
            stack.append(at)
        elif stack and at - stack[-1] <= REACH:
            found[stack.pop()] = at + 1
        else:
            stack.clear()
    return found
