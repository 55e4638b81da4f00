"""What every text goes through before it is written: one line, no control characters, encodable as UTF-8."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

from refkeeper.model.build import build
from refkeeper.model.csl import DATES, NAMES, TEXTS
from refkeeper.model.item import Date, Item, Name


def safe(text: str) -> str:
    """Half surrogate pairs, which no file can hold, become the replacement character; all else stays.

    >>> safe("a\\ud800b") == "a\\ufffdb"
    True
    """
    if text.isprintable():  # then no half pair either
        return text
    return "".join("\ufffd" if "\ud800" <= character <= "\udfff" else character for character in text)


def one_line(text: str) -> str:
    """The text on one line: white space and control characters of every kind become single blanks.

    >>> one_line(" Work and\\n\\tplay\\x07 ")
    'Work and play'
    """
    if text.isprintable():  # then no control, and no other white space than blanks
        return " ".join(text.split())
    spaced = (" " if unicodedata.category(character) == "Cc" else character for character in safe(text))
    return " ".join("".join(spaced).split())


def tidy(text: str | None) -> str | None:
    """`one_line`, and None for what says nothing."""
    return (one_line(text) or None) if text else None


def remade(
    item: Item,
    texts: Mapping[str, str | None] = MappingProxyType({}),
    people: Mapping[str, tuple[Name, ...]] = MappingProxyType({}),
    dates: Mapping[str, Date | None] = MappingProxyType({}),
) -> Item:
    """The item with new values for some of its fields.

    >>> remade(Item(title="Emma", volume="1"), {"volume": None}) == Item(title="Emma")
    True
    """
    return build(
        item.type,
        {name: getattr(item, name) for name in TEXTS} | dict(texts),
        {name: getattr(item, name) for name in NAMES} | dict(people),
        {name: getattr(item, name) for name in DATES} | dict(dates),
        item.custom,
    )
