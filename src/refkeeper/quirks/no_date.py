"""Where no year is known styles write `n.d.`; that is no date, and must not become one."""

from __future__ import annotations

from refkeeper.model.item import Date
from refkeeper.quirks.rule import Phase, quirk

_NONE = frozenset({"nd", "oj", "sd", "sa", "undated", "nodate", "ohnejahr", "sansdate", "sineanno", "sf", "bg", "zj"})


@quirk(
    "no-date",
    field="issued",
    phase=Phase.INTERPRET,
    seen_in="U.S. Department of Veterans Affairs (n.d.), The Veteran population projection model 2014; Contassot "
    "(s. d.), La classe",
    examples=[
        (Date(literal="n.d."), None),
        (Date(literal="o. J."), None),
        (Date(literal="(s. d.)"), None),
        (Date(literal="[n.d.]"), None),
        (Date(literal="n.d. [1920?]"), Date(literal="n.d. [1920?]")),
        (Date(2019), Date(2019)),
    ],
)
def no_date(issued: Date) -> Date | None:
    """`n.d.`, `o. J.`, `s. d.` and their kin leave the date of publication empty."""
    if issued.year is not None or issued.literal is None:
        return issued
    bare = "".join(issued.literal.strip("()[] ").lower().replace(".", "").split())
    return None if bare in _NONE else issued
