"""`Jr.` and `III` hide inside the family or the given name; sorted there they make a new person."""

from __future__ import annotations

import re
from dataclasses import replace

from refkeeper.model.item import Name
from refkeeper.quirks.people import PEOPLE
from refkeeper.quirks.rule import Phase, quirk

_SUFFIX = re.compile(r"(?<=[^\s,]),?\s(?P<suffix>[Jj]r|JR|[Ss]r|SR|II|III|IV)\.?$")


@quirk(
    "suffix-in-name",
    field=PEOPLE,
    each=True,
    phase=Phase.INTERPRET,
    seen_in="10.1371/journal.pone.0236836 (Langabeer II), 10.1155/s1463924602000147 (Raimundo, Jr.), "
    "10.1002/chin.201525217 (James C. Jr.)",
    examples=[
        ((Name("Langabeer II", "James R."),), (Name("Langabeer", "James R.", suffix="II"),)),
        ((Name("Raimundo, Jr.", "Ivo M."),), (Name("Raimundo", "Ivo M.", suffix="Jr."),)),
        ((Name("Haber", "James C. Jr."),), (Name("Haber", "James C.", suffix="Jr."),)),
        ((Name("Hora", "Donald", suffix="Jr"),), (Name("Hora", "Donald", suffix="Jr."),)),
        ((Name("Miller", "IV"),), (Name("Miller", "IV"),)),
        ((Name("Northington", "Michael V"),), (Name("Northington", "Michael V"),)),
        ((Name("John Paul II"),), (Name("John Paul II"),)),
    ],
)
def suffix_in_name(names: tuple[Name, ...]) -> tuple[Name, ...]:
    """Jr., Sr., II, III and IV after a family or given name become the suffix; popes and initials stay."""
    return tuple(_moved(name) for name in names)


def _moved(name: Name) -> Name:
    if name.suffix:
        return replace(name, suffix=_spelled(name.suffix))
    if not name.family or not name.given:
        return name
    for part in ("family", "given"):
        text = getattr(name, part)
        found = _SUFFIX.search(text[-12:]) if len(text) > 3 else None
        if found is None:
            continue
        rest = text[: len(text) - len(found.group())]
        suffix = _spelled(found["suffix"])
        if part == "family":
            return replace(name, family=rest, suffix=suffix)
        return replace(name, given=rest, suffix=suffix)
    return name


def _spelled(suffix: str) -> str:
    bare = suffix.rstrip(".")
    return f"{bare.capitalize()}." if bare.lower() in {"jr", "sr"} else suffix
