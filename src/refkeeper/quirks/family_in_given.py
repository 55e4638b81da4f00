"""Some records repeat the family name at the end of the given name; printed it would stand there twice."""

from __future__ import annotations

from dataclasses import replace

from refkeeper.model.item import Name
from refkeeper.quirks.people import PEOPLE
from refkeeper.quirks.rule import Phase, quirk


@quirk(
    "family-in-given",
    field=PEOPLE,
    each=True,
    phase=Phase.REPAIR,
    seen_in="10.1016/s0022-1759(01)00370-2 (Slavov, Emil Slavov), 10.4038/sljch.v47i3.8541 (Ranaweera, H D Ranaweera)",
    examples=[
        ((Name("Slavov", "Emil Slavov"),), (Name("Slavov", "Emil"),)),
        ((Name("Ranaweera", "H D Ranaweera"),), (Name("Ranaweera", "H D"),)),
        ((Name("Díaz", "David Díaz"),), (Name("Díaz", "David Díaz"),)),
        ((Name("Susanto", "Susanto"),), (Name("Susanto", "Susanto"),)),
        ((Name("Ford", "Ford Madox"),), (Name("Ford", "Ford Madox"),)),
    ],
)
def family_in_given(names: tuple[Name, ...]) -> tuple[Name, ...]:
    """The family name that is repeated at the end of the given name goes from there."""
    return tuple(_once(name) for name in names)


def _once(name: Name) -> Name:
    if not name.family or not name.given or len(name.family) < 4:
        return name
    # A Spaniard may have the same family name from both parents: those in -ez (and -es, -az, -iz) stay.
    if name.family.lower().endswith(("ez", "az", "iz", "íz", "íaz", "es")):
        return name
    rest = name.given.removesuffix(f" {name.family}").rstrip()
    return replace(name, given=rest) if rest and rest != name.given else name
