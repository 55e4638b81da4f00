"""Finds notes whose text stands in a tooltip at the marker and, mostly, once more in a list at the end.

WordPress: `footnotes` (MCI) before and after 2.0.7, and Modern Footnotes.  The list is trusted, for a tooltip may be
cut off; where there is no list the tooltip is the note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from refkeeper.model.dataclass import dataclass
from refkeeper.model.source import Excerpt, Span
from refkeeper.readers.html_excerpt import html_excerpt
from refkeeper.readers.html_forms.found import Body, Call, Found
from refkeeper.readers.html_forms.marks import mark_of, small_text, without_mark
from refkeeper.readers.html_tree import Element, Tree

_MCI_ID = re.compile(r"footnote_plugin_(?:tooltip|reference)_(?:text_)?(?P<key>[0-9_]+)")
_NUMBER = re.compile(r"\d{1,4}")


@dataclass(frozen=True, slots=True)
class _Tooltip:
    key: str
    number: str
    excerpt: Excerpt
    block: Span


@dataclass(frozen=True, slots=True)
class _Row:
    keys: tuple[str, ...]
    number: str
    excerpt: Excerpt
    block: Span


def tooltip_notes(tree: Tree) -> Found:
    """The notes of the plug-ins that show a tooltip."""
    calls: list[Call] = []
    tooltips: list[_Tooltip] = []
    rows: list[_Row] = []
    taken = -1
    for element in tree.attributed():
        # What stands in a note that was read is its text.
        if element.start < taken or element.quiet or "class" not in element.attributes:
            continue
        classes = element.classes
        if "footnote_plugin_tooltip_text" in classes:
            calls.extend(_mci_call(tree, element))
        elif "footnote_tooltip" in classes:
            tooltips.extend(_mci_tooltip(tree, element))
            taken = element.end
        elif "footnote_plugin_text" in classes:
            rows.append(_mci_row(tree, element))
            taken = element.end
        elif "modern-footnotes-footnote" in classes:
            number = element.get("data-mfn") or mark_of(small_text(tree, element)) or ""
            calls.append(Call(_modern_key(element, number), number, element.span))
        elif "modern-footnotes-footnote__note" in classes:
            number = element.get("data-mfn")
            taken = element.end
            tooltips.append(_Tooltip(_modern_key(element, number), number, _words(tree, element), element.span))
        elif "modern-footnotes-list" in classes:
            rows.extend(_modern_rows(tree, element))
            taken = element.end
    return _together(calls, tooltips, rows)


def _together(calls: list[Call], tooltips: list[_Tooltip], rows: list[_Row]) -> Found:
    """Give the rows their tooltips; without rows the first tooltip of each key is the note, the others its copies."""
    rows = rows or [_Row((tip.key,), tip.number, tip.excerpt, tip.block) for tip in _first(tooltips)]
    known = {key: index for index, row in reversed(list(enumerate(rows))) for key in row.keys}
    loose = {f"n:{row.number}": index for index, row in reversed(list(enumerate(rows)))}
    tips: dict[int, list[Excerpt]] = {}
    for tip in tooltips:
        index = known.get(tip.key, loose.get(f"n:{tip.number}"))
        if index is not None:
            tips.setdefault(index, []).append(tip.excerpt)
    bodies = tuple(
        Body((*row.keys, f"n:{row.number}"), row.number, row.excerpt, row.block, tuple(tips.get(index, ())))
        for index, row in enumerate(rows)
    )
    named = tuple(call if call.key in known else Call(f"n:{call.number}", call.number, call.span) for call in calls)
    return Found(named, bodies)


def _first(tooltips: list[_Tooltip]) -> Iterator[_Tooltip]:
    seen: set[str] = set()
    for tip in tooltips:
        if tip.key not in seen:
            seen.add(tip.key)
            yield tip


def _words(tree: Tree, element: Element) -> Excerpt:
    return html_excerpt(tree, element.inner_start, element.inner_end, _continues).strip()


def _continues(element: Element) -> bool:
    """`Continue reading` at the end of a tooltip that is cut off."""
    return bool(element.classes & {"footnote_tooltip_continue", "modern-footnotes-footnote__read-more"})


def _mci_call(tree: Tree, element: Element) -> Iterator[Call]:
    number = mark_of(small_text(tree, element))
    found = _MCI_ID.fullmatch(element.id)
    if number is None and found is None:
        return
    key = found["key"] if found else f"n:{number}"
    above = element.parent
    wraps = above is not None and above.name == "a" and small_text(tree, above) == small_text(tree, element)
    yield Call(key, number or key.rpartition("_")[2], above.span if wraps and above is not None else element.span)


def _mci_tooltip(tree: Tree, element: Element) -> Iterator[_Tooltip]:
    found = _MCI_ID.fullmatch(element.id)
    excerpt = _words(tree, element)
    if found and excerpt.text:
        key = found["key"]
        yield _Tooltip(key, key.rpartition("_")[2], excerpt, element.span)


def _mci_row(tree: Tree, cell: Element) -> _Row:
    """A line of the list: its index cell may name several markers, whose notes are the same words."""
    above = cell.parent
    row = above if above is not None and (above.name == "tr" or "reference_row" in above.get("class")) else cell
    ids: list[str] = []
    numbers: list[str] = []
    for one in islice(tree.inside(row), 200) if row is not cell else ():
        if one.start >= cell.start:
            break
        found = _MCI_ID.fullmatch(one.id)
        if found:
            ids.append(found["key"])
        if "footnote_plugin_index" in one.get("class"):
            numbers += _NUMBER.findall(small_text(tree, one))
    ids = list(dict.fromkeys(ids))
    numbers = list(dict.fromkeys(numbers)) or [key.rpartition("_")[2] for key in ids]
    prefix = ids[0].rpartition("_")[0] if ids else ""
    keys = [f"{prefix}_{number}" if prefix else number for number in numbers]
    keys = list(dict.fromkeys([*ids, *keys]))
    number = numbers[0] if numbers else ""
    excerpt = html_excerpt(tree, cell.inner_start, cell.inner_end, _is_back).strip()
    return _Row(tuple(keys), number, without_mark(excerpt, number, False), row.span)


def _is_back(element: Element) -> bool:
    return "footnote_backlink" in element.classes


def _modern_key(element: Element, number: str) -> str:
    scope = element.get("data-mfn-post-scope")
    return f"{scope}:{number}" if scope else number


def _modern_rows(tree: Tree, element: Element) -> Iterator[_Row]:
    taken = -1
    for item in tree.inside(element):
        if item.name != "li" or item.start < taken:
            continue
        taken = item.end
        label = next(iter(tree.inside(item)), None)
        number = mark_of(small_text(tree, label)) if label is not None else None
        start = label.end if label is not None and number else item.inner_start
        excerpt = html_excerpt(tree, start, item.inner_end).strip()
        scope = element.get("data-mfn-post-scope")
        yield _Row((f"{scope}:{number}" if scope else number or "",), number or "", excerpt, item.span)
