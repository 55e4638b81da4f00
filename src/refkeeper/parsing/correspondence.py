"""Tells a letter by what it is called: who wrote it, and to whom."""

from __future__ import annotations

import re

_LETTER = re.compile(
    r"""(?:(?:Letter|Telegram|Memorandum|Memo|Brief|Lettre|Carta)\s(?:from|by|von|de)\s)?
    (?P<from>[^\W\d_a-z][^,;:()“”"\d]{1,80}?)\s(?:to|an|à|a)\s(?:the\s)?[^\W\d_a-z][^,;:()“”"\d]{1,80}""",
    re.VERBOSE,
)
_TO = (" to ", " an ", " à ", " a ")


def letter(text: str, start: int, end: int) -> re.Match[str] | None:
    """The letter that a stretch names, its writer as `from`: `Charles Darwin to J. D. Hooker`."""
    for word in _TO:
        if text.find(word, start, end) >= 0:
            return _LETTER.fullmatch(text, start, end)
    return None
