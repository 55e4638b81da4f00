"""Spells dates for BibTeX (`year`, `month`) and for BibLaTeX (EDTF in `date`)."""

from __future__ import annotations

from dataclasses import replace

from refkeeper.model.bib import STATUSES, UNDATED, year_of
from refkeeper.model.item import Date
from refkeeper.writers.clean import tidy

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
SEASONS = ("Spring", "Summer", "Autumn", "Winter")


def canonical(date: Date | None) -> Date | None:
    """The date with nothing that contradicts the rest: no day without month, no season beside a month, no empty end.

    >>> canonical(Date(2019, None, 3, literal="3 of some month")) == Date(2019)
    True
    """
    if date is None:
        return None
    if date.year is None:
        literal = tidy(date.literal)
        return Date(literal=literal) if literal else None
    end = date.end if date.end is not None and date.end.year is not None else None
    return Date(*_parts(date), season=_season(date), end=None if end is None else replace(_bare(end)), circa=date.circa)


def with_year(date: Date | None) -> Date | None:
    """The date when it has a year, for fields that hold nothing else."""
    known = canonical(date)
    return known if known is not None and known.year is not None else None


def read_words(issued: Date | None, status: str | None) -> tuple[Date | None, str | None]:
    """Date and status, where words that stand in the place of the year are read as what they say.

    >>> read_words(Date(literal="forthcoming"), None), read_words(Date(literal="n.d."), None)
    ((None, 'forthcoming'), (None, None))
    """
    if issued is None or issued.year is not None:
        return issued, status
    word = (issued.literal or "").lower()
    if word in UNDATED or word in STATUSES:
        return None, status or (word if word in STATUSES else None)
    return year_of(issued.literal or "") or issued, status


def _bare(date: Date) -> Date:
    return Date(*_parts(date), season=_season(date))


def _season(date: Date) -> int | None:
    return date.season if date.month is None and date.season in (1, 2, 3, 4) else None


def _parts(date: Date) -> tuple[int | None, int | None, int | None]:
    day = date.day if date.month is not None and date.day else None
    return date.year, date.month or None, day


def project_year_month(date: Date | None) -> Date | None:
    """A date as BibTeX holds it: no circa; a range of years, or of months within a year."""
    known = canonical(date)
    if known is None or known.year is None:
        return known
    end = known.end
    if end is not None:
        years = known.parts == (known.year,) and end.parts == (end.year,) and not known.season and not end.season
        months = known.year == end.year and len(known.parts) == len(end.parts) == 2
        if not (months or (years and 0 < known.year < (end.year or 0))):
            end = None
    return replace(known, end=end, circa=False)


def year_month(date: Date | None) -> tuple[str | None, str | None]:
    """The values of `year` and `month`, ready to stand after the equals sign; the date has been projected.

    >>> year_month(Date(2019, 12)), year_month(Date(2019, 6, 5)), year_month(Date(2019, season=1))
    (('2019', 'dec'), ('2019', 'jun # "~5"'), ('2019', '{Spring}'))
    """
    if date is None or date.year is None:
        return None, None
    year = str(date.year) if date.year >= 0 else f"{{{date.year}}}"
    if date.season:
        return year, "{" + SEASONS[date.season - 1] + "}"
    if date.month is None:
        return (f"{{{date.year}--{date.end.year}}}" if date.end else year), None
    month = MONTHS[date.month - 1]
    if date.day is not None:
        return year, f'{month} # "~{date.day}"'
    if date.end is not None and date.end.month is not None:
        return year, f'{month} # "--" # {MONTHS[date.end.month - 1]}'
    return year, month


def edtf(date: Date) -> str:
    """The date as BibLaTeX reads it; seasons are the EDTF codes 21 to 24.

    >>> edtf(Date(2019, season=1)), edtf(Date(1850, circa=True)), edtf(Date(2019, 12, end=Date(2020, 1)))
    ('2019-21', '1850~', '2019-12/2020-01')
    """
    spelled = _edtf(date) + ("~" if date.circa else "")
    return spelled if date.end is None else f"{spelled}/{_edtf(date.end)}"


def _edtf(date: Date) -> str:
    # EDTF counts years astronomically: the year before 1 is 0.
    year = date.year or 0
    counted = year if year > 0 else year + 1
    spelled = f"{'-' if counted < 0 else ''}{abs(counted):04d}"
    if date.season:
        return f"{spelled}-{20 + date.season}"
    return "-".join([spelled, *(f"{part:02d}" for part in date.parts[1:])])
