"""Finds where the notes stand to which links lead, and reads them without their numbers and their ways back."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import unquote

from refkeeper.model.source import Excerpt, Span
from refkeeper.readers.html_excerpt import html_excerpt
from refkeeper.readers.html_forms.link_calls import BACK_CLASS, NoteLink
from refkeeper.readers.html_forms.marks import mark_of, says_back, small_text, without_mark
from refkeeper.readers.html_tokens import TEXT
from refkeeper.readers.html_tree import Element, Tree

_BLOCKS = frozenset(["li", "p", "td", "tr", "dd", "div", "aside", "section", "fn", "blockquote", "note", "dt"])
_LABELS = frozenset(["sup", "a", "span", "strong", "b", "small", "td", "th", "label", "dt", "font", "em", "i"])
_WORD_DIV = re.compile(r"(?:sd)?(?:ftn|edn|footnote|endnote)\d+")


def note_places(links: Iterable[NoteLink]) -> dict[str, tuple[Span, Element]]:
    """Where the note of each key stands; notes that share one paragraph are cut apart at their anchors."""
    homes: dict[int, list[tuple[str, Element]]] = {}
    holders: dict[int, Element] = {}
    seen: set[str] = set()
    for link in links:
        if link.key in seen or link.target is None:
            continue
        seen.add(link.key)
        holder = holder_of(link.target)
        if holder is not None:
            holders[holder.first] = holder
            homes.setdefault(holder.first, []).append((link.key, link.target))
    out: dict[str, tuple[Span, Element]] = {}
    for first, targets in homes.items():
        holder = holders[first]
        targets.sort(key=lambda pair: pair[1].start)
        for index, (key, target) in enumerate(targets):
            start = holder.start if index == 0 and len(targets) == 1 else target.start
            end = targets[index + 1][1].start if index + 1 < len(targets) else holder.end
            out[key] = (Span(start, max(start, end)), target)
    return _innermost(out)


def _innermost(places: dict[str, tuple[Span, Element]]) -> dict[str, tuple[Span, Element]]:
    """Without the places that hold others: a link to the whole list of notes is no note."""
    kept: list[tuple[str, tuple[Span, Element]]] = []
    for key, place in sorted(places.items(), key=lambda pair: (pair[1][0].start, -pair[1][0].end)):
        while kept and place[0].start < kept[-1][1][0].end and place[0] != kept[-1][1][0]:
            kept.pop()
        kept.append((key, place))
    return dict(kept)


def holder_of(target: Element) -> Element | None:
    """The element that holds the whole note to which a place belongs."""
    if target.name in _BLOCKS:
        holder = target
    elif target.name in ("span", "ol", "ul") and len(target.inner) > 60:
        return target
    else:
        above = next((one for one in target.ancestors() if one.name in _BLOCKS), None)
        if above is None:
            return None
        holder = above
    for one in holder.ancestors():
        if one.name == "div" and _WORD_DIV.fullmatch(one.id):
            return one
        if one.name == "li" and holder.name == "p":
            return one
        if one.name == "tr" and holder.name == "td":
            return one
        if one.name not in ("p", "td"):
            break
    return holder


def ways_back(tree: Tree, place: Span) -> frozenset[str]:
    """The names of the places to which the links in a note lead."""
    if len(place) > 20_000:
        return frozenset()
    inside = tree.opened(place)
    return frozenset(unquote(one.get("href").partition("#")[2]) for one in inside if one.name == "a") - {""}


def read_note(tree: Tree, place: tuple[Span, Element], number: str) -> Excerpt:
    """The note's words, without its number and its ways back."""
    span, target = place
    label = _label(tree, span, number)

    def left_out(element: Element) -> bool:
        if element == label or (element == target and element.name == "a" and mark_of(small_text(tree, element))):
            return True
        if element.name == "label" or BACK_CLASS.search(element.get("class")):
            return True
        if element.name != "a" or "#" not in element.get("href"):
            return False
        if element.get("role") == "doc-backlink" or "data-footnote-backref" in element.attributes:
            return True
        there = tree.by_id.get(unquote(element.get("href").partition("#")[2]))
        return (there is None or there.start < span.start) and says_back(small_text(tree, element))

    whole = html_excerpt(tree, span.start, span.end, left_out)
    return without_mark(whole, number, label is not None or (target.name == "a" and bool(small_text(tree, target))))


def _label(tree: Tree, span: Span, number: str) -> Element | None:
    """The element at the very beginning of a note that holds its number."""
    for at in range(tree.at(span.start), tree.at(span.end)):
        if tree.kinds[at] != TEXT or not tree.text[tree.starts[at] : tree.ends[at]].strip(" \t\r\n[("):
            continue
        best = None
        holder = tree.owner(at)
        for one in (holder, *holder.ancestors()) if holder is not None else ():
            if one.start < span.start or one.name not in _LABELS or mark_of(small_text(tree, one)) != number:
                break
            best = one
        return best
    return None
