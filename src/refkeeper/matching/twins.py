"""Tells whether two records are one work under two identifiers: a preprint and its article, a journal's two hosts."""

from __future__ import annotations

from refkeeper.matching.people import same_person
from refkeeper.matching.titles import compare, record_titles
from refkeeper.model.record import Record

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
