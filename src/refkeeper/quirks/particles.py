"""`van der`, `de la` and `von` belong to a name but not to its alphabet; this sets them apart."""

from __future__ import annotations

from dataclasses import replace

from refkeeper.model.item import Name
from refkeeper.quirks.people import PEOPLE
from refkeeper.quirks.rule import Phase, quirk

# Longest first.  Only in small letters: `De Curtis` and the Flemish `Van Beeumen` are family names as they stand.
_BEFORE_FAMILY = (
    "van de", "van den", "van der", "van het", "van 't", "von der", "von dem", "von und zu", "de la", "de las",
    "de los", "van", "von", "vom", "zu", "zum", "zur", "ten", "ter", "te", "de", "del", "della", "di", "da", "dos",
    "das", "do", "du", "des",
)  # fmt: skip
# After a given name these are Portuguese, Spanish and French and drop when the family name stands alone.
_DROPPING = frozenset({"de", "da", "do", "dos", "das", "du", "des", "de la"})
_ORDERED = sorted(_BEFORE_FAMILY, key=len, reverse=True)


@quirk(
    "particles",
    field=PEOPLE,
    each=True,
    phase=Phase.INTERPRET,
    seen_in="10.1007/978-94-6091-867-4_15 (Velden, Rolf van der), 10.1016/j.jpeds.2018.04.048 (de la Cruz), "
    "10.1590/s0103-84782008005000002 (Freitas, Camila Guimarães de); not 10.1016/s0167-4838(00)00018-2 (Van Beeumen)",
    examples=[
        ((Name("Velden", "Rolf van der"),), (Name("Velden", "Rolf", non_dropping_particle="van der"),)),
        ((Name("de la Cruz", "Diomel"),), (Name("Cruz", "Diomel", non_dropping_particle="de la"),)),
        ((Name("von Zahn", "U."),), (Name("Zahn", "U.", non_dropping_particle="von"),)),
        (
            (Name("Freitas", "Camila Guimarães de"),),
            (Name("Freitas", "Camila Guimarães", dropping_particle="de"),),
        ),
        ((Name("Van Beeumen", "Jozef"),), (Name("Van Beeumen", "Jozef"),)),
        ((Name("De Curtis", "M."),), (Name("De Curtis", "M."),)),
        ((Name("Deleuze", "Gilles"),), (Name("Deleuze", "Gilles"),)),
        ((Name("de los amigos del museo"),), (Name("de los amigos del museo"),)),
    ],
)
def particles(names: tuple[Name, ...]) -> tuple[Name, ...]:
    """A particle in small letters before the family name or after the given name gets its own place."""
    return tuple(_apart(name) for name in names)


def _apart(name: Name) -> Name:
    if not name.family or not name.given or name.non_dropping_particle or name.dropping_particle:
        return name
    if " " not in name.family and " " not in name.given:
        return name
    for particle in _ORDERED:
        rest = name.family[len(particle) + 1 :]
        if name.family.startswith(f"{particle} ") and rest[:1].isupper():
            return replace(name, family=rest, non_dropping_particle=particle)
        rest = name.given[: -len(particle) - 1]
        if name.given.endswith(f" {particle}") and rest.strip():
            if particle in _DROPPING:
                return replace(name, given=rest.rstrip(), dropping_particle=particle)
            return replace(name, given=rest.rstrip(), non_dropping_particle=particle)
    return name
