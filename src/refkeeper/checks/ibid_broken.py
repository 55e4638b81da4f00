"""Ibid. that a note put in between has cut off from its work."""

from __future__ import annotations

import re
from collections.abc import Iterator

from refkeeper.checks.again import Again
from refkeeper.checks.examples import LINK, TIME, WORK
from refkeeper.checks.places import Places
from refkeeper.checks.pointers import points
from refkeeper.checks.rule import Spot, check
from refkeeper.model.citation import BackReference
from refkeeper.model.dossier import Dossier, Entry
from refkeeper.model.finding import Confidence, Severity
from refkeeper.model.item import ItemType
from refkeeper.model.match import Resolved
from refkeeper.text.lazy import LazyPattern

_BOOK = "Jane Nobody, *An Unknown Book* (Nowhere: No Press, 1901), 240"
_PAGES = LazyPattern(r"(?<![\w.])(\d{1,5})\s?[-–—]\s?(\d{1,5})(?!\w)")
_BACK = 40
"""Citations looked back over."""
_PARTS = frozenset({ItemType.ARTICLE_JOURNAL, ItemType.CHAPTER, ItemType.PAPER_CONFERENCE})


@check(
    "RK603",
    "ibid-broken",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    person=True,
    example=f"One.[^1] Two.[^2] Three.[^3]\n\n[^1]: {_BOOK}.\n[^2]: {WORK}, {LINK}.\n[^3]: Ibid., 245.\n",
    counterexample=f"One.[^1] Two.[^2] Three.[^3]\n\n[^1]: {_BOOK}.\n[^2]: {WORK}, {LINK}.\n[^3]: Ibid., 62.\n",
    records=(TIME,),
)
def ibid_broken(dossier: Dossier) -> Iterator[Spot]:
    """A note stands between an ibid. and its work.

    The note before cites nothing, or a work that has no such page while the one before it may have.  Somebody put a
    note in between.  Name the work in place of the ibid.
    """
    places = Places(dossier)
    again = Again(places)
    for entry in dossier.entries:
        citation = entry.linked.citation
        if not isinstance(citation, BackReference) or citation.form != "ibid" or not points(citation):
            continue
        why = _after_words_only(places, entry) or _no_such_page(places, entry)
        if why is not None:
            message = f"note {entry.note.number}: “{citation.text}” {why}; name the work{again.said(entry)}"
            yield Spot(entry.linked.citation.span, message, entry.note.number)


def _after_words_only(places: Places, entry: Entry) -> str | None:
    """The note before is the author's words and no more, the one before it cites a work."""
    if entry.linked.antecedent is not None or entry.linked.index:
        return None
    notes, at = places.dossier.article.notes, places.note_at[id(entry.note)]
    if at < 2 or not places.words_only(notes[at - 1]):
        return None
    cited = places.cited_in.get(id(notes[at - 2]), [])
    if not cited or places.dossier.entries[cited[-1]].linked.root is None:
        return None
    return f"follows note {notes[at - 1].number}, which cites nothing, and note {notes[at - 2].number} does"


def _no_such_page(places: Places, entry: Entry) -> str | None:
    """The work before it has no such page, and the one before that may."""
    page, place = _page(entry), entry.linked.root
    antecedent = entry.linked.antecedent
    if page is None or place is None or antecedent is None or not antecedent.certain:
        return None
    pages = _range(places.dossier.entries[place])
    if pages is None or pages[0] <= page <= pages[1]:
        return None
    before = _work_before(places, entry, place)
    if before is None or not _may_hold(before, page):
        return None
    where = f"note {antecedent.number}, whose work has the pages {pages[0]}-{pages[1]}"
    return f"follows {where}; note {before.note.number} cites one that may have page {page}"


def _page(entry: Entry) -> int | None:
    locator = entry.linked.citation.locator
    if locator is None or locator.value is None or locator.value.label != "page" or locator.uncertain:
        return None
    found = re.match(r"\d{1,5}\b", locator.value.value)
    return int(found[0]) if found is not None else None


def _range(entry: Entry) -> tuple[int, int] | None:
    """First and last page of an article or a chapter as its record gives them; a first page alone says nothing."""
    match = entry.match
    if not isinstance(match, Resolved) or match.record.item.type not in _PARTS:
        return None
    found = _PAGES.fullmatch((match.record.item.page or "").strip())
    if found is None:
        return None
    first, last = int(found[1]), int(found[2])
    if last < first:  # `123-9`
        last = int(found[1][: len(found[1]) - len(found[2])] + found[2])
    return (first, last) if first <= last else None


def _work_before(places: Places, entry: Entry, place: int) -> Entry | None:
    """The citation in full, of another work, that was cited last before the one that ibid. now points to."""
    entries = places.dossier.entries
    at = places.position_of[id(entry)]
    for one in reversed(entries[max(0, at - _BACK) : at]):
        if one.linked.root != place:
            return entries[one.linked.root] if one.linked.root is not None else None
    return None


def _may_hold(entry: Entry, page: int) -> bool:
    pages = _range(entry)
    if pages is not None:
        return pages[0] <= page <= pages[1]
    kind = entry.match.record.item.type if isinstance(entry.match, Resolved) else entry.linked.citation.work.type
    return kind is ItemType.BOOK
