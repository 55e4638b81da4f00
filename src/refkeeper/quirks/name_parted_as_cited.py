"""A record that gives a whole name as the family name is parted as the author of the note parted it."""

from __future__ import annotations

from refkeeper.model.item import Item, ItemType, Name
from refkeeper.model.reference import Reference
from refkeeper.quirks.cases import case
from refkeeper.quirks.cited_names import settle_authors
from refkeeper.quirks.rule import Phase, quirk
from refkeeper.text.folding import squash


def _by(*names: Name) -> Item:
    return Item(ItemType.ARTICLE_JOURNAL, author=names)


@quirk(
    "name-parted-as-cited",
    field="reference",
    phase=Phase.INTERPRET,
    seen_in="10.1016/0168-583x(84)90436-1 (Susumu Amemiya), 10.1109/icct.2011.6158016 (Lu Zechun)",
    examples=[
        (
            case(_by(Name("Susumu Amemiya")), author=(Name("Amemiya", "Susumu"),)),
            case(_by(Name("Amemiya", "Susumu"))),
        ),
        (case(_by(Name("Lu Zechun")), author=(Name("Lu", "Zechun"),)), case(_by(Name("Lu", "Zechun")))),
        (case(_by(Name("Lu Zechun"))), case(_by(Name("Lu Zechun")))),
        (case(_by(Name("Lu Zechun")), author=(Name("Zhao", "Zhenmin"),)), case(_by(Name("Lu Zechun")))),
        (case(_by(Name(literal="the CNS study group")), author=(Name("the CNS study group"),)),
         case(_by(Name(literal="the CNS study group")))),
    ],
)  # fmt: skip
def name_parted_as_cited(reference: Reference) -> Reference:
    """A whole name in the place of the family name is parted as in the note, when both have the same words."""
    return settle_authors(reference, _settled)


def _settled(name: Name, cited: tuple[Name, ...]) -> Name:
    whole = name.literal or name.family
    if not whole or name not in (Name(family=whole), Name(literal=whole)):
        return name
    words = squash(whole)
    for one in cited:
        family, given = squash(one.family or ""), squash(one.given or "")
        if family and given and words in (family + given, given + family):
            return one
    return name
