"""Finds notes that are linked from the text: Pandoc, EPUB, kramdown, GitHub, Word, LibreOffice, Substack and the rest.

What makes a link a marker is its words (a number or a sign), a name or role that only notes have, or that the place
it leads to leads back; an equation's `(<a href="#ineq">3</a>)` has none of the last two.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from refkeeper.model.source import Excerpt, Span
from refkeeper.readers.html_excerpt import attribute_excerpt
from refkeeper.readers.html_forms.found import Body, Call, Found
from refkeeper.readers.html_forms.link_calls import BACK_ID, is_named, leads_on, note_links, outermost, own_ids
from refkeeper.readers.html_forms.note_places import holder_of, note_places, read_note, ways_back
from refkeeper.readers.html_tree import Tree

_UNCALLED = re.compile(
    r"(?:user-content-)?(?:fn[:-]?|_ftn|_edn|cite_note-|ftnt|footnote-|easy-footnote-bottom-)(\d+)\b.*"
)


def linked_notes(tree: Tree) -> Found:
    """The notes and markers that are tied by links (or by JATS `rid`)."""
    links = [link for link in note_links(tree) if leads_on(link)]
    places = note_places([link for link in links if link.target is not None])
    homes = {link.element.index: own_ids(tree, link.element) for link in links}
    bodies: dict[str, Body] = {}
    tips: dict[str, list[Excerpt]] = {}
    ways: dict[str, frozenset[str]] = {}
    calls: list[Call] = []
    ends = _Inside([span for span, _ in places.values()])
    for link in links:
        place = places.get(link.key)
        if place is not None and (place[0].start <= link.element.start < place[0].end):
            continue
        if ends.holds(link.element.start):
            continue
        if place is not None and link.key not in ways:
            ways[link.key] = ways_back(tree, place[0])
        if not is_named(link) and not ways.get(link.key, frozenset()) & homes[link.element.index]:
            continue
        if place is None and not link.strong:
            continue
        calls.append(Call(link.key, link.number, outermost(tree, link.element)))
        if place is not None and link.key not in bodies:
            bodies[link.key] = Body((link.key,), link.number, read_note(tree, place, link.number), place[0])
        tip = link.element.attributes.get("title")
        if tip is not None and link.key in bodies:
            tips.setdefault(link.key, []).append(attribute_excerpt(tree.text, tip.span))
    whole = [replace(body, tooltips=tuple(tips.get(key, ()))) for key, body in bodies.items()]
    return Found(tuple(calls), (*whole, *_uncalled(tree, bodies)))


class _Inside:
    """Whether an offset lies in one of many spans."""

    def __init__(self, spans: list[Span]) -> None:
        self.spans = sorted(spans)
        self.starts = [span.start for span in self.spans]

    def holds(self, offset: int) -> bool:
        at = bisect_right(self.starts, offset) - 1
        return at >= 0 and offset < self.spans[at].end


def _uncalled(tree: Tree, bodies: dict[str, Body]) -> list[Body]:
    """Notes that nothing calls, beside others that are called or where a role says so."""
    inside = _Inside([body.block for body in bodies.values()])
    out: list[Body] = []
    taken = -1
    for element in tree.attributed():
        if element.quiet or inside.holds(element.start) or element.id in bodies:
            continue
        told = element.get("role") in ("doc-footnote", "doc-endnote") or element.get("epub:type") in (
            "footnote",
            "endnote",
        )
        known = _UNCALLED.fullmatch(element.id) if element.name in ("li", "a", "div", "p") else None
        if not told and not (known and bodies and not BACK_ID.search(element.id)):
            continue
        holder = holder_of(element)
        if holder is None or holder.start < taken:
            continue
        taken = holder.end
        digits = known or re.search(r"(\d+)$", element.id)
        number = digits.group(1) if digits else ""
        excerpt = read_note(tree, (holder.span, element), number)
        if excerpt.text:
            out.append(Body((element.id or f"@{element.start}",), number, excerpt, holder.span))
    return out
