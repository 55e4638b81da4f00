"""Reads a title as it is meant: without the quotes, stars and commas that only set it apart."""

from __future__ import annotations

from refkeeper.parsing.edges import ends_cut_short
from refkeeper.text.folding import collapse

_FEW = 7
_SHORT = 7
"""Words of a title cut short throughout, and letters of its last with the full stop: `Proc. Natl. Acad. Sci.`"""
_QUOTES = '“”„"«»'


def clean_title(raw: str) -> str:
    """The title without the punctuation of the sentence around it; its own quotes and question marks stay.

    So does the full stop of a word cut short: `J. Phys. Chem.`, `F. Supp.`, `Natural Resources Council, Inc.`

    >>> clean_title(" The Laws of Migration, ")
    'The Laws of Migration'
    """
    text = collapse(raw).strip(" ,;:")
    if text.endswith(".") and not _its_own(text):
        text = text[:-1]
    if text[:1] in _QUOTES and text[-1:] in _QUOTES and len(text) > 2 and not any(one in _QUOTES for one in text[1:-1]):
        text = text[1:-1].strip(" ,")
    return text


def _its_own(text: str) -> bool:
    """Whether the full stop at the end belongs to the last word: an ellipsis, an initial, a word cut short."""
    if text.endswith("...") or text[-3:-2] in (".", " ") or ends_cut_short(text[:-1]):
        return True
    words = text.split()
    return len(words) < _FEW and len(words[-1]) <= _SHORT and any(word.endswith(".") for word in words[:-1])
