"""Page ranges come with dashes of every length and with the word for page; CSL wants numbers and a hyphen."""

from __future__ import annotations

import re

from refkeeper.quirks.rule import Phase, quirk

_DASH = re.compile(r"(?<=\w)\s?(?:--|[–—‒−‐‑])\s?(?=\w)")
_WORD = re.compile(r"^(?:pp?|pgs?|pages?|S|Seiten?|págs?)(?:\.\s?|\s)(?=(?-i:[0-9IVXLCivxlc]))", re.IGNORECASE)


@quirk(
    "page-dash",
    field="page",
    phase=Phase.CANONICALISE,
    seen_in="10.1016/s0146-6380(96)00135-0 (137–153)",
    examples=[
        ("137–153", "137-153"),
        ("137--153", "137-153"),
        ("pp. 137-153", "137-153"),
        ("S. 45", "45"),
        ("S45", "S45"),
        ("137-153", "137-153"),
    ],
)
def page_dash(page: str) -> str:
    """The dash of a page range becomes a hyphen and the word for page before it goes."""
    return _DASH.sub("-", _WORD.sub("", page))
