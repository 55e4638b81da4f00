"""The mark of an author's footnote stays behind a title when it is deposited; this takes it off."""

from __future__ import annotations

import re

from refkeeper.quirks.rule import Phase, quirk
from refkeeper.text.lazy import LazyPattern

_MARKS = "*†‡§¶"
_RAISED = re.compile(rf"\s?<sup>[\s{_MARKS}]{{1,5}}</sup>$")
_OBITUARY = LazyPattern(r"\b(?:Prof|Dr|Nachruf|Memoriam|memoriam|Obituary|Zum Gedenken|Hommage)\b")


@quirk(
    "trailing-footnote-star",
    field="title",
    phase=Phase.REPAIR,
    seen_in="10.1111/j.2044-8260.1965.tb00471.x, 10.1080/00207216908900020; not 10.1016/j.abb.2004.08.005 (R159*)",
    examples=[
        ("Academic Performance in University Students*", "Academic Performance in University Students"),
        ("Realization of cut-set matrices into graphs †", "Realization of cut-set matrices into graphs"),
        ("The Neutral Mesotron<sup>*</sup>", "The Neutral Mesotron"),
        ("The roles of the mutants P144L, L148P, and R159*", "The roles of the mutants P144L, L148P, and R159*"),
        ("Heuristic search beyond A*", "Heuristic search beyond A*"),
        ("Prof. Dr. Hans Meyer †", "Prof. Dr. Hans Meyer †"),
    ],
)
def trailing_footnote_star(title: str) -> str:
    """A star or dagger at the end of a title goes, unless it belongs to the last word or marks a death."""
    bare = _RAISED.sub("", title.rstrip()).rstrip().rstrip(_MARKS + " \t\n")
    if bare == title or not bare:
        return title
    cut = title[len(bare) :]
    if "†" in cut and _OBITUARY.search(bare):
        return title
    word = bare.rsplit(None, 1)[-1]
    if "*" in cut and "<" not in cut and (len(word) < 3 or any(letter.isdigit() for letter in word)):
        return title
    return bare
