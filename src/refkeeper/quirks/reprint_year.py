"""A reprint is cited with the year of its original in brackets; this tells the two apart."""

from __future__ import annotations

from refkeeper.model.item import Date
from refkeeper.quirks.rule import Phase, quirk
from refkeeper.text.lazy import LazyPattern

_BOTH = LazyPattern(
    r"\(?(?P<issued>[12][0-9]{3})\)?\s{0,2}[\[(](?:orig\.?\s)?(?P<original>[12][0-9]{3})[\])]"
    r"|[\[(](?P<first>[12][0-9]{3})[\])]\s{0,2}(?P<later>[12][0-9]{3})"
)


@quirk(
    "reprint-year",
    field=("issued", "original_date"),
    phase=Phase.INTERPRET,
    seen_in="Boas, Franz 1940 [1933], “Review of G.W. Locher”; Forster, Howards End (New York: Barnes & Noble "
    "Classics, 2003 [1910]); Saussure (1968) [1916], Cours de linguistique générale",
    examples=[
        ((Date(literal="1940 [1933]"), None), (Date(1940), Date(1933))),
        ((Date(literal="(1968) [1916]"), None), (Date(1968), Date(1916))),
        ((Date(literal="[1910] 2003"), None), (Date(2003), Date(1910))),
        ((Date(literal="1933 [1940]"), None), (Date(literal="1933 [1940]"), None)),
        ((Date(1940), None), (Date(1940), None)),
    ],
)
def reprint_year(issued: Date | None, original_date: Date | None) -> tuple[Date | None, Date | None]:
    """`1940 [1933]` is an edition of 1940 of what first came out in 1933."""
    if issued is None or issued.literal is None or issued.year is not None or original_date is not None:
        return issued, original_date
    found = _BOTH.fullmatch(issued.literal.strip())
    if found is None:
        return issued, original_date
    new, old = int(found["issued"] or found["later"]), int(found["original"] or found["first"])
    return (Date(new), Date(old)) if old < new else (issued, original_date)
