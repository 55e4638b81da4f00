"""Turns the shortcodes of an HTML text into notes, numbered in their order."""

from __future__ import annotations

from collections import deque
from dataclasses import field, replace

from refkeeper.model.dataclass import dataclass
from refkeeper.model.note import Marker, Note, Problem, Trouble
from refkeeper.model.source import Excerpt, Span
from refkeeper.readers.html_excerpt import html_excerpt
from refkeeper.readers.html_forms.found import Joined
from refkeeper.readers.html_tokens import TEXT
from refkeeper.readers.html_tree import Tree
from refkeeper.readers.shortcodes import Scan, Shortcode, has_delimiter, scan_shortcodes
from refkeeper.text.folding import squash


@dataclass(slots=True)
class _Notes:
    """The notes so far; what a later call adds to one is kept apart, for almost none is called twice."""

    notes: list[Note] = field(default_factory=list)
    orphans: list[Marker] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    by_number: dict[str, int] = field(default_factory=dict)
    markers: dict[int, list[Marker]] = field(default_factory=dict)
    copies: dict[int, list[Excerpt]] = field(default_factory=dict)
    highest: int = 0

    def add(self, code: Shortcode, body: Excerpt) -> None:
        """One more shortcode with its words."""
        number = code.number or str(self.highest + 1)
        index = self.by_number.get(number)
        if index is None:
            self._new(number, code, body)
        elif not body.text:
            self.markers.setdefault(index, []).append(Marker(number, code.span))
        else:
            self.markers.setdefault(index, []).append(Marker(number, code.opener))
            if squash(body.text) == squash(self.notes[index].body.text):
                self.copies.setdefault(index, []).append(body)
            else:
                message = f"note {number}: the number is given to two different texts; the first is used"
                self.problems.append(Problem(Trouble.DUPLICATE_NUMBER, code.span, number, message))

    def _new(self, number: str, code: Shortcode, body: Excerpt) -> None:
        if not body.text:
            self.orphans.append(Marker(number, code.span))
            return
        self.by_number[number] = len(self.notes)
        self.highest = max(self.highest, int(number))
        self.notes.append(Note(number, body, body.whole, (Marker(number, code.opener),), block=code.span))

    def done(self) -> tuple[Note, ...]:
        """The notes with all their markers and copies."""
        for index, more in self.markers.items():
            copies = tuple(self.copies.get(index, ()))
            self.notes[index] = replace(
                self.notes[index],
                markers=(*self.notes[index].markers, *more),
                copies=tuple(copy.whole for copy in copies),
                copy_bodies=copies,
            )
        return tuple(self.notes)


def shortcode_notes(tree: Tree) -> Joined:
    """The notes that stand as shortcodes in the text of a page or post."""
    if not has_delimiter(tree.text, tree.region):
        return Joined()
    scan = scan_shortcodes(tree.text, masked(tree), tree.region)
    strays = _strays(tree, scan)
    codes = deque(scan.shortcodes)
    del scan
    found = _Notes()
    while codes:
        # Each goes when its note is made: a megabyte of `((abc))` would hold both.
        code = codes.popleft()
        found.add(code, html_excerpt(tree, code.inner_start, code.inner_end).strip())
    return Joined(found.done(), tuple(found.orphans), (*found.problems, *strays))


def masked(tree: Tree) -> tuple[Span, ...]:
    """Where a delimiter is none: tags and comments, code, scripts."""
    out: list[Span] = []
    for at, kind in enumerate(tree.kinds):
        start, end = tree.starts[at], tree.ends[at]
        if start == end:
            continue
        if kind == TEXT:
            hidden = tree.owners[at] >= 0 and tree.quiet[tree.owners[at]] == 1
        else:
            hidden = not tree.text.startswith(("<fn", "<mfn", "</fn", "</mfn"), start)
        if hidden:
            out.append(Span(start, end))
    return tuple(out)


def _strays(tree: Tree, scan: Scan) -> list[Problem]:
    """Delimiters without partner, where the text has notes of this kind at all."""
    if not scan.shortcodes:
        return []
    return [
        Problem(Trouble.UNBALANCED, span, "", f"{tree.text[span.slice]} has no partner; nothing is read from it")
        for span in scan.strays
    ]
