"""Finds where a title ends that is neither quoted nor in italics."""

from __future__ import annotations

import re

from refkeeper.parsing.draft import Draft
from refkeeper.text.lazy import LazyPattern

_PLAIN_END = LazyPattern(
    r"""
      [,.]?\s\((?=[^()]{0,120}(?:(?:1[4-9]|20)\d\d|n\.\s?d\.|in\spress|forthcoming)[a-z]?\))
    | ,?\s\((?=eds?\.\)|Hgg?\.\)|Hrsg)
    | ,\s(?=\d{1,2}(?:st|nd|rd|th|e|\.)\s(?:ed|éd|Aufl)|(?:rev|new|second|third)\.?\s(?:rev\.\s)?ed)
    | ,\s(?=(?:eds?\.|edited\s|trans\.|translated\s|hg\.|hrsg\.|trad\.|éd\.|übers\.|dir\.)\s?)
    | ,\s(?=(?:vols?|Bd|Bde|pp?|S|t|tome|chap|ch|Kap|no|Nr|n°|fol|at|pt|pts|pág|págs)\.?\s?[\dIVXivx])
    | ,\s(?=(?!(?:1[4-9]|20)\d\d)\d{1,4}(?![\d\w])(?!,?\s[A-Za-z]{3}))
    | ,\s(?=(?:1[4-9]|20)\d\d[a-z]?(?:[.,;]|$))
    | [.,]\s(?=(?:in|dans|In|Dans)(?::)?\s[A-Z“‘"„«\w])
    | [,.]?\s<?(?=https?://|www\.|doi:)
    | ,\s(?=[^\W\d_a-z][\w.\- ]{1,30}(?:,\s[^\d,;:()]{2,50})?,?\s(?:1[4-9]|20)\d\d)
    | [,.]\s(?=[^\W\d_a-z][\w.\-/ ]{1,40}(?:,\s[A-Z][A-Za-z.]{1,5})?:\s[A-Z])
    | ,\s(?=[^\W\d_a-z][\w&.\- ]{2,70}\s\d{1,4}(?:,\s(?:no|Nr|H)\.?\s\d{1,3})?\s\((?:1[4-9]|20)\d\d\))
    | ,\s(?=(?:PhD|Ph\.D|diss|Diss|thesis|MA\s|thèse|forthcoming|in\spress|n\.d\.))
    """,
    re.VERBOSE,
)
_SENTENCE = LazyPattern(r"[.?!]\s(?=[^\W_])")


def plain_title_end(draft: Draft, at: int, end: int) -> int | None:
    """Where a title ends that is neither quoted nor italic: at the first thing that can only follow one."""
    limit = min(end, at + 400)
    found = _PLAIN_END.search(draft.text, at + 2, limit)
    if draft.loose:
        for stop in _SENTENCE.finditer(draft.text, at + 2, limit):
            if not re.search(
                r"\b(?:vs|St|Dr|Mr|Mrs|U\.S|[A-Z])$", draft.text[max(at, stop.start() - 5) : stop.start()]
            ):
                if found is None or stop.start() < found.start():
                    return stop.start() + (draft.text[stop.start()] in "?!")
                break
    return found.start() if found else None
