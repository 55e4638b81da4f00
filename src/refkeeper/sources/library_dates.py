"""Reads the dates of .bib files: `year` and `month` of BibTeX, the EDTF of BibLaTeX."""

from __future__ import annotations

import re
from dataclasses import replace

from refkeeper.model.bib import year_of
from refkeeper.model.item import Date
from refkeeper.sources.library_latex import decode

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
_EDTF = re.compile(r"(?P<year>-?\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T[\d:Z+\-]{1,30})?)?)?(?P<circa>[~?%]?)")
_WORD = re.compile(r"[^\W\d_]+|\d+")


def read_year(year: str, month: str = "") -> Date | None:
    """A date from BibTeX's two fields.

    >>> read_year("2019", "jun~5")
    Date(year=2019, month=6, day=5, season=None, end=None, circa=False, literal=None)
    """
    text = decode(year)
    read = year_of(text)
    if read is None or read.year is None:
        return Date(literal=text) if text else None
    if read.end is not None:
        return read
    number = read.year
    words = _WORD.findall(decode(month).lower())
    season = next((_SEASONS[word] for word in words if word in _SEASONS), None)
    months = [at for at in map(_month, words) if at is not None]
    if not months:
        return Date(number, season=season)
    days = [int(word) for word in words if word.isdigit() and len(words) > 1 and 1 <= int(word[:4]) <= 31]
    end = Date(number, months[1]) if len(months) == 2 and not days else None
    return Date(number, months[0], days[0] if len(days) == 1 else None, end=end)


def read_edtf(text: str) -> Date | None:
    """A date from BibLaTeX's `date`; None when it is none.

    >>> read_edtf("2019-21")
    Date(year=2019, month=None, day=None, season=1, end=None, circa=False, literal=None)
    """
    # Not decoded as LaTeX: here `~` means circa.
    first, slash, last = text.strip("{} ").replace(" ", "").partition("/")
    begin = _one(first)
    if begin is None:
        return None
    end = _one(last) if slash else None
    return replace(begin, end=None if end is None else replace(end, circa=False))


def _one(text: str) -> Date | None:
    found = _EDTF.fullmatch(text)
    if found is None:
        return None
    # EDTF counts years astronomically: 0 is the year before 1.
    year = int(found["year"])
    year = year if year > 0 else year - 1
    month = int(found["month"]) if found["month"] else None
    circa = bool(found["circa"])
    if month is not None and 21 <= month <= 24:
        return Date(year, season=month - 20, circa=circa)
    if month is not None and not 1 <= month <= 12:
        return None
    return Date(year, month, int(found["day"]) if found["day"] else None, circa=circa)


def _month(word: str) -> int | None:
    if word.isdigit():
        return None
    return next((at for at, name in enumerate(_MONTHS, start=1) if word.startswith(name)), None)
