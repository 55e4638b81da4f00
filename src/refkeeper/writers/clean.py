"""What every text goes through before it is written: one line, no control characters, encodable as UTF-8."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import replace

from refkeeper.model.item import Item


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


def remade(item: Item, *values: Mapping[str, object]) -> Item:
    """The item with new values for some of its fields."""
    merged: dict[str, object] = {}
    for one in values:
        merged |= one
    return replace(item, **merged)  # type: ignore[arg-type]
