"""Some publishers deposit family and given name the wrong way round; the author of the note knew better."""

from __future__ import annotations

from refkeeper.model.item import Item, ItemType, Name
from refkeeper.model.reference import Reference
from refkeeper.quirks.cases import case
from refkeeper.quirks.cited_names import settle_authors
from refkeeper.quirks.people import EAST_ASIAN_FAMILIES
from refkeeper.quirks.rule import Phase, quirk
from refkeeper.text.folding import squash


def _by(*names: Name) -> Item:
    return Item(ItemType.ARTICLE_JOURNAL, author=names)


_RIGHT, _WRONG = Name("Rinna", "Anthony"), Name("Anthony", "Rinna")


@quirk(
    "swapped-family-and-given",
    field="reference",
    phase=Phase.INTERPRET,
    seen_in="10.1016/0022-1759(90)90276-2 (family Yuan, given Gu, like its first author Rong-jia, Xu)",
    examples=[
        (case(_by(Name("Yuan", "Gu")), author=(Name("Gu", "Yuan"),)), case(_by(Name("Gu", "Yuan")))),
        (case(_by(_WRONG), author=(_RIGHT,)), case(_by(_RIGHT))),
        (case(_by(Name("Anthony V.", "Rinna")), author=(_RIGHT,)), case(_by(Name("Anthony V.", "Rinna")))),
        (case(_by(_RIGHT), author=(_RIGHT,)), case(_by(_RIGHT))),
        (case(_by(_WRONG)), case(_by(_WRONG))),
        (case(_by(_WRONG), author=(_RIGHT, _WRONG)), case(_by(_WRONG))),
        (
            case(_by(Name("Kim", "Ku")), author=(Name("Ku", "Kim"),)),
            case(_by(Name("Kim", "Ku"))),
        ),
    ],
)
def swapped_family_and_given(reference: Reference) -> Reference:
    """Where the note's family name is the record's given name and the reverse, the note's order is taken."""
    return settle_authors(reference, _settled)


def _settled(name: Name, cited: tuple[Name, ...]) -> Name:
    if not name.family or not name.given or name != Name(name.family, name.given):
        return name
    family, given = squash(name.family), squash(name.given)
    # In an East Asian name the order of the page says nothing; another quirk looks after it.
    if family == given or {family, given} & EAST_ASIAN_FAMILIES:
        return name
    pairs = [(squash(one.family or ""), squash(one.given or "")) for one in cited]
    if (family, given) in pairs or (given, family) not in pairs:
        return name
    return Name(name.given, name.family)
