"""Shows notes that a builder holds as a tree to the `Keeper`, as a small web page, and leads its edits back.

docutils and pandoc hand over nodes and not text: their notes are written down with every run of text in its place, so
that a DOI goes in behind the very word that ends its citation.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import escape, unescape
from typing import Generic, TypeVar

from refkeeper.integrations.desk import Desk, Page, Said
from refkeeper.model.dataclass import dataclass
from refkeeper.model.finding import Edit

Leaf = TypeVar("Leaf")
_CLOSERS = re.compile(r"(?:</(?:a|em|span|strong|sub|sup)>)*")


@dataclass(frozen=True, slots=True)
class Run(Generic[Leaf]):
    """A run of text: where it stands on the page, escaped as it is there, and the leaf it comes from."""

    start: int
    end: int
    leaf: Leaf


@dataclass(frozen=True, slots=True)
class Change(Generic[Leaf]):
    """Put a link in the place of `length` characters at `at` of a leaf's text.

    `climb` says that it goes behind the leaf's parent, or the parent of that, and so on; then nothing is replaced.
    """

    leaf: Leaf
    at: int
    length: int
    climb: int
    address: str


class NotePage(Generic[Leaf]):
    """One line a note; written from the first to the last."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._runs: list[Run[Leaf]] = []
        self._lines: list[int] = []

    def begin(self, number: str, line: int, called: bool = True) -> None:
        """A note begins; `line` is the one it has in its own file."""
        self._lines.append(line)
        call = f'<a href="#fn{number}" role="doc-noteref">{escape(number)}</a>' if called else ""
        self._put(f'{call}<li id="fn{number}" value="{escape(number)}">')

    def end(self) -> None:
        """The note ends."""
        self._put("</li>\n")

    def open(self, name: str, href: str = "") -> None:
        """Marked-up text begins: one level of the tree."""
        self._put(f'<{name} href="{escape(href)}">' if href else f"<{name}>")

    def close(self, name: str) -> None:
        """Marked-up text ends."""
        self._put(f"</{name}>")

    def text(self, text: str, leaf: Leaf) -> None:
        """A run of text."""
        start = self._length
        self._put(escape(" ".join(re.split(r"[\r\n]", text)), quote=False))
        self._runs.append(Run(start, self._length, leaf))

    def _put(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)

    @property
    def html(self) -> str:
        """The page."""
        return "".join(self._parts)

    def study(self, desk: Desk, path: str) -> tuple[Page, tuple[Change[Leaf], ...]]:
        """The page as the keeper sees it, and what it would change, the last change first."""
        html = self.html
        page = desk.page(html, path, "html")
        starts = [run.start for run in self._runs]
        changes = [change for edit in sorted(set(page.annotated.edits)) for change in self._change(html, starts, edit)]
        return replace(page, said=tuple(map(self._placed, page.said))), tuple(reversed(changes))

    def _placed(self, said: Said) -> Said:
        return replace(said, line=self._lines[min(said.line, len(self._lines)) - 1])

    def _change(self, html: str, starts: Sequence[int], edit: Edit) -> Iterator[Change[Leaf]]:
        start, end = edit.span.start, edit.span.end
        # What is put in stands behind a run, what is replaced begins in one.
        index = bisect_right(starts, start - (start == end)) - 1
        if index < 0:
            return
        run = self._runs[index]
        closers = _CLOSERS.match(html, run.end)
        after = closers.end() if closers else run.end
        if start == end and run.end <= start <= after:
            climb = html.count("</", run.end, after)
            yield Change(run.leaf, _length(html[run.start : run.end]), 0, climb, _address(edit))
        elif end <= run.end:
            length = _length(html[start:end])
            yield Change(run.leaf, _length(html[run.start : start]), length, 0, _address(edit))


def _length(escaped: str) -> int:
    return len(unescape(escaped))


def _address(edit: Edit) -> str:
    """The address that an edit writes, as a link or alone."""
    text = edit.text.removeprefix(", ")
    return unescape(text[text.index(">") + 1 : text.rindex("<")] if text.startswith("<a ") else text)


def numbers(labels: Sequence[str]) -> list[str]:
    """Labels to tell notes by: their own where all are numbers and different, else their places."""
    if len(set(labels)) == len(labels) and all(label.isascii() and label.isdigit() for label in labels):
        return list(labels)
    return [str(place) for place in range(1, len(labels) + 1)]
