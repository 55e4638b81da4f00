"""Finds where the name of a journal or newspaper ends that stands without italics."""

from __future__ import annotations

import re

from refkeeper.parsing.dates import DATE, MONTHS
from refkeeper.parsing.draft import Draft
from refkeeper.parsing.publication import CITIES
from refkeeper.parsing.words import PROSE
from refkeeper.text.lazy import LazyPattern

_STOP = LazyPattern(r"\s?[,:(]|\s(?=\d|(?:vol|no|Bd|Nr|Jg|n°|H|t)\.?\s?\d)|\.\s|\.$|$|[;“”\"<\[]", re.IGNORECASE)
_TAIL_LIKE = LazyPattern(
    r"\s?(?:[,:.]\s?)?\(?(?:\d|(?:vols?|nos?|Bd|Nr|Jg|n°|Heft|H|t|pp?|S|iss|issue|Band|tome)\b\.?,?\s?[\dIVX]|"
    r"https?:|www\.|doi|[IVXLC]+[\s,(:.])",
    re.IGNORECASE,
)


def journal_end(draft: Draft, at: int, end: int) -> int | None:
    """Where a journal's or newspaper's name ends that stands without italics; None when it is none."""
    text = draft.text
    end = min(end, at + 220)
    if not (
        text[at : at + 1].isupper() or text[at : at + 1] > "\u2e80" or text.startswith(("arXiv", "eLife", "the "), at)
    ):
        return None
    if is_month(text, at) or (not draft.marked and CITIES.match(text, at)):
        return None
    for stop in _STOP.finditer(text, at + 1, end):
        here = stop.start()
        if stop.group()[:1] in ';“”"<':
            return None
        after = here + (1 if text[here : here + 1] == " " and stop.group() != " " else 0)
        follows = text[after:] if after >= end else text[after : after + 40]
        if _TAIL_LIKE.match(follows) or _dated(follows):
            words = text[at:here].split()
            if draft.layout.titles_in(at + 1, here):
                return None
            if any(word.strip(",.").casefold() in PROSE for word in words) or len(words) > 16:
                return None
            return here
        if stop.group().startswith(".") and not draft.loose and here - at > 12:
            return None
    return None


def is_month(text: str, at: int) -> bool:
    """`in July, 1919` names no container."""
    words = text[at : at + 14].replace(",", " ").split()
    return bool(words) and words[0].casefold() in MONTHS


def _dated(text: str) -> bool:
    bare = text.lstrip(" ,:.(")
    return bool(DATE.match(bare)) and bare is not text
