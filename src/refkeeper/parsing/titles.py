"""Reads a title as it is meant: without the quotes, stars and commas that only set it apart."""

from __future__ import annotations

from refkeeper.text.folding import collapse

_QUOTES = '“”„"«»'


def clean_title(raw: str) -> str:
    """The title without the punctuation of the sentence around it; its own quotes and question marks stay.

    >>> clean_title(" The Laws of Migration, ")
    'The Laws of Migration'
    """
    text = collapse(raw).strip(" ,;:")
    if text.endswith(".") and not text.endswith("...") and text[-3:-2] not in (".", " "):
        text = text[:-1]
    if text[:1] in _QUOTES and text[-1:] in _QUOTES and len(text) > 2 and not any(one in _QUOTES for one in text[1:-1]):
        text = text[1:-1].strip(" ,")
    return text
