"""The footnotes of a docutils document, for Sphinx and for Pelican's reStructuredText."""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes

from refkeeper.integrations.desk import Desk, Page
from refkeeper.integrations.note_page import Change, NotePage, numbers
from refkeeper.integrations.page_end import page_end

_TAGS = {
    nodes.emphasis: "em",
    nodes.title_reference: "em",
    nodes.strong: "strong",
    nodes.superscript: "sup",
    nodes.subscript: "sub",
    nodes.literal: "code",
    nodes.paragraph: "p",
}
_SILENT = (nodes.label, nodes.math, nodes.raw, nodes.image, nodes.comment, nodes.footnote_reference)


def annotate(document: nodes.document, desk: Desk, path: str) -> Page:
    """Give the footnotes of a document their DOIs and the document its references; what is known of them."""
    page: NotePage[nodes.Text] = NotePage()
    notes = list(document.findall(nodes.footnote))
    for note, number in zip(notes, numbers([_label(note) for note in notes]), strict=True):
        page.begin(number, _line(note), bool(note.get("backrefs")))
        _write(page, note)
        page.end()
    studied, changes = page.study(desk, path)
    now: dict[int, nodes.Text] = {}
    for change in changes:
        _apply(change, now)
    end = page_end(studied.references, desk.options)
    if end:
        document += nodes.raw("", end, format="html")
    return studied


def _label(note: nodes.footnote) -> str:
    return str(note[0].astext()) if len(note) and isinstance(note[0], nodes.label) else ""


def _line(note: nodes.footnote) -> int:
    line = next((one.line for one in note.findall(include_self=True) if one.line), None)
    return int(line or 1)


def _write(page: NotePage[nodes.Text], parent: nodes.Element) -> None:
    for node in parent.children:
        if isinstance(node, nodes.Text):
            page.text(str(node), node)
        elif isinstance(node, nodes.reference) and node.get("refuri"):
            page.open("a", node["refuri"])
            _write(page, node)
            page.close("a")
        elif isinstance(node, nodes.Element) and not isinstance(node, _SILENT):
            name = _TAGS.get(type(node), "span")
            page.open(name)
            _write(page, node)
            page.close(name)


def _apply(change: Change[nodes.Text], now: dict[int, nodes.Text]) -> None:
    """Make one change; `now` has what is left of a text that was cut before, which is its beginning."""
    link = nodes.reference("", change.address, refuri=change.address)
    leaf = now.get(id(change.leaf), change.leaf)
    if change.climb:
        place: nodes.Node = leaf
        for _ in range(change.climb):
            place = place.parent
        at = place.parent.index(place) + 1
        place.parent.children[at:at] = _fathered(place.parent, nodes.Text(", "), link)
        return
    if change.length and _in_link(leaf):
        return
    text = str(leaf)
    before = nodes.Text(text[: change.at])
    comma = () if change.length else (nodes.Text(", "),)
    after = text[change.at + change.length :]
    new = (before, *comma, link, *((nodes.Text(after),) if after else ()))
    parent = leaf.parent
    at = next(place for place, one in enumerate(parent.children) if one is leaf)
    parent.children[at : at + 1] = _fathered(parent, *new)
    now[id(change.leaf)] = before


def _fathered(parent: nodes.Element, *new: nodes.Node) -> Iterator[nodes.Node]:
    for one in new:
        parent.setup_child(one)
        yield one


def _in_link(node: nodes.Node) -> bool:
    while node.parent is not None:
        node = node.parent
        if isinstance(node, nodes.reference):
            return True
    return False
