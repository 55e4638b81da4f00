"""Humanities styles shorten the last page of a range; this writes it out."""

from __future__ import annotations

import re

from refkeeper.quirks.rule import Phase, quirk

_RANGE = re.compile(r"(?<![\w-])(?P<first>[0-9]{2,7})\s?[-–—]\s?(?P<last>[0-9]{1,6})(?![\w-]|\.\w)")


@quirk(
    "abbreviated-page-range",
    field="page",
    phase=Phase.CANONICALISE,
    seen_in="Jakobson 1960, “Closing Statement: Linguistics and Poetics,” in Sebeok, Style in Language, 350-77",
    examples=[
        ("123-9", "123-129"),
        ("1053–75", "1053-1075"),
        ("350-77", "350-377"),
        ("112-15, 130-2", "112-115, 130-132"),
        ("e1234", "e1234"),
        ("S12-S19", "S12-S19"),
        ("xii-xiii", "xii-xiii"),
        ("1373-1387.e19", "1373-1387.e19"),
        ("45-12", "45-12"),
    ],
)
def abbreviated_page_range(page: str) -> str:
    """The last page of a range in full; article numbers, supplements and Roman pages stay as they are."""
    return _RANGE.sub(_in_full, page)


def _in_full(found: re.Match[str]) -> str:
    first, last = found["first"], found["last"]
    if len(last) >= len(first):
        return found.group()
    whole = first[: len(first) - len(last)] + last
    return f"{first}-{whole}" if int(whole) > int(first) else found.group()
