"""Tells whether two records are one work under two identifiers: a preprint and its article, a journal's two hosts."""

from __future__ import annotations

from refkeeper.matching.people import same_person
from refkeeper.matching.titles import compare, record_titles
from refkeeper.model.record import Record
from refkeeper.text.folding import fold

_SAME_WORDS = (
    "is-preprint-of has-preprint is-same-as is-identical-to is-version-of has-version is-variant-form-of "
    "is-manifestation-of has-manifestation is-format-of"
)
_SAME = frozenset(_SAME_WORDS.split())


def same_work(one: Record, other: Record) -> bool:
    """Whether two records name the same title and first author, or are tied to each other as versions."""
    ties = {tie.doi for tie in one.relations if tie.kind in _SAME} & {other.doi}
    back = {tie.doi for tie in other.relations if tie.kind in _SAME} & {one.doi}
    if ties or back:
        return True
    mine, theirs = record_titles(one), record_titles(other)
    if not mine or not theirs or max(compare(mine[-1], title).factor for title in theirs) < 0.95:
        return False
    if one.item.author and other.item.author:
        return same_person(one.item.author[0], other.item.author[0])
    return one.item.page is not None and one.item.page == other.item.page


def registered_twice(one: Record, other: Record) -> bool:
    """Whether two records are one publication under two DOIs: the same work in the same volume, page and year.

    10.1002/(sici)1098-2795(199808)50:4<474::aid-mrd11>3.0.co;2-2 is also registered as ...3.3.co;2-s.
    """
    if not same_work(one, other) or one.item.type is not other.item.type:
        return False
    mine, theirs = one.item, other.item
    pairs = ((mine.volume, theirs.volume), (mine.issue, theirs.issue), (mine.page, theirs.page))
    if not (mine.page or _telling(one)) or any(first and second and first != second for first, second in pairs):
        return False
    years = {date.year for date in (mine.issued, *one.dates.values()) if date is not None}
    others = {date.year for date in (theirs.issued, *other.dates.values()) if date is not None}
    return not years or not others or bool(years & others)


def _telling(one: Record) -> bool:
    """Whether a record without a page still names one work: its people, its volume or journal, and a long title."""
    words = [word for word in fold(one.item.title or "").split() if len(word) > 3]
    return bool(one.item.author) and bool(one.item.container_title) and len(words) >= 4
