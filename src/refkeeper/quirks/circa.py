"""A year that is only known roughly says so in many languages; this keeps the year and the doubt."""

from __future__ import annotations

import re

from refkeeper.model.item import Date
from refkeeper.quirks.rule import Phase, quirk
from refkeeper.text.lazy import LazyPattern

_ROUGHLY = LazyPattern(
    r"(?:circa|ca\.?|c\.|um|etwa|vers|hacia|about)\s{0,3}(?P<year>[12][0-9]{3})"
    r"(?:\s?[-–]\s?(?:(?:ca?\.|circa)\s?)?(?P<end>[12][0-9]{3}))?",
    re.IGNORECASE,
)
_DOUBTED = LazyPattern(r"\[?(?P<year>[12][0-9]{3})\?\]?")


@quirk(
    "circa",
    field=("issued", "original_date"),
    each=True,
    phase=Phase.INTERPRET,
    seen_in="“Calcutta, c.1770–c.1840,” Modern Asian Studies 38(3): 599–623 (2004), for the form; pictures and letters "
    "that catalogues date “ca. 1775” and “circa 1906-1909”",
    examples=[
        (Date(literal="ca. 1775"), Date(1775, circa=True)),
        (Date(literal="c.1770–c.1840"), Date(1770, end=Date(1840), circa=True)),
        (Date(literal="um 1800"), Date(1800, circa=True)),
        (Date(literal="[1910?]"), Date(1910, circa=True)),
        (Date(literal="ca. 1749–1712 BCE"), Date(literal="ca. 1749–1712 BCE")),
        (Date(literal="[192-?]"), Date(literal="[192-?]")),
        (Date(1775), Date(1775)),
    ],
)
def circa(date: Date) -> Date:
    """`ca. 1775`, `um 1775`, `[1775?]` become the year 1775, marked as uncertain."""
    if date.year is not None or date.literal is None:
        return date
    text = date.literal.strip()
    doubted = _DOUBTED.fullmatch(text)
    if doubted is not None:
        return Date(int(doubted["year"]), circa=True)
    found = _ROUGHLY.fullmatch(text.strip("()[]"))
    if found is None:
        return date
    year, end = int(found["year"]), int(found["end"] or 0)
    if end and end <= year:
        return date
    return Date(year, end=Date(end) if end else None, circa=True)
