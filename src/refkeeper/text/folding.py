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
# Of ASCII: a blank for what is no letter and no digit, nothing for apostrophes.
_ASCII = {code: " " for code in range(128) if not chr(code).isalnum()} | dict.fromkeys(map(ord, "'`"))


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Lower case letters and digits with single blanks: no accents, no punctuation, apostrophes closed up.

    >>> fold("Mongolia’s “Interests”: Été")
    'mongolias interests ete'
    """
    return fold_once(text)


def fold_once(text: str) -> str:
    """The same of a text that is not met again, such as those of a million records: it is not remembered."""
    low = text.casefold()
    if not low.isascii():
        low = unicodedata.normalize("NFKD", low)
        for character in set(low):  # a text has few different ones, and few of these are no ASCII
            if character > "\x7f" and (plain := _plain(character)) != character:
                low = low.replace(character, plain)
    if low.isascii():
        return " ".join(low.translate(_ASCII).split())
    return _NOT_WORD.sub(" ", low.replace("'", "").replace("`", "")).strip()


def _plain(character: str) -> str:
    """What is left of a character that is no ASCII: letters without an accent, a blank of what is none, or nothing."""
    known = _LETTERS.get(ord(character))
    if known is not None:
        return known
    if unicodedata.combining(character):
        return ""
    return character if character.isalnum() else " "


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
