"""The note and the record disagree on the year."""

from __future__ import annotations

from collections.abc import Iterator

from refkeeper.checks.differing import Difference, differing
from refkeeper.checks.examples import TIME, changed, cited
from refkeeper.checks.rule import Spot, check
from refkeeper.model.dossier import Dossier
from refkeeper.model.finding import Confidence, Severity
from refkeeper.model.item import Date, ItemType

_PRINTED = ("journal-issue.published-print", "published-print")
_PARTS = frozenset({ItemType.ARTICLE_JOURNAL, ItemType.PAPER_CONFERENCE})


@check(
    "RK401",
    "year-differs",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    example=changed("1967", "1976"),
    counterexample=cited(),
    records=(TIME,),
)
def year_differs(dossier: Dossier) -> Iterator[Spot]:
    """The year in a note is none of the record's.

    A cited year that equals the print, the online or the issue's date, or is one off, is no error; this one equals
    none.  Nor is an earlier year where the record may only say when the work went online, or another edition of a book.
    `refkeeper fix --unsafe-fixes` takes the record's.
    """
    yield from differing(dossier, "year", _tells)


def _tells(one: Difference) -> bool:
    date = one.claim.value
    if not isinstance(date, Date) or date.year is None or date.circa or one.work.original_date is not None:
        return False
    if one.record.item.type not in _PARTS:
        return one.vouched and one.record.item.type is not ItemType.BOOK and _later_than_all(date.year, one)
    if any(name in one.record.dates for name in _PRINTED):
        return True
    # 10.1093/past/38.1.56 was printed in 1967; backfiles often give nothing but the year they went online.
    return _later_than_all(date.year, one)


def _later_than_all(year: int, one: Difference) -> bool:
    known = [int(each) for each in one.found.split(", ") if each.isdigit()]
    return bool(known) and year > max(known)
