"""Tells whether two records are one work under two identifiers: a preprint and its article, a journal's two hosts."""

from __future__ import annotations

from refkeeper.matching.numbers import first_and_last, numbers
from refkeeper.matching.person import same_person
from refkeeper.matching.title_likeness import compare
from refkeeper.matching.titles import record_titles
from refkeeper.model.item import Item, ItemType
from refkeeper.model.record import Record
from refkeeper.text.folding import fold

_SAME_WORDS = (
    "is-preprint-of has-preprint is-same-as is-identical-to is-version-of has-version is-variant-form-of "
    "is-manifestation-of has-manifestation is-format-of"
)
_SAME = frozenset(_SAME_WORDS.split())
_MOST = 40  # names that are compared


def same_work(one: Record, other: Record) -> bool:
    """Whether two records name the same title and first author, or are tied to each other as versions."""
    ties = {tie.doi for tie in one.relations if tie.kind in _SAME} & {other.doi}
    back = {tie.doi for tie in other.relations if tie.kind in _SAME} & {one.doi}
    if ties or back:
        return True
    if not _same_title(one, other):
        return False
    if one.item.author and other.item.author:
        return same_person(one.item.author[0], other.item.author[0])
    return one.item.page is not None and one.item.page == other.item.page


def registered_twice(one: Record, other: Record) -> bool:
    """Whether two records are one publication under two DOIs: the same work in the same volume, page and year.

    10.1002/(sici)1098-2795(199808)50:4<474::aid-mrd11>3.0.co;2-2 is also registered as ...3.3.co;2-s.  Without a page
    all that either record says must be the same, and the title long enough to mean one work: a British Standard is
    10.3403/bsiso14243 and 10.3403/02165334u.
    """
    mine, theirs = one.item, other.item
    if mine.type is not theirs.type or bool(mine.author) is not bool(theirs.author) or not _same_year(one, other):
        return False
    if mine.volume and theirs.volume and not numbers(mine.volume) & numbers(theirs.volume):
        return False
    if not _same_title(one, other):
        return (
            _same_place(one, other) and _same_pages(mine, theirs) and _same_people(mine, theirs) and _begins(one, other)
        )
    if mine.author and not same_person(mine.author[0], theirs.author[0]):
        return _same_place(one, other) and _long(mine) and _same_people(mine, theirs)
    if mine.page and theirs.page:
        # 10.2466/pms.11.5.47-53 and 10.2466/pms.1960.11.1.47 count the issues of one volume in two ways.
        return _first_page(mine.page) == _first_page(theirs.page) and (bool(mine.volume) or _issue(mine, theirs))
    if mine.type is ItemType.ARTICLE_JOURNAL and not mine.author:
        return False  # `Notes on the contributors to this issue` comes four times a year
    return _long(mine) and _issue(mine, theirs) and _place(mine) == _place(theirs)


def _same_title(one: Record, other: Record) -> bool:
    mine, theirs = record_titles(one), record_titles(other)
    return bool(mine and theirs) and max(compare(mine[-1], title).factor for title in theirs) >= 0.95


def _same_year(one: Record, other: Record) -> bool:
    years = {date.year for date in (one.item.issued, *one.dates.values()) if date is not None}
    others = {date.year for date in (other.item.issued, *other.dates.values()) if date is not None}
    return not years or not others or bool(years & others)


def _same_place(one: Record, other: Record) -> bool:
    """Whether both begin on the same page of the same volume of the same journal."""
    mine, theirs = one.item, other.item
    if not (mine.volume and theirs.volume and mine.page and theirs.page and mine.container_title):
        return False
    return _place(mine) == _place(theirs) and _first_page(mine.page) == _first_page(theirs.page)


def _same_pages(mine: Item, theirs: Item) -> bool:
    """Whether both stand on the same pages, of which there are several."""
    first, second = first_and_last(mine.page or ""), first_and_last(theirs.page or "")
    return first is not None and first == second and first[0] != first[1]


def _same_people(mine: Item, theirs: Item) -> bool:
    """Whether both have the same people, in whatever order.

    10.1017/s0030605300030714 begins with `Omari, Hart, Butynski`, 10.1046/j.1365-3008.1999.00076.x with `Hart,
    Butynski, Omari`.
    """
    if len(mine.author) != len(theirs.author) or not 0 < len(mine.author) <= _MOST:
        return False
    free = list(theirs.author)
    for person in mine.author:
        same = next((other for other in free if same_person(person, other)), None)
        if same is None:
            return False
        free.remove(same)
    return True


def _begins(one: Record, other: Record) -> bool:
    """Whether one title is the other's without its subtitle.

    `When Words Are Not Enough: Art as Therapeutic Self-help` (10.18848/2326-9960/cgp/v10i02/15-28) is registered as
    `When Words Are Not Enough` too (.../36417).
    """
    return any(
        longer.startswith(f"{shorter}:")
        for mine in map(str.casefold, record_titles(one))
        for theirs in map(str.casefold, record_titles(other))
        for shorter, longer in ((mine, theirs), (theirs, mine))
        if len(fold(shorter).split()) >= 3
    )


def _issue(mine: Item, theirs: Item) -> bool:
    return not mine.issue or not theirs.issue or bool(numbers(mine.issue) & numbers(theirs.issue))


def _long(item: Item) -> bool:
    """Whether a title alone names one work, for want of a page: four words of some length."""
    return len([word for word in fold(item.title or "").split() if len(word) > 3]) >= 4


def _place(item: Item) -> tuple[str, str]:
    return fold(item.container_title or item.publisher or ""), fold(item.volume or "")


def _first_page(page: str) -> str:
    span = first_and_last(page)
    return span[0] if span is not None else fold(page)
