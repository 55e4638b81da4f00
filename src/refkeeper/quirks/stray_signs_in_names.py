"""Commas and footnote marks of the printed by-line stick to deposited names; this takes them off."""

from __future__ import annotations

from dataclasses import replace

from refkeeper.model.item import Name
from refkeeper.quirks.people import PEOPLE
from refkeeper.quirks.rule import Phase, quirk

_STRAY = " \t\n,;*†‡§¶"


@quirk(
    "stray-signs-in-names",
    field=PEOPLE,
    each=True,
    phase=Phase.REPAIR,
    seen_in="10.2307/40078226 (Holmes,), 10.1007/s002329900157 (Mears *), 10.15381/anales.v70i4.924 (Haro,)",
    examples=[
        ((Name("Holmes,", "Urban T."),), (Name("Holmes", "Urban T."),)),
        ((Name("Mears *", "J."),), (Name("Mears", "J."),)),
        ((Name("Holmes", "Urban T."),), (Name("Holmes", "Urban T."),)),
        ((Name("*", "Anna"),), (Name("*", "Anna"),)),
    ],
)
def stray_signs_in_names(names: tuple[Name, ...]) -> tuple[Name, ...]:
    """A comma, star or dagger at the edge of a name goes."""
    return tuple(_bare(name) for name in names)


def _bare(name: Name) -> Name:
    family, given = _stripped(name.family), _stripped(name.given)
    return name if family == name.family and given == name.given else replace(name, family=family, given=given)


def _stripped(part: str | None) -> str | None:
    """The part of the name without stray signs; a part that is nothing else is left to another quirk."""
    return part if part is None else part.strip(_STRAY) or part
