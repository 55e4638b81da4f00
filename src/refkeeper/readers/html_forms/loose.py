"""Finds notes that nothing but their numbers ties together: `<sup>1</sup>` or `[1]` in the text, a list at the end.

A superscript is a marker only when the list has a note of its number; `10<sup>3</sup>`, `m<sup>2</sup>` and
`21<sup>st</sup>` stay what they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from refkeeper.model.dataclass import dataclass
from refkeeper.model.source import Excerpt, Span
from refkeeper.readers.html_excerpt import html_excerpt
from refkeeper.readers.html_forms.found import Body, Call, Found
from refkeeper.readers.html_forms.marks import mark_of, small_text
from refkeeper.readers.html_tokens import OPEN, TEXT
from refkeeper.readers.html_tree import Element, Tree

_HEADING = re.compile(
    r"(?:foot|end)?notes?|references|notes (?:and|&) references|anmerkungen|fußnoten|endnoten|einzelnachweise|"
    r"notes de bas de page|références|notas|referencias|note|注|注释|註|각주|주",
    re.IGNORECASE,
)
_LABEL = re.compile(r"(?:\[(\d{1,3})\]|\((\d{1,3})\)|(\d{1,3})[.)]|([⁰¹²³⁴-⁹]{1,3}))\s*(?=\S)")
_TYPED = re.compile(r"\[(?P<square>\d{1,3})\]|(?P<raised>[⁰¹²³⁴-⁹]{1,3})")
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
# What a raised number after it is a power of: a number, a letter that stands alone, a unit.
_POWER = re.compile(
    r"(?:\d|[)\]}]\s?[=+*/^]|(?:^|[^\w’'])(?:[A-Za-z]|[α-ωΑ-Ω]|[kcdmµn]m|km|ft|in|yd|mi|ha|sec|CO|H|cm|χ))$"
)

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "p", "b", "strong"))
_READ = _HEADINGS | {"hr", "li", "div", "dd"}


@dataclass(frozen=True, slots=True)
class _Entry:
    """A note's words are those of `excerpt` from `first` on."""

    number: str
    excerpt: Excerpt
    first: int
    block: Span

    @property
    def body(self) -> Body:
        words = self.excerpt.cut(self.first, len(self.excerpt)).strip()
        return Body((self.number,), self.number, words, self.block)


def loose_notes(tree: Tree) -> Found:
    """The notes of a numbered list at the end, when markers in the text call them."""
    entries = _entries(tree)
    if not entries or entries[0].number != "1":
        return Found()
    numbers = {entry.number for entry in entries}
    calls = _in_order([call for call in _calls(tree, entries[0].block.start) if call.number in numbers])
    if not calls:
        return Found()
    return Found(tuple(calls), tuple(entry.body for entry in entries))


def _entries(tree: Tree) -> list[_Entry]:
    """The run of numbered paragraphs or items after the last rule or heading that has one."""
    best: list[_Entry] = []
    ruled = False
    run: list[_Entry] = []
    items = False
    taken = -1
    for element in tree.named(_READ):
        if element.quiet:
            continue
        if element.name == "hr" or _is_heading(tree, element):
            best = run or best
            run, ruled, items = [], True, element.name != "hr"
        elif ruled and element.name in ("p", "li", "div", "dd") and element.start >= taken:
            # A `<div>` may be the frame of the list; what stands in a paragraph or an item is its text.
            taken = element.end if element.name != "div" else taken
            entry = _entry(tree, element, len(run) + 1, items)
            if entry is not None and int(entry.number) == len(run) + 1:
                run.append(entry)
                taken = element.end
    return run or best


def _is_heading(tree: Tree, element: Element) -> bool:
    if element.name not in _HEADINGS or element.inner_end - element.inner_start > 120:
        return False
    return _HEADING.fullmatch(small_text(tree, element).strip(" :.")) is not None


def _entry(tree: Tree, element: Element, next_number: int, items: bool) -> _Entry | None:
    if element.name == "div" and element.inner_end - element.inner_start > 1_500:
        return None
    label = _first_sup(tree, element)
    if label is not None:
        number = mark_of(small_text(tree, label))
        body = html_excerpt(tree, label.end, element.inner_end).strip()
        return _Entry(number, body, 0, element.span) if number and number.isdigit() and body.text else None
    whole = html_excerpt(tree, element.inner_start, element.inner_end).strip()
    typed = _LABEL.match(whole.text)
    if typed is not None:
        number = next(group for group in typed.groups() if group).translate(_SUPERSCRIPT)
        return _Entry(str(int(number)), whole, typed.end(), element.span)
    if element.name == "li" and items and whole.text and element.parent is not None and element.parent.name == "ol":
        return _Entry(str(next_number), whole, 0, element.span)
    return None


def _first_sup(tree: Tree, element: Element) -> Element | None:
    """The `<sup>` with which a paragraph begins."""
    for at in range(element.first + 1, min(element.last, element.first + 12)):
        if tree.kinds[at] == TEXT and not tree.text[tree.starts[at] : tree.ends[at]].isspace():
            return None
        if tree.kinds[at] == OPEN and tree.names[tree.owners[at]] == "sup":
            return Element(tree, tree.owners[at])
    return None


def _calls(tree: Tree, end: int) -> Iterator[Call]:
    """Every raised or bracketed number before the list that is no power, in order."""
    before = ""
    raised_until = -1
    for at in range(tree.at(end)):
        owner, kind, start = tree.owners[at], tree.kinds[at], tree.starts[at]
        if owner >= 0 and tree.quiet[owner]:
            before = ""
        elif kind == OPEN and tree.names[owner] == "sup":
            element = Element(tree, owner)
            number = mark_of(small_text(tree, element))
            if number and number.isdigit() and not _POWER.search(before[-12:]):
                yield Call(number, number, element.span)
            raised_until = element.end
        elif kind == TEXT:
            text = tree.text[start : tree.ends[at]]
            if start >= raised_until and not (owner >= 0 and _linked(tree, owner)):
                yield from _typed(start, text, before)
            before = text[-12:] if len(text) >= 12 else (before + text)[-12:]


def _typed(start: int, text: str, before: str) -> Iterator[Call]:
    for found in _TYPED.finditer(text):
        ahead = text[max(0, found.start() - 12) : found.start()] or before
        if found["raised"] and _POWER.search(ahead):
            continue
        number = str(int((found["square"] or found["raised"]).translate(_SUPERSCRIPT)))
        yield Call(number, number, Span(start + found.start(), start + found.end()))


def _linked(tree: Tree, element: int) -> bool:
    return tree.names[element] == "a" and "href" in tree.attributes.get(element, ())


def _in_order(calls: list[Call]) -> list[Call]:
    """Of several calls of one number the first that follows the number before it; a power of a unit comes too early."""
    kept: dict[str, Call] = {}
    at = -1
    by_number: dict[int, list[Call]] = {}
    for call in calls:
        by_number.setdefault(int(call.number), []).append(call)
    for number in sorted(by_number):
        places = by_number[number]
        best = next((call for call in places if call.span.start > at), places[0])
        kept[str(number)] = best
        at = max(at, best.span.start)
    return sorted(kept.values(), key=lambda call: call.span.start)
