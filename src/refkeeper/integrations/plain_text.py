"""Texts of references for places that hold no markup: attributes, JSON-LD, COinS."""

from __future__ import annotations

from refkeeper.model.item import Date, Item, Name
from refkeeper.text.identifiers import doi_url
from refkeeper.text.scripts import script
from refkeeper.writers.clean import one_line
from refkeeper.writers.rich import Text, tokens


def plain(text: str | None) -> str:
    """The text without the tags that CSL allows; every other `<` is a character.

    >>> plain("A <i>Drosophila</i> study, p < 0.05")
    'A Drosophila study, p < 0.05'
    """
    return one_line("".join(token.text for token in tokens(text) if isinstance(token, Text))) if text else ""


def family(name: Name) -> str:
    """The family name with its particles."""
    parts = (name.dropping_particle, name.non_dropping_particle, name.family)
    return " ".join(part for part in map(plain, parts) if part)


def whole_name(name: Name) -> str:
    """The name as it is read aloud.

    >>> whole_name(Name(family="Scott", given="Joan W.")), whole_name(Name(family="丸山", given="眞男"))
    ('Joan W. Scott', '丸山眞男')
    """
    if name.literal:
        return plain(name.literal)
    if east_asian(name):
        return family(name) + plain(name.given)
    return " ".join(part for part in (plain(name.given), family(name), plain(name.suffix)) if part)


def east_asian(name: Name) -> bool:
    """Whether a person's name is in characters, kana or Hangul: the family comes first there, and nothing between.

    >>> east_asian(Name(family="丸山", given="眞男")), east_asian(Name(family="Maruyama", given="Masao"))
    (True, False)
    """
    letters = family(name) + plain(name.given)
    return bool(name.family and name.given) and all(script(letter) for letter in letters if letter.isalpha())


def iso_date(date: Date | None) -> str:
    """The date as ISO 8601 as far as it is known; empty when its year is not.

    >>> iso_date(Date(2019, 12)), iso_date(Date(literal="n.d."))
    ('2019-12', '')
    """
    if date is None or not date.parts or not 0 < date.parts[0] <= 9999:
        return ""
    return "-".join([f"{date.parts[0]:04}", *(f"{part:02}" for part in date.parts[1:])])


def web_address(item: Item) -> str:
    """Where the work is: its DOI, else an address of the web; anything else (`javascript:`) is no address."""
    if item.doi:
        return doi_url(item.doi)
    url = one_line(item.url or "")
    return url if url.lower().startswith(("https://", "http://")) else ""
