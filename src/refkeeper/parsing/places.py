"""Tells the pages of a work from the place cited in it, by the grammar of numbers behind a title."""

from __future__ import annotations

import re

from refkeeper.parsing.decode import Run
from refkeeper.parsing.tokens import Tokens
from refkeeper.text.lazy import LazyPattern

_NUMBERS = frozenset({"volume", "issue", "page", "locator"})
_HOLDERS = frozenset({"container_title", "collection_title"})
_BOOK = frozenset({"publisher", "publisher_place", "edition"})
_LIST = LazyPattern(r"\s?[,;]?\s?(?:and|und|et|y|e|&)?\s?[(]?")
_FIGURE = re.compile(r"[\divxlcIVXLC]+(?:[-–—‐‑−][\divxlcIVXLC]+)?(?:ff?|n)?")
_NAMED = re.compile(r"(?:vol|no|nr|bd|t|band|tome|n°|heft|issue|part)\.?\s*$", re.IGNORECASE)


def cited_places(text: str, tokens: Tokens, runs: list[Run]) -> list[Run]:
    """The runs of a citation with a list of pages behind a book or a short title as one locator.

    `Marsden, *Fundamentalism*, 16-18, 43-71, 80-100` cites three places and has no volume; `21, 45-67` behind a journal
    is a volume and its pages.
    """
    if any(run.label in _HOLDERS for run in runs):
        return _merged(runs)
    last = len(runs)
    first = last
    while first and runs[first - 1].label in _NUMBERS and _plain(text, tokens, runs, first - 1, last):
        first -= 1
    tail = runs[first:]
    if not tail or not any(run.label == "title" for run in runs[:first]):
        return _merged(runs)
    book = any(run.label in _BOOK for run in runs[:first])
    if len(tail) == 1 and (tail[0].label == "locator" or not (book or _short(runs[:first]))):
        return _merged(runs)
    if len(tail) > 1 and not book and not _short(runs[:first]):
        return _merged(runs)
    return [*_merged(runs[:first]), Run("locator", tail[0].first, tail[-1].last, min(run.sure for run in tail))]


def _plain(text: str, tokens: Tokens, runs: list[Run], index: int, last: int) -> bool:
    """Whether a run is bare figures that a comma joins to the next, and no `vol.` stands before it."""
    run = runs[index]
    words = tokens.words[run.first : run.last + 1]
    if not all(_FIGURE.fullmatch(word) for word in words):
        return False
    if _NAMED.search(text, max(0, tokens.starts[run.first] - 8), tokens.starts[run.first]):
        return False
    if index + 1 == last:
        return True
    following = runs[index + 1]
    return following.first == run.last + 1 and _LIST.fullmatch(tokens.gaps[following.first]) is not None


def _short(runs: list[Run]) -> bool:
    """Whether nothing but an author and a title stands before the figures."""
    return {run.label for run in runs} <= {"author", "title", "editor", "note_number", "volume", "O"}


def _merged(runs: list[Run]) -> list[Run]:
    """Two runs of places cited with nothing between are one: `45–67, 89`."""
    out: list[Run] = []
    for run in runs:
        last = out[-1] if out else None
        if last is not None and last.label == run.label == "locator" and last.last == run.first - 1:
            out[-1] = Run(run.label, last.first, run.last, min(last.sure, run.sure))
        else:
            out.append(run)
    return out
