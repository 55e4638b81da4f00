"""Sets right which ranges behind a title are the places cited in the work and not words of its title."""

from __future__ import annotations

import re

from refkeeper.parsing.decode import Group, Run
from refkeeper.parsing.tokens import Tokens
from refkeeper.text.lazy import LazyPattern

_FIGURES = frozenset({"volume", "issue", "page", "locator", "issued"})
_ABOVE_ALL = frozenset(
    ["esp", "especially", "particularly", "at", "here", "bes", "insb", "hier", "notamment", "surtout"]
)
_YEAR = LazyPattern(r"(?:19|20)\d\d")
_RANGE = re.compile(r"\d{1,4}[-–—‐‑−]{1,2}\d{1,4}")
_SPAN_OF_YEARS = LazyPattern(r"1\d{3}[-–—‐‑−]{1,2}(?:1\d{3}|20\d\d|\d\d)")


def set_cited_pages(tokens: Tokens, one: Group) -> None:
    """Set right the places cited of one citation that stand at the end of its title, or for its numbers."""
    _pages_in_title(tokens, one)
    _list_of_pages(tokens, one)
    _pages_of_part(tokens, one)


def _pages_of_part(tokens: Tokens, one: Group) -> None:
    """`in *Other Healers*, ed. Norman Gevitz (Baltimore, 1988), 29–51, esp. pp. 43–45`: a part's own pages come first.

    `*TAPIA '03: Proceedings of the 2003 conference*, p. 42-46` has no year of its own, but its meeting has.
    """
    holder = next((run for run in one.runs if run.label == "container_title"), None)
    places = [at for at, run in enumerate(one.runs) if run.label == "locator"]
    if holder is None or not places or any(run.label == "page" for run in one.runs):
        return
    pages = one.runs[places[0]]
    if len(places) == 1:
        dated = any(run.label in ("issued", "status") for run in one.runs)
        if dated or not any(_YEAR.fullmatch(word) for word in tokens.words[holder.first : holder.last + 1]):
            return
    else:
        between = tokens.words[pages.last + 1 : one.runs[places[1]].first]
        if not between or between[0].lower() not in _ABOVE_ALL:
            return
    if pages.first == pages.last and _RANGE.fullmatch(tokens.words[pages.first]) is not None:
        pages.label = "page"


def _pages_in_title(tokens: Tokens, one: Group) -> None:
    """`*Buffalo Bill* , 365-366, 399`: a range behind a comma and before pages belongs to them."""
    for run, following in zip(one.runs, one.runs[1:], strict=False):
        if run.label != "title" or following.label != "locator" or run.last == run.first:
            continue
        word = tokens.words[run.last]
        if (
            following.first != run.last + 1
            or "," not in tokens.gaps[run.last]
            or "," not in tokens.gaps[following.first]
        ):
            continue
        if _RANGE.fullmatch(word) and not _SPAN_OF_YEARS.fullmatch(word):
            following.first = run.last
            run.last -= 1


def _list_of_pages(tokens: Tokens, one: Group) -> None:
    """`Watt, A Transforming Faith, 4-7, 15-32, 49-154`: three ranges of pages are places cited."""
    at = next((i for i, run in enumerate(one.runs) if run.label in _FIGURES), 0)
    if not at or one.runs[at - 1].label not in ("title", "container_title"):
        return
    tail = one.runs[at:]
    if tail[-1].last - tail[0].first < 2 or {run.label for run in one.runs[:at]} - {
        "author",
        "editor",
        "title",
        "container_title",
    }:
        return
    if {run.label for run in tail} - _FIGURES or tail[-1].last - tail[0].first + 1 != sum(
        run.last - run.first + 1 for run in tail
    ):
        return
    words = tokens.words[tail[0].first : tail[-1].last + 1]
    gaps = tokens.gaps[tail[0].first : tail[-1].last + 1]
    if sum(_RANGE.fullmatch(word) is not None for word in words) < 3 or any(
        gap.strip() not in ("", ",") for gap in gaps
    ):
        return
    if not all(word[0].isdigit() for word in words):
        return
    holder = one.runs[at - 1]
    if holder.label == "container_title" and any(run.label == "title" for run in one.runs):
        return
    holder.label = "title"
    one.runs[at:] = [Run("locator", tail[0].first, tail[-1].last, min(run.sure for run in tail))]
