"""Citation keys are words that every citing program can name."""

from __future__ import annotations

from refkeeper.model.item import Date, Item, Name
from refkeeper.writers.citekeys import citation_key


def test_a_key_holds_no_blank() -> None:
    # Seen in an export to CSL-JSON: `le roy ladurie1979carnival`, which no citing program can name.
    item = Item(author=(Name(family="Le Roy Ladurie", given="Emmanuel"),), title="Carnival", issued=Date(1979))
    assert citation_key(item) == "leroyladurie1979carnival"
    assert citation_key(Item(author=(Name(family="A. M"),), title="Thibault", issued=Date(1971))) == "am1971thibault"
