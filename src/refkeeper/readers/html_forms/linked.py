"""Finds notes that are linked from the text: Pandoc, EPUB, kramdown, GitHub, Word, LibreOffice, Substack and the rest.

What makes a link a marker is its words (a number or a sign), a name or role that only notes have, or that the place
it leads to leads back; an equation's `(<a href="#ineq">3</a>)` has none of the last two.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import unquote

from refkeeper.model.source import Excerpt, Span
from refkeeper.readers.html_excerpt import attribute_excerpt, html_excerpt
from refkeeper.readers.html_forms.found import Body, Call, Found
from refkeeper.readers.html_forms.marks import mark_of, says_back, small_text, without_mark
from refkeeper.readers.html_tokens import TEXT
from refkeeper.readers.html_tree import Element, Tree

# Names of the places where notes stand, by the program that makes them.
NOTE_ID = re.compile(
    r"""
    (?:user-content-)?
    (?: fn | footnote | endnote | note | en | n          # kramdown, Python-Markdown, markdown-it, GitHub, Substack
      | _ftn | _edn | ftn | edn | ftnt                   # Word, Google Docs
      | sdfootnote | sdendnote                           # LibreOffice
      | cite_note | bib\.bib                             # MediaWiki, LaTeXML
      | easy-footnote-bottom                             # WordPress: Easy Footnotes
      | ref | reference | cit | bib                      # numbered bibliographies
    )
    [-_:.]? (?P<rest>[^\s]{0,60}?) (?:sym)?
    """,
    re.VERBOSE,
)
_BACK_ID = re.compile(r"fnref|ftnref|ednref|ftnt_ref|_ref|-ref|anc(?:hor)?\b|anc$|anchor|return|identifier|-link$")
_CALL_CLASS = frozenset(
    [
        "footnote-ref",
        "footnote-reference",
        "footnote-anchor",
        "footnoteref",
        "footnote-link",
        "footnote-identifier-link",
        "noteref",
        "fn",
        "simple-footnote",
        "easy-footnote",
        "ltx_cite",
        "reference",
        "footnote",
    ]
)
_BACK_CLASS = re.compile(
    r"back-?ref|back-?link|footnote-back|footnote-number|reversefootnote|footnote-return|footnote-to-top|"
    r"footnote_backlink|ltx_tag|ltx_note_mark|footnote-label|fn-backref|screen-reader|sr-only"
)
_BLOCKS = frozenset(["li", "p", "td", "tr", "dd", "div", "aside", "section", "fn", "blockquote", "note", "dt"])
_LABELS = frozenset(["sup", "a", "span", "strong", "b", "small", "td", "th", "label", "dt", "font", "em", "i"])
_WORD_DIV = re.compile(r"(?:sd)?(?:ftn|edn|footnote|endnote)\d+")


@dataclass(frozen=True, slots=True)
class _Link:
    element: Element
    target: Element | None
    key: str
    number: str
    strong: bool


def linked_notes(tree: Tree) -> Found:
    """The notes and markers that are tied by links (or by JATS `rid`)."""
    links = [link for link in _links(tree) if _leads_on(link)]
    places = _places([link for link in links if link.target is not None])
    homes = {link.element.index: _own_ids(tree, link.element) for link in links}
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
            ways[link.key] = _ways_back(tree, place[0])
        if not _named(link) and not ways.get(link.key, frozenset()) & homes[link.element.index]:
            continue
        if place is None and not link.strong:
            continue
        calls.append(Call(link.key, link.number, _outermost(tree, link.element)))
        if place is not None and link.key not in bodies:
            bodies[link.key] = Body((link.key,), link.number, _read(tree, place, link.number), place[0])
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


def _links(tree: Tree) -> Iterator[_Link]:
    for element in tree.named(("a", "xref")):
        if element.quiet:
            continue
        if element.name == "xref":
            key = element.get("rid") if element.get("ref-type") in ("fn", "table-fn", "bibr") else ""
        else:
            key = _fragment(element)
        if not key or _BACK_CLASS.search(element.get("class")) or element.get("role") == "doc-backlink":
            continue
        number = mark_of(small_text(tree, element))
        if number is not None:
            yield _Link(element, tree.by_id.get(key), key, number, _strong(element))


def _fragment(element: Element) -> str:
    address, _, name = element.get("href").partition("#")
    if address and not _strong(element):
        return ""
    return unquote(name)


def _strong(element: Element) -> bool:
    """Whether the element, or what it stands in directly, says that it calls a note."""
    if element.name == "xref":
        return True
    for depth, one in enumerate((element, *element.ancestors())):
        if depth > 2:
            break
        if one.get("role") == "doc-noteref" or "noteref" in one.get("epub:type"):
            return True
        if one.get("rel") == "footnote" or "data-footnote-ref" in one.attributes or "data-fn" in one.attributes:
            return True
        if one.name in ("a", "sup", "span", "cite") and one.classes & _CALL_CLASS:
            return True
    return False


def _leads_on(link: _Link) -> bool:
    """Whether the link leads down the page (or nowhere); the way back leads up."""
    if link.target is None:
        return not _BACK_ID.search(link.key)
    return link.target.start > link.element.start


def _named(link: _Link) -> bool:
    if link.strong:
        return True
    known = NOTE_ID.fullmatch(link.key)
    if known is None or _BACK_ID.search(link.key):
        return False
    # `#ref3` called `3`: a numbered bibliography; `#refresh` called `3` is none.
    return any(character.isdigit() for character in known["rest"]) or link.key.startswith(("fn:", "fn-"))


def _own_ids(tree: Tree, element: Element) -> frozenset[str]:
    """The names by which a link back may reach a marker: its own, and those of what it is wrapped in or around."""
    names = [element.id, element.get("name")]
    for depth, above in enumerate(element.ancestors()):
        if depth > 2 or above.name not in ("sup", "span", "a", "cite"):
            break
        names.append(above.id)
    if len(element.inner) < 400:
        names += [one.id for one in tree.inside(element)]
    return frozenset(name for name in names if name)


def _places(links: list[_Link]) -> dict[str, tuple[Span, Element]]:
    """Where the note of each key stands; notes that share one paragraph are cut apart at their anchors."""
    homes: dict[int, list[tuple[str, Element]]] = {}
    holders: dict[int, Element] = {}
    seen: set[str] = set()
    for link in links:
        if link.key in seen or link.target is None:
            continue
        seen.add(link.key)
        holder = _holder(link.target)
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


def _holder(target: Element) -> Element | None:
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


def _ways_back(tree: Tree, place: Span) -> frozenset[str]:
    """The names of the places to which the links in a note lead."""
    if len(place) > 20_000:
        return frozenset()
    inside = tree.opened(place)
    return frozenset(unquote(one.get("href").partition("#")[2]) for one in inside if one.name == "a") - {""}


def _outermost(tree: Tree, element: Element) -> Span:
    """The marker with the `<sup>` or `<span>` that holds nothing else."""
    best = element
    for above in element.ancestors():
        if above.name not in ("sup", "span", "small", "cite") or len(above.inner) > len(best.span) + 40:
            break
        if small_text(tree, above).strip("[]() ") != small_text(tree, element).strip("[]() "):
            break
        best = above
    return best.span


def _read(tree: Tree, place: tuple[Span, Element], number: str) -> Excerpt:
    """The note's words, without its number and its ways back."""
    span, target = place
    label = _label(tree, span, number)

    def left_out(element: Element) -> bool:
        if element == label or (element == target and element.name == "a" and mark_of(small_text(tree, element))):
            return True
        if element.name == "label" or _BACK_CLASS.search(element.get("class")):
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


_UNCALLED = re.compile(
    r"(?:user-content-)?(?:fn[:-]?|_ftn|_edn|cite_note-|ftnt|footnote-|easy-footnote-bottom-)(\d+)\b.*"
)


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
        if not told and not (known and bodies and not _BACK_ID.search(element.id)):
            continue
        holder = _holder(element)
        if holder is None or holder.start < taken:
            continue
        taken = holder.end
        digits = known or re.search(r"(\d+)$", element.id)
        number = digits.group(1) if digits else ""
        excerpt = _read(tree, (holder.span, element), number)
        if excerpt.text:
            out.append(Body((element.id or f"@{element.start}",), number, excerpt, holder.span))
    return out
