"""Reduces text to what two spellings of the same words share."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Letters that no Unicode decomposition takes apart, as library catalogues fold them.
_LETTERS = str.maketrans(
    {
        "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ħ": "h",
        "ŋ": "n", "ə": "e", "’": "", "‘": "", "'": "", "ʼ": "", "ʻ": "", "ʹ": "", "`": "", "´": "", "\u00ad": "",
    }
)  # fmt: skip
_NOT_WORD = re.compile(r"[\W_]+")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Lower case letters and digits with single blanks: no accents, no punctuation, apostrophes closed up.

    >>> fold("Mongolia’s “Interests”: Été")
    'mongolias interests ete'
    """
    low = text.casefold()
    if low.isascii():
        # A table is slow, and of what it has only these two are ASCII.
        return _NOT_WORD.sub(" ", low.replace("'", "").replace("`", "")).strip()
    low = unicodedata.normalize("NFKD", low).translate(_LETTERS)
    bare = "".join(character for character in low if not unicodedata.combining(character))
    return _NOT_WORD.sub(" ", bare).strip()


def squash(text: str) -> str:
    """`fold` without any blank: equal for `text-book`, `textbook` and `Text Book`."""
    return fold(text).replace(" ", "")


def collapse(text: str) -> str:
    """White space of every kind folded into single blanks.

    >>> collapse(" a\\u00a0 b\\n")
    'a b'
    """
    return " ".join(text.split())


def ascii_fold(text: str) -> str:
    """`fold` and nothing but ASCII letters and digits; scripts without a Latin form drop out."""
    return "".join(character for character in fold(text) if character.isascii() and character.isalnum())
