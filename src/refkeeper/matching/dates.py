"""Weighs the year of the note against every date of the record."""

from __future__ import annotations

from collections.abc import Iterator

from refkeeper.matching.evidence import absent, agree, differ, lightened, not_comparable
from refkeeper.model.item import Date
from refkeeper.model.match import Evidence
from refkeeper.model.record import Record
from refkeeper.model.work import Work


def weigh_dates(work: Work, record: Record) -> tuple[Evidence, ...]:
    """The year the note gives beside all the years the record gives: print, online, issue.

    Any of them will do: a volume dated 2019 that went online in 2020 is cited either way.
    """
    if work.issued is None:
        return ()
    claim = work.issued.value
    years = sorted(set(_years(record)))
    found = ", ".join(str(year) for year in years) or None
    if found is None:
        return (absent("issued", work.issued.raw),)
    if claim is None or claim.year is None:
        return (not_comparable("issued", work.issued.raw, found, "the note gives no year"),)
    evidence = _judge(claim, work, years, found)
    return (lightened(evidence) if work.issued.uncertain else evidence,)


def _judge(claim: Date, work: Work, years: list[int], found: str) -> Evidence:
    mine = {claim.year} | ({claim.end.year} if claim.end is not None and claim.end.year is not None else set())
    said = "-".join(str(year) for year in sorted(year for year in mine if year is not None))
    if mine & set(years):
        return agree("issued", said, found, 1.5, "the same year")
    gap = min(abs(year - other) for year in mine if year is not None for other in years)
    if claim.circa and gap <= 2:
        return agree("issued", said, found, 0.5, "about that year")
    if gap == 1:
        return agree("issued", said, found, 0.2, "one year apart, as print and online often are")
    original = work.original_date.value if work.original_date is not None else None
    if original is not None and original.year in years:
        return agree("issued", said, found, 0.5, "the year of the first edition, which the note gives too")
    return differ("issued", said, found, -3.0, f"{gap} years apart")


def _years(record: Record) -> Iterator[int]:
    for date in (*record.dates.values(), record.item.issued, record.item.available_date):
        if date is None:
            continue
        if date.year is not None:
            yield date.year
        if date.end is not None and date.end.year is not None:
            yield date.end.year
