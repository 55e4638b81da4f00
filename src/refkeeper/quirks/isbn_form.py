"""ISBNs come with their label, blanks and hyphens; this keeps the digits of one that is valid."""

from __future__ import annotations

import re

from refkeeper.quirks.rule import Phase, quirk
from refkeeper.text.lazy import LazyPattern

_LABEL = LazyPattern(r"^\s{0,9}ISBN(?:-?1[03])?\s{0,3}:?\s{0,3}(?=[0-9])", re.IGNORECASE)


@quirk(
    "isbn-form",
    field="isbn",
    phase=Phase.CANONICALISE,
    seen_in="Witten, Bainbridge and Nichols, How to Build a Digital Library, 2nd ed. (2010), ISBN 978-0-12-374857-7",
    examples=[
        ("ISBN 978-0-12-374857-7", "9780123748577"),
        ("0-486-65363-3", "0486653633"),
        ("978-0-12-374857-8", "978-0-12-374857-8"),
        ("9780123748577, 0486653633", "9780123748577, 0486653633"),
    ],
)
def isbn_form(isbn: str) -> str:
    """An ISBN whose check digit is right is written as its digits; any other stays as it is."""
    bare = re.sub(r"[\s‐‑–-]", "", _LABEL.sub("", isbn)).upper()
    return bare if _valid(bare) else isbn


def _valid(bare: str) -> bool:
    if not bare.isascii():
        return False
    if len(bare) == 13 and bare.isdigit():
        return sum(int(digit) * (3 if at % 2 else 1) for at, digit in enumerate(bare)) % 10 == 0
    if len(bare) == 10 and bare[:9].isdigit() and (bare[9].isdigit() or bare[9] == "X"):
        digits = [int(digit) for digit in bare[:9]] + [10 if bare[9] == "X" else int(bare[9])]
        return sum((10 - at) * digit for at, digit in enumerate(digits)) % 11 == 0
    return False
