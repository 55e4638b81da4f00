"""Finds the footnotes of LaTeXML (arXiv's HTML), which stand inside their own marker."""

from __future__ import annotations

from itertools import islice

from refkeeper.readers.html_excerpt import html_excerpt
from refkeeper.readers.html_forms.found import Body, Call, Found
from refkeeper.readers.html_forms.marks import mark_of, small_text, without_mark
from refkeeper.readers.html_tree import Element, Tree

_MARKS = frozenset(("ltx_note_mark", "ltx_tag", "ltx_tag_note", "ltx_note_type"))


def latexml_notes(tree: Tree) -> Found:
    """Each `<span class="ltx_note">`: its first mark is the marker, its content the note."""
    calls: list[Call] = []
    bodies: list[Body] = []
    for element in tree.attributed():
        if (
            "class" not in element.attributes
            or element.quiet
            or "ltx_note" not in element.classes
            or (bodies and element.start < bodies[-1].block.end)
        ):
            continue
        mark = next((one for one in islice(tree.inside(element), 20) if "ltx_note_mark" in one.classes), None)
        content = next((one for one in islice(tree.inside(element), 20) if "ltx_note_content" in one.classes), None)
        number = mark_of(small_text(tree, mark)) if mark is not None else None
        if mark is None or content is None or number is None or mark.end > content.start:
            continue
        excerpt = html_excerpt(tree, content.inner_start, content.inner_end, _is_mark).strip()
        key = element.id or f"@{element.start}"
        calls.append(Call(key, number, mark.span))
        bodies.append(Body((key,), number, without_mark(excerpt, number, True), content.span))
    return Found(tuple(calls), tuple(bodies))


def _is_mark(element: Element) -> bool:
    return bool(element.classes & _MARKS)
