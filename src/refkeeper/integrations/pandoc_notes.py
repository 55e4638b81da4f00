"""The notes of a document as pandoc hands it over in JSON, with their DOIs added."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from refkeeper.integrations.desk import Desk, Page
from refkeeper.integrations.disarm import disarmed, runs_script
from refkeeper.integrations.note_page import Change, NotePage
from refkeeper.integrations.notes_html import DOI_HOSTS, doi_pieces
from refkeeper.model.dataclass import dataclass
from refkeeper.text.identifiers import normalise_doi

Node: TypeAlias = dict[str, Any]
"""An element: `t` is its kind, `c` what it holds.  Its shape is pandoc's own and is known in this file alone."""
_TAGS = {"Emph": "em", "Strong": "strong", "Superscript": "sup", "Subscript": "sub"}
_INLINES = frozenset((*_TAGS, "Underline", "SmallCaps", "Strikeout", "Span", "Cite", "Quoted", "Link"))
_WITH_ATTRIBUTES = frozenset(("Code", "CodeBlock", "Div", "Image", "Link", "Span"))
_BLANKS = frozenset(("Space", "SoftBreak", "LineBreak"))
_QUOTES = {"SingleQuote": ("‘", "’"), "DoubleQuote": ("“", "”")}


@dataclass(frozen=True, slots=True)
class Place:
    """An element in its list, and the place of what holds the list; `link` where it stands in a link."""

    siblings: list[Node]
    node: Node
    outer: Place | None
    link: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A note of the document; `heading` where it stands in one or in the metadata, which pandoc writes twice."""

    node: Node
    heading: bool


def found_notes(value: object, heading: bool = False) -> Iterator[Found]:
    """The notes in their order."""
    if isinstance(value, list):
        for one in value:
            yield from found_notes(one, heading)
    elif isinstance(value, dict):
        if value.get("t") == "Note":
            yield Found(value, heading)
        else:
            inner = heading or value.get("t") == "Header"
            for one in value.values():
                yield from found_notes(one, inner)


def annotate(notes: list[Node], desk: Desk, path: str) -> Page:
    """Give the notes their DOIs; what is known of them."""
    page: NotePage[Place] = NotePage()
    for number, note in enumerate(notes, 1):
        page.begin(str(number), 0)
        _blocks(page, note["c"])
        page.end()
    studied, changes = page.study(desk, path)
    for change in changes:
        _apply(change)
    for note in notes:
        _link_addresses(note["c"])
    return studied


def _blocks(page: NotePage[Place], blocks: list[Node]) -> None:
    for block in blocks:
        if block["t"] in ("Para", "Plain"):
            page.open("p")
            _inlines(page, block["c"], None)
            page.close("p")


def _inlines(page: NotePage[Place], inlines: list[Node], outer: Place | None) -> None:
    link = outer is not None and (outer.link or outer.node["t"] == "Link")
    for node in inlines:
        place = Place(inlines, node, outer, link)
        kind = node["t"]
        if kind == "Str":
            page.text(node["c"], place)
        elif kind in _BLANKS:
            page.text(" ", place)
        elif kind == "Quoted":
            before, after = _QUOTES[node["c"][0]["t"]]
            page.text(before, place)
            _inlines(page, node["c"][1], place)
            page.text(after, place)
        elif kind in _INLINES:
            _marked_up(page, place)


def _marked_up(page: NotePage[Place], place: Place) -> None:
    kind, content = place.node["t"], place.node["c"]
    name = "a" if kind == "Link" else _TAGS.get(kind, "span")
    page.open(name, content[2][0] if kind == "Link" else "")
    _inlines(page, content[1] if kind in ("Link", "Span", "Cite") else content, place)
    page.close(name)


def _apply(change: Change[Place]) -> None:
    place = change.leaf
    for _ in range(change.climb):
        place = place.outer or place
    at = next(index for index, one in enumerate(place.siblings) if one is place.node)
    link = _link(change.address)
    node = place.node
    if change.climb or node["t"] != "Str":
        place.siblings[at + 1 : at + 1] = [{"t": "Str", "c": ","}, {"t": "Space"}, link]
    elif not (change.length and place.link):
        text = node["c"]
        after = text[change.at + change.length :]
        comma = [] if change.length else [{"t": "Str", "c": ","}, {"t": "Space"}]
        place.siblings[at + 1 : at + 1] = [*comma, link, *([{"t": "Str", "c": after}] if after else [])]
        node["c"] = text[: change.at]


def _link(address: str) -> Node:
    return {"t": "Link", "c": [["", ["uri"], []], [{"t": "Str", "c": address}], [address, ""]]}


def _link_addresses(value: object) -> None:
    """Make links of the addresses of DOIs that stand in a note as mere text."""
    if isinstance(value, dict):
        if value.get("t") != "Link":
            _link_addresses(value.get("c"))
    elif isinstance(value, list):
        for node in value:
            _link_addresses(node)
        value[:] = [new for node in value for new in _linked(node)]


def _linked(node: object) -> Iterator[object]:
    if isinstance(node, dict) and node.get("t") == "Str" and "doi.org/10." in node["c"]:
        for piece, doi in doi_pieces(node["c"]):
            yield _link(piece) if doi else {"t": "Str", "c": piece}
    else:
        yield node


def harmless(value: object, say_dois: bool) -> None:
    """Let nothing in a note run; with `say_dois` a link that leads to a DOI says it as `data-doi`, for HTML."""
    for node in _elements(value):
        content: Any = node.get("c")
        if node["t"] in ("RawInline", "RawBlock") and content[0].startswith("html"):
            content[1] = disarmed(content[1])
        elif node["t"] in _WITH_ATTRIBUTES:
            # `[x]{onclick=…}`: nothing in a citation needs such an attribute.
            attributes = content[0][2]
            attributes[:] = [row for row in attributes if not row[0].lower().startswith("on")]
        if node["t"] in ("Link", "Image"):
            _harmless_link(content[0][2], content[2], say_dois)


def _harmless_link(attributes: list[list[str]], target: list[str], say_doi: bool) -> None:
    if runs_script(target[0]):
        target[0] = "#"
    doi = normalise_doi(target[0]) if target[0].lower().startswith(DOI_HOSTS) else None
    if say_doi and doi and all(row[0] != "data-doi" for row in attributes):
        attributes.append(["data-doi", doi])


def _elements(value: object) -> Iterator[Node]:
    """Every element in a note, at whatever depth."""
    if isinstance(value, list):
        for one in value:
            yield from _elements(one)
    elif isinstance(value, dict):
        if "t" in value:
            yield value
        yield from _elements(value.get("c"))
