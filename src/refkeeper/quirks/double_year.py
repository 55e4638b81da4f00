"""A volume of two years is written `1998/99`; this keeps both."""

from __future__ import annotations

from refkeeper.model.item import Date
from refkeeper.quirks.rule import Phase, quirk
from refkeeper.text.lazy import LazyPattern

_PAIR = LazyPattern(r"(?P<first>[12][0-9]{3})\s?(?P<sign>[/–-])\s?(?P<last>[12][0-9]{3}|[0-9]{2})")


@quirk(
    "double-year",
    field="issued",
    phase=Phase.INTERPRET,
    seen_in="Gallie, “Essentially Contested Concepts,” Proceedings of the Aristotelian Society 56 (1955–56): 167–198; "
    "not Titmuss (1971/1987), “The gift of blood”",
    examples=[
        (Date(literal="1955–56"), Date(1955, end=Date(1956))),
        (Date(literal="1998/99"), Date(1998, end=Date(1999))),
        (Date(literal="1998/1999"), Date(1998, end=Date(1999))),
        (Date(literal="1999/2000"), Date(1999, end=Date(2000))),
        (Date(literal="1976–1980"), Date(1976, end=Date(1980))),
        (Date(literal="2011/12"), Date(literal="2011/12")),
        (Date(literal="1971/1987"), Date(literal="1971/1987")),
        (Date(1998), Date(1998)),
    ],
)
def double_year(issued: Date) -> Date:
    """`1998/99` is a volume of two years; `2011/12` stays as written, for it may be December 2011."""
    if issued.year is not None or issued.literal is None:
        return issued
    found = _PAIR.fullmatch(issued.literal.strip("() "))
    if found is None:
        return issued
    first, short = int(found["first"]), len(found["last"]) == 2
    last = int(found["first"][:2] + found["last"]) if short else int(found["last"])
    if short and int(found["last"]) <= 12:
        return issued
    follows = last == first + 1 if found["sign"] == "/" or short else first < last <= first + 30
    return Date(first, end=Date(last)) if follows else issued
