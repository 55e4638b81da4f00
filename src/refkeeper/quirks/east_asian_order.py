"""Chinese and Korean names come family first and are deposited either way round; the family name shows which."""

from __future__ import annotations

from refkeeper.model.item import Item, ItemType, Name
from refkeeper.model.reference import Reference
from refkeeper.quirks.cases import case
from refkeeper.quirks.cited_names import settle_authors
from refkeeper.quirks.people import EAST_ASIAN_FAMILIES
from refkeeper.quirks.rule import Phase, quirk
from refkeeper.text.folding import squash
from refkeeper.text.lazy import LazyPattern

_TWO_SYLLABLES = LazyPattern(r"[A-Z][a-z]{1,6}-[a-z]{1,7}")  # Rong-jia, Il-sung: a given name


def _by(*names: Name) -> Item:
    return Item(ItemType.ARTICLE_JOURNAL, author=names)


@quirk(
    "east-asian-order",
    field="reference",
    phase=Phase.INTERPRET,
    seen_in="10.1016/0022-1759(90)90276-2 (family Rong-jia, given Xu), 10.1353/aza.2014.0007 (family Yongsoo, given "
    "Park); not 10.12927/hcpap.2017.25414 (McGrail, Kim)",
    examples=[
        (case(_by(Name("Rong-jia", "Xu"))), case(_by(Name("Xu", "Rong-jia")))),
        (case(_by(Name("Yongsoo", "Park")), author=(Name("Park", "Yongsoo"),)), case(_by(Name("Park", "Yongsoo")))),
        (case(_by(Name("Ku", "Kim")), author=(Name(literal="Kim Ku"),)), case(_by(Name("Kim", "Ku")))),
        (case(_by(Name("Kim", "Ku")), author=(Name("Ku", "Kim"),)), case(_by(Name("Kim", "Ku")))),
        (case(_by(Name("McGrail", "Kim"))), case(_by(Name("McGrail", "Kim")))),
        (case(_by(Name("Yongsoo", "Park"))), case(_by(Name("Yongsoo", "Park")))),
        (case(_by(Name("McGrail", "Kim")), author=(Name("McGrail", "Kim"),)), case(_by(Name("McGrail", "Kim")))),
    ],
)
def east_asian_order(reference: Reference) -> Reference:
    """`Xu` in the given name beside `Rong-jia` is the family name; without such a sign the note must say so."""
    return settle_authors(reference, _settled)


def _settled(name: Name, cited: tuple[Name, ...]) -> Name:
    if not name.family or not name.given or name != Name(name.family, name.given):
        return name
    family, given = squash(name.family), squash(name.given)
    if given not in EAST_ASIAN_FAMILIES or family in EAST_ASIAN_FAMILIES:
        return name
    if _TWO_SYLLABLES.fullmatch(name.family) or any(_family_first(one, given, family) for one in cited):
        return Name(name.given, name.family)
    return name


def _family_first(cited: Name, family: str, given: str) -> bool:
    """Whether the note names this person with the family name that is meant."""
    if cited.family and cited.given:
        return (squash(cited.family), squash(cited.given)) == (family, given)
    words = [squash(word) for word in (cited.literal or cited.family or "").split(maxsplit=1)]
    return words == [family, given]
