"""Tells which links of a web page call a note, and by what names the note may lead back to them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from refkeeper.model.dataclass import dataclass
from refkeeper.model.source import Span
from refkeeper.readers.html_forms.marks import mark_of, small_text
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
BACK_ID = re.compile(r"fnref|ftnref|ednref|ftnt_ref|_ref|-ref|anc(?:hor)?\b|anc$|anchor|return|identifier|-link$")
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
BACK_CLASS = re.compile(
    r"back-?ref|back-?link|footnote-back|footnote-number|reversefootnote|footnote-return|footnote-to-top|"
    r"footnote_backlink|ltx_tag|ltx_note_mark|footnote-label|fn-backref|screen-reader|sr-only"
)


@dataclass(frozen=True, slots=True)
class NoteLink:
    """A link that may call a note; `strong` says that its names or roles tell so."""

    element: Element
    target: Element | None
    key: str
    number: str
    strong: bool


def note_links(tree: Tree) -> Iterator[NoteLink]:
    """The links whose words are a number or a sign."""
    for element in tree.named(("a", "xref")):
        if element.quiet:
            continue
        if element.name == "xref":
            key = element.get("rid") if element.get("ref-type") in ("fn", "table-fn", "bibr") else ""
        else:
            key = _fragment(element)
        if not key or BACK_CLASS.search(element.get("class")) or element.get("role") == "doc-backlink":
            continue
        number = mark_of(small_text(tree, element))
        if number is not None:
            yield NoteLink(element, tree.by_id.get(key), key, number, _strong(element))


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


def leads_on(link: NoteLink) -> bool:
    """Whether the link leads down the page (or nowhere); the way back leads up."""
    if link.target is None:
        return not BACK_ID.search(link.key)
    return link.target.start > link.element.start


def is_named(link: NoteLink) -> bool:
    """Whether the link or the name it leads to says that there is a note."""
    if link.strong:
        return True
    known = NOTE_ID.fullmatch(link.key)
    if known is None or BACK_ID.search(link.key):
        return False
    # `#ref3` called `3`: a numbered bibliography; `#refresh` called `3` is none.
    return any(character.isdigit() for character in known["rest"]) or link.key.startswith(("fn:", "fn-"))


def own_ids(tree: Tree, element: Element) -> frozenset[str]:
    """The names by which a link back may reach a marker: its own, and those of what it is wrapped in or around."""
    names = [element.id, element.get("name")]
    for depth, above in enumerate(element.ancestors()):
        if depth > 2 or above.name not in ("sup", "span", "a", "cite"):
            break
        names.append(above.id)
    if len(element.inner) < 400:
        names += [one.id for one in tree.inside(element)]
    return frozenset(name for name in names if name)


def outermost(tree: Tree, element: Element) -> Span:
    """The marker with the `<sup>` or `<span>` that holds nothing else."""
    best = element
    for above in element.ancestors():
        if above.name not in ("sup", "span", "small", "cite") or len(above.inner) > len(best.span) + 40:
            break
        if small_text(tree, above).strip("[]() ") != small_text(tree, element).strip("[]() "):
            break
        best = above
    return best.span
