"""Thousands of records give a person's whole name as the family name; this parts it where initials show how."""

from __future__ import annotations

import re

from refkeeper.model.item import Name
from refkeeper.quirks.people import PEOPLE
from refkeeper.quirks.rule import Phase, quirk
from refkeeper.text.lazy import LazyPattern

_INITIALS_FIRST = LazyPattern(
    r"""
    (?P<given> (?:[^\W\d_a-z]\.[ -]?){1,4} | [^\W\d_]{2,20}\s(?:[^\W\d_a-z]\.\s?){1,3} )   # M. E.  or  Ronald L.
    \s?
    (?P<family> [^\W\d_][^\W\d_'’-]{1,30} )                                                # one word
    """,
    re.VERBOSE,
)


@quirk(
    "name-in-one-string",
    field=PEOPLE,
    each=True,
    phase=Phase.REPAIR,
    seen_in="10.13031/2013.19663 (M. E. Tumbleson, Ronald L. Belyea); not 10.1109/icct.2011.6158016 (Lu Zechun)",
    examples=[
        ((Name("M. E. Tumbleson"),), (Name("Tumbleson", "M. E."),)),
        ((Name("Ronald L. Belyea"),), (Name("Belyea", "Ronald L."),)),
        ((Name("P. Vijayabaskar"),), (Name("Vijayabaskar", "P."),)),
        ((Name("Lu Zechun"),), (Name("Lu Zechun"),)),
        ((Name("Susumu Amemiya"),), (Name("Susumu Amemiya"),)),
        ((Name("Le Gros Clark"),), (Name("Le Gros Clark"),)),
        ((Name("Tumbleson", "M. E."),), (Name("Tumbleson", "M. E."),)),
    ],
)
def name_in_one_string(names: tuple[Name, ...]) -> tuple[Name, ...]:
    """A whole name in the place of the family name is parted after its initials; without initials it stays."""
    return tuple(_parted(name) for name in names)


def _parted(name: Name) -> Name:
    if name != Name(family=name.family) or not name.family:
        return name
    found = _INITIALS_FIRST.fullmatch(name.family.strip())
    return Name(found["family"], found["given"].strip()) if found else name
