"""Medical databases glue initials together; humanities styles set them apart."""

from __future__ import annotations

import re
from dataclasses import replace

from refkeeper.model.item import Name
from refkeeper.quirks.people import PEOPLE
from refkeeper.quirks.rule import Phase, quirk

_GLUED = re.compile(r"[A-ZÀ-ÖØ-Þ]{1,4}")
_TOUCHING = re.compile(r"(?<=[^\W\d_]\.)(?=[^\W\d_])")  # J.N. but not J.-P.
_ROW = re.compile(r"[A-ZÀ-ÖØ-Þ](?:\s[A-ZÀ-ÖØ-Þ]){1,3}")
_NUMERALS = frozenset({"II", "III", "IV", "VI", "VII", "JR", "SR"})


@quirk(
    "initials-glued",
    field=PEOPLE,
    each=True,
    phase=Phase.REPAIR,
    seen_in="10.1177/0333102414547137 (Sorbi, MJ), 10.1016/j.anifeedsci.2012.07.003 (Iwaasa, A.D.); not 10.2172/883372 "
    "(Miller, IV)",
    examples=[
        ((Name("Sorbi", "MJ"),), (Name("Sorbi", "M. J."),)),
        ((Name("Iwaasa", "A.D."),), (Name("Iwaasa", "A. D."),)),
        ((Name("Molleti", "L.N. Surekha"),), (Name("Molleti", "L. N. Surekha"),)),
        ((Name("Nguyen", "J K"),), (Name("Nguyen", "J. K."),)),
        ((Name("Miller", "IV"),), (Name("Miller", "IV"),)),
        ((Name("HEDNER", "JAN"),), (Name("HEDNER", "JAN"),)),
        ((Name("Sartre", "J.-P."),), (Name("Sartre", "J.-P."),)),
        ((Name("Allcott", "Hunt"),), (Name("Allcott", "Hunt"),)),
    ],
)
def initials_glued(names: tuple[Name, ...]) -> tuple[Name, ...]:
    """Initials that stick together get their stops and blanks, when nothing else can be meant."""
    return tuple(_apart(name) for name in names)


def _apart(name: Name) -> Name:
    given = name.given
    if not given or not name.family:
        return name
    # Capitals are initials only beside a family name that is not all capitals itself.
    if not name.family.isupper():
        if _GLUED.fullmatch(given) and given not in _NUMERALS:
            return replace(name, given=" ".join(f"{letter}." for letter in given))
        if _ROW.fullmatch(given):
            return replace(name, given=" ".join(f"{letter}." for letter in given.split()))
    return replace(name, given=_TOUCHING.sub(" ", given))
