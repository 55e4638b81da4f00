"""Turns the shortcodes of an HTML text into notes, numbered in their order."""

from __future__ import annotations

from dataclasses import dataclass, field

from refkeeper.model.note import Marker, Note, Problem, Trouble
from refkeeper.model.source import Excerpt, Span
from refkeeper.readers.html_excerpt import html_excerpt
from refkeeper.readers.html_forms.found import Joined
from refkeeper.readers.html_tokens import TEXT
from refkeeper.readers.html_tree import Tree
from refkeeper.readers.shortcodes import Scan, has_delimiter, scan_shortcodes
from refkeeper.text.folding import squash


@dataclass(slots=True)
class _Growing:
    """A note that may be called again further on."""

    number: str
    body: Excerpt
    block: Span
    markers: list[Marker]
    copies: list[Excerpt] = field(default_factory=list)

    def done(self) -> Note:
        places = tuple(copy.whole for copy in self.copies)
        return Note(
            self.number,
            self.body,
            self.body.whole,
            tuple(self.markers),
            places,
            block=self.block,
            copy_bodies=tuple(self.copies),
        )


def shortcode_notes(tree: Tree) -> Joined:
    """The notes that stand as shortcodes in the text of a page or post."""
    if not has_delimiter(tree.text, tree.region):
        return Joined()
    scan = scan_shortcodes(tree.text, masked(tree), tree.region)
    notes: list[_Growing] = []
    orphans: list[Marker] = []
    problems: list[Problem] = []
    by_number: dict[str, int] = {}
    highest = 0
    for code in scan.shortcodes:
        number = code.number or str(highest + 1)
        body = html_excerpt(tree, code.inner.start, code.inner.end).strip()
        index = by_number.get(number)
        if index is None and not body.text:
            orphans.append(Marker(number, code.span))
        elif index is None:
            by_number[number] = len(notes)
            highest = max(highest, int(number))
            notes.append(_Growing(number, body, code.span, [Marker(number, code.opener)]))
        elif not body.text:
            notes[index].markers.append(Marker(number, code.span))
        else:
            notes[index].markers.append(Marker(number, code.opener))
            if squash(body.text) == squash(notes[index].body.text):
                notes[index].copies.append(body)
            else:
                message = f"note {number}: the number is given to two different texts; the first is used"
                problems.append(Problem(Trouble.DUPLICATE_NUMBER, code.span, number, message))
    return Joined(tuple(note.done() for note in notes), tuple(orphans), (*problems, *_strays(tree, scan)))


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
