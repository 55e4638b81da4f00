"""Quarterlies are dated by seasons; a season is neither a month nor unreadable."""

from __future__ import annotations

from refkeeper.model.item import Date
from refkeeper.quirks.rule import Phase, quirk
from refkeeper.text.lazy import LazyPattern

_NAMES = {
    "spring": 1, "frühjahr": 1, "frühling": 1, "printemps": 1, "primavera": 1, "voorjaar": 1, "lente": 1,
    "summer": 2, "sommer": 2, "été": 2, "verano": 2, "estate": 2, "verão": 2, "zomer": 2,
    "autumn": 3, "fall": 3, "herbst": 3, "automne": 3, "otoño": 3, "autunno": 3, "outono": 3, "herfst": 3,
    "winter": 4, "hiver": 4, "invierno": 4, "inverno": 4,
}  # fmt: skip
_DATED = LazyPattern(
    r"(?P<name>[^\W\d_]{3,10})\.?,?\s{1,3}(?:(?:de|di|of)\s)?(?P<year>[12][0-9]{3})(?:\s?[/–-]\s?(?P<next>[0-9]{2,4}))?"
)


@quirk(
    "season",
    field="issued",
    phase=Phase.INTERPRET,
    seen_in="Hughes, “Ecology and Development as Narrative Themes,” Environmental History Review 19 (Spring 1995); "
    "Bourbeau, Cap-aux-diamants 66 (été 2001)",
    examples=[
        (Date(literal="Spring 1995"), Date(1995, season=1)),
        (Date(literal="été 2001"), Date(2001, season=2)),
        (Date(literal="Frühjahr 2019"), Date(2019, season=1)),
        (Date(literal="Winter 1998/99"), Date(1998, season=4, end=Date(1999))),
        (Date(literal="Summer/Fall 1980"), Date(literal="Summer/Fall 1980")),
        (Date(literal="Easter 1995"), Date(literal="Easter 1995")),
        (Date(1995, 4), Date(1995, 4)),
    ],
)
def season(issued: Date) -> Date:
    """`Spring 1995`, `Frühjahr`, `été` become the year and its season; two seasons at once stay as written."""
    if issued.year is not None or issued.literal is None:
        return issued
    found = _DATED.fullmatch(issued.literal.strip("() "))
    number = _NAMES.get(found["name"].lower()) if found else None
    if found is None or number is None:
        return issued
    year = int(found["year"])
    if found["next"] is None:
        return Date(year, season=number)
    following = str(year + 1)
    if number != 4 or found["next"] not in (following, following[2:]):
        return issued
    return Date(year, season=number, end=Date(year + 1))
