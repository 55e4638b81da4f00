"""Bodies are deposited as persons without a given name; printed as such they are turned round."""

from __future__ import annotations

import re

from refkeeper.model.item import Name
from refkeeper.quirks.people import PEOPLE
from refkeeper.quirks.rule import Phase, quirk
from refkeeper.text.lazy import LazyPattern

_BODY = LazyPattern(
    r"""
    \b(?: Organi[sz]ations? | Universit(?:y|ies|ät|é|à) | Universidade? | Committee | Ministry | Society | Institutes?
      | Institution | Association | Collaboration | Consortium | Commission | Department | Council | Agency
      | (?:Study|Working|Development|Research)\sGroup | Federation | Foundation | United\sNations | Academy
      | Taskforce | Task\sForce | Government | Parliament | Bundesamt | Ministerium | Ministère | Ministerio
      | Gesellschaft | Institut | Stiftung | Verein | participants | Staff | Associates | Team | Network
    )\b
    """,
    re.VERBOSE,
)


@quirk(
    "corporate-author",
    field=PEOPLE,
    each=True,
    phase=Phase.INTERPRET,
    seen_in="10.1016/j.gie.2007.03.120 (the NOTES Development Group), 10.1155/2015/438597; Funk et al., Mental health "
    "and development (Geneva: World Health Organization, 2010)",
    examples=[
        ((Name("World Health Organization"),), (Name(literal="World Health Organization"),)),
        ((Name("the NOTES Development Group"),), (Name(literal="the NOTES Development Group"),)),
        ((Name("Konrath"),), (Name("Konrath"),)),
        ((Name("Institute"),), (Name("Institute"),)),
        ((Name("Society", "Anna"),), (Name("Society", "Anna"),)),
        ((Name("Susumu Amemiya"),), (Name("Susumu Amemiya"),)),
    ],
)
def corporate_author(names: tuple[Name, ...]) -> tuple[Name, ...]:
    """A family name without a given name that names a body is kept as it stands, never turned round."""
    return tuple(Name(literal=name.family) if _is_body(name) else name for name in names)


def _is_body(name: Name) -> bool:
    family = name.family or ""
    alone = name == Name(family=name.family)
    return alone and " " in family.strip() and _BODY.search(family) is not None
