"""Issues that appeared as one are joined by a slash, a dash or a word; this joins them by a hyphen."""

from __future__ import annotations

import re

from refkeeper.quirks.rule import Phase, quirk

_PAIR = re.compile(
    r"(?P<first>[0-9]{1,4})(?:\s?(?:/|-|–|—|--|&|\+)\s?|\s(?:and|und|et|y|e)\s)(?P<last>[0-9]{1,4})", re.IGNORECASE
)
# Twelve monthly issues in one cover is the most that is seen; a wider pair is a year or a whole run.
_WIDEST = 12


@quirk(
    "double-issue",
    field=("issue", "volume"),
    each=True,
    phase=Phase.CANONICALISE,
    seen_in="10.2307/495665 (1/2), 10.5194/acp-4-2449-2004 (11/12); Hanna, Swain and Abendroth, Journal of Marketing "
    "Analytics 4, no. 2/3 (2016)",
    examples=[
        ("1/2", "1-2"),
        ("11–12", "11-12"),
        ("1 & 2", "1-2"),
        ("3 und 4", "3-4"),
        ("1-2", "1-2"),
        ("4/1", "4/1"),
        ("2/2019", "2/2019"),
        ("5, Part 1", "5, Part 1"),
    ],
)
def double_issue(number: str) -> str:
    """A double issue or volume is written with a hyphen; numbers that do not follow each other stay."""
    found = _PAIR.fullmatch(number.strip())
    if found is None or not 0 < int(found["last"]) - int(found["first"]) <= _WIDEST:
        return number
    return f"{found['first']}-{found['last']}"
