"""Reads dates as notes write them: December 2019, 3 mai 1870, Fall 1991, 1998/99, ca. 1850."""

from __future__ import annotations

import re
import sys
from functools import lru_cache

from refkeeper.model.item import Date
from refkeeper.text.lazy import LazyPattern

_MONTHS = """
january jan januar janvier janv jänner jän enero ene gennaio gen
february feb februar février févr fevrier febrero febbraio
march mar märz mär maerz mars marzo mrz
april apr avril avr abril abr aprile
may mai mayo maggio mag
june jun juni juin junio giugno giu
july jul juli juillet juil julio luglio lug
august aug août aout agosto ago
september sept sep septembre septiembre settembre set
october oct oktober okt octobre octubre ottobre ott
november nov novembre noviembre
december dec dezember dez décembre déc decembre diciembre dic dicembre
"""
MONTHS = {name: number for number, line in enumerate(_MONTHS.split("\n")[1:-1], 1) for name in line.split()}
SEASONS = {
    name: number
    for number, line in enumerate(
        ("spring printemps frühjahr frühling primavera", "summer été sommer verano estate",
         "autumn fall automne herbst otoño autunno", "winter hiver invierno inverno"), 1)
    for name in line.split()
}  # fmt: skip
# Any word may stand where a month does; whether it is one is looked up: that costs less than eighty names twice.
_MONTH = r"[^\W\d_]{3,10}"
_SEASON = "|".join(sorted(SEASONS, key=len, reverse=True))
_YEAR = r"(?:1[0-9]|20)\d\d"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])"
_CIRCA = r"(?:(?P<circa>ca?\.|circa|um|vers|hacia|ca)\s*)?"
_RANGE = "(?:[-/]|–{1})"  # as one set of three it would be compiled into a table of 64 kB
_DATE = re.compile(
    rf"""
    {_CIRCA}\[?(?:
        (?P<iso>{_YEAR})-(?P<iso_month>0[1-9]|1[0-2])(?:-(?P<iso_day>{_DAY}))?(?!\d)
      | (?P<season>{_SEASON})(?:\s*{_RANGE}\s*(?:{_SEASON}))?,?\s+(?P<season_year>{_YEAR})
        (?:{_RANGE}(?:{_YEAR}|\d\d))?(?!\d)
      | (?:(?P<dow>mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?
        (?:(?P<day>{_DAY})(?:\.|er|st|nd|rd|th|°)?(?:\s*{_RANGE}\s*{_DAY}\.?)?\s+(?:de\s+)?)?
        (?P<month>{_MONTH})\b\.?
        (?:(?:\s*{_RANGE}\s*|\s+and\s+)(?P<last_month>{_MONTH})\b\.?)?
        (?:\s+(?P<day_after>{_DAY})(?:st|nd|rd|th)?(?!\d)(?:\s*[-–]\s*{_DAY}(?!\d))?)?
        ,?\s+(?:de\s+)?\[?(?P<year>{_YEAR})(?![\d])
      | (?P<from>{_YEAR})(?-i:[A-Za-z](?![A-Za-z]))?(?:\s?{_RANGE}\s?(?P<to>{_YEAR}|\d\d)(?!\d))?(?![\d])
      | (?P<number_day>{_DAY})[./]\s?(?P<number_month>1[0-2]|0?[1-9])[./]\s?(?P<number_year>{_YEAR})
    )\]?\??
    """,
    re.VERBOSE | re.IGNORECASE,
)


