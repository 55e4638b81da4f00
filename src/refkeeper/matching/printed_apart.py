"""Tells of two records which a citation as printed speaks for, if for one of them."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter

from refkeeper.matching.person import same_person
from refkeeper.matching.prepared import printed
from refkeeper.matching.printed import Laid, named
from refkeeper.matching.record_facts import facts
from refkeeper.model.record import Record

_STANDS = 0.7
_facts: Callable[[Laid], tuple[float, ...]] = attrgetter(
    "title", "title_words", "first_author", "authors", "container_words", "year", "volume", "issue", "page",
    "last_page",
)  # fmt: skip
_over: Callable[[Laid], tuple[float, ...]] = attrgetter("title_numbers", "numbers_left")
"""What is over on either side: numbers of the title that are not printed, printed numbers that nothing explains."""


def outdoes(text: str, one: Record, other: Record) -> bool:
    """Whether all that the citation has of one record it has of the other too, and plainly more.

    Pages 301-322 against a record that knows only page 301 (10.1046/j.1365-3008.1999.00076.x and
    10.1017/s0030605300030714); `Figures 55-61 from ...` against `Figures 50-54 from ...`.
    """
    gains = _gains(text, one, other)
    return min(gains) > -0.1 and max(gains) >= 0.5


def begins_before(text: str, first: Record, second: Record) -> int:
    """1 where the first of the one's people is printed before the first of the other's, -1 behind, 0 at one place."""
    mine, theirs = facts(first).first, facts(second).first
    if mine is None or theirs is None or same_person(mine.name, theirs.name):
        return 0
    (score, at, _), (other, where, _) = printed(text).find(mine.family), printed(text).find(theirs.family)
    return (at < where) - (at > where) if min(score, other) >= 0.75 else 0


def equal_in_print(text: str, one: Record, other: Record) -> bool:
    """Whether nothing in the citation tells two records apart."""
    return max(map(abs, _gains(text, one, other))) <= 0.1


def told_apart(text: str, first: Record, second: Record) -> bool:
    """Whether something printed speaks for one of two records; what neither is printed with speaks for none.

    `E. P. Thompson, “Time, Work-Discipline, and Industrial Capitalism,” 1967` is the article, which has a volume and
    pages, as well as its reprint in a reader, of which no page is known.  But of two records the one without a journal
    is meant where no journal is printed.
    """
    mine, theirs = named(text, first), named(text, second)
    if mine.contained != theirs.contained or (mine.authors == 1.0) != (theirs.authors == 1.0):
        return True
    apart = [(one >= _STANDS) != (other >= _STANDS) for one, other in zip(_facts(mine), _facts(theirs), strict=True)]
    return any(apart) or _over(mine) != _over(theirs)


def _gains(text: str, first: Record, second: Record) -> list[float]:
    """What the citation has of one record more than of another, fact by fact."""
    mine, theirs = named(text, first), named(text, second)
    gains = [_printed(one) - _printed(other) for one, other in zip(_facts(mine), _facts(theirs), strict=True)]
    return gains + [more - fewer for fewer, more in zip(_over(mine), _over(theirs), strict=True)]


def _printed(share: float) -> float:
    """What is printed by less than half is not printed: letters of a title stand in every string."""
    return share if share >= 0.5 or share < 0 else 0.0
