"""Some people have one name; records put it into the wrong field or fill the other with a sign."""

from __future__ import annotations

from refkeeper.model.item import Name
from refkeeper.quirks.people import PEOPLE
from refkeeper.quirks.rule import Phase, quirk

_FILLERS = frozenset({"-", "–", "—", ".", "_", "*", "&na;", "nn", "n/a"})


@quirk(
    "single-name-authors",
    field=PEOPLE,
    each=True,
    phase=Phase.REPAIR,
    seen_in="10.2991/aecon-17.2017.36 (Pamujo, one name only), 10.1097/00004872-199009000-00014 (&NA;, &NA;); not "
    "10.1109/icpads.2011.150 (Shang Shang)",
    examples=[
        ((Name("Pamujo", "-"),), (Name("Pamujo"),)),
        ((Name(given="Pamujo"),), (Name(literal="Pamujo"),)),
        ((Name("&NA;", "&NA;"),), ()),
        ((Name("Pamujo"),), (Name("Pamujo"),)),
        ((Name("Shang", "Shang"),), (Name("Shang", "Shang"),)),
    ],
)
def single_name_authors(names: tuple[Name, ...]) -> tuple[Name, ...]:
    """A sign that only fills the place of a name goes; one name alone is a whole name."""
    cleaned = (_cleaned(name) for name in names)
    return tuple(name for name in cleaned if name is not None)


def _cleaned(name: Name) -> Name | None:
    family = None if _fills(name.family) else name.family
    given = None if _fills(name.given) else name.given
    if family == name.family and given == name.given and (family or not given):
        return name
    others = (name.dropping_particle, name.non_dropping_particle, name.suffix, name.literal)
    if any(others):
        return name
    if family is None:
        return Name(literal=given) if given else None
    return Name(family, given)


def _fills(part: str | None) -> bool:
    return part is not None and part.strip().lower() in _FILLERS