class _DatePattern:
    """A date at the place where one may stand; used like a compiled expression."""

    def match(self, text: str, at: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The date that begins at an offset."""
        return _of_months(_DATE.match(text, at, end))

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The date that the whole text is."""
        return _of_months(_DATE.fullmatch(text))


def _of_months(found: re.Match[str] | None) -> re.Match[str] | None:
    # No other reading is lost: what begins with a word, or with a day and a word, is a month's date or none.
    if found is None or not all(
        name is None or name.casefold() in MONTHS for name in found.group("month", "last_month")
    ):
        return None
    return found


DATE = _DatePattern()
STATUS = re.compile(
    r"forthcoming|in\s(?:the\s)?press|im\s(?:Druck|Erscheinen)|à\sparaître|sous\spresse|en\sprensa|"
    r"in\scorso\sdi\sstampa|"
    r"accepted|submitted|under\sreview|in\spreparation",
    re.IGNORECASE,
)


def parse_date(text: str) -> Date | None:
    """The date that a text is; None when it is none or says that there is none.

    >>> parse_date("December 2019")
    Date(year=2019, month=12, day=None, season=None, end=None, circa=False, literal=None)
    """
    bare = text.strip(" ,.;:()[]{}")
    found = DATE.fullmatch(bare)
    if found is None:
        return _turned(bare)
    circa = found["circa"] is not None or text.rstrip(" ,.;)").endswith("?")
    if found["iso"]:
        return Date(int(found["iso"]), int(found["iso_month"]), _number(found["iso_day"]), circa=circa)
    if found["year"]:
        year, month = int(found["year"]), MONTHS[found["month"].casefold()]
        last = found["last_month"]
        end = Date(year, MONTHS[last.casefold()]) if last else None
        return Date(year, month, _number(found["day"] or found["day_after"]), end=end, circa=circa)
    if found["season_year"]:
        return Date(int(found["season_year"]), season=SEASONS[found["season"].casefold()], circa=circa)
    if found["number_year"]:
        return Date(int(found["number_year"]), int(found["number_month"]), int(found["number_day"]), circa=circa)
    start = int(found["from"])
    return Date(start, end=_later(start, found["to"]), circa=circa)


_TURNED = LazyPattern(
    rf"""(?P<year>{_YEAR})[a-z]?[,.]?\s+(?P<month>[^\W\d_]+)\.?(?:\s?[-–/]\s?(?P<last>[^\W\d_]+)\.?)?(?:\s+(?P<day>{_DAY})(?!\d))?""",
    re.VERBOSE,
)
"""`2014, décembre`, `2018 May 1`, `2011 Nov-Dec`: as APA and PubMed write them."""


def _turned(text: str) -> Date | None:
    found = _TURNED.fullmatch(text)
    if found is None:
        return None
    year, month = int(found["year"]), found["month"].casefold()
    if month in SEASONS:
        return Date(year, season=SEASONS[month])
    if month not in MONTHS:
        return None
    last = MONTHS.get((found["last"] or "").casefold())
    return Date(year, MONTHS[month], _number(found["day"]), end=Date(year, last) if last else None)


def read_date(text: str) -> Date | None:
    """The date in a stretch that is known to hold one: what stands beside its first year is left unread.

    >>> read_date("1923 [1895]").year
    1923
    """
    return _known(text) if len(text) < _USUAL else _read(text)


def _read(text: str) -> Date | None:
    return parse_date(text) or _year_in(text)


_known = lru_cache(maxsize=4096)(_read)
_USUAL = 30
"""Dates are no longer than this, and few: those are remembered."""


_ANY_YEAR = LazyPattern(rf"(?<!\d){_YEAR}(?!\d)")


def _year_in(text: str) -> Date | None:
    """What else stands with a year is not read: `26th–30th August 2019`, `1923 [1895]`, `filed January 2016`."""
    found = _ANY_YEAR.search(text, 0, 120)
    return Date(int(found.group())) if found is not None else None


def _number(text: str | None) -> int | None:
    return int(text) if text else None


def _later(start: int, text: str | None) -> Date | None:
    if not text:
        return None
    year = int(text) if len(text) == 4 else start - start % 100 + int(text)
    if year < start and len(text) == 2:
        year += 100
    return Date(year) if start < year <= start + 60 else None
