"""Finds where a note ends that was pasted into the article's sentence without any mark of its end."""

from __future__ import annotations

import re

from refkeeper.model.source import Excerpt
from refkeeper.parsing.engine import segment
from refkeeper.parsing.labels import Kind
from refkeeper.parsing.layout import lay_out
from refkeeper.parsing.remarks import may_be_remark, speaks_of_citation

_WINDOW = 4000
_BLANK_LINE = re.compile(r"\n[ \t]*\r?\n")
_CLOSE = re.compile(r"[.]?[”\"’)]?(?=\s|$)")


def note_extent(text: str) -> int | None:
    """How far the pasted note reaches that begins at `text[0]`; None when it cannot be known.

    The note is one or more citations and the sentences that speak of them as printed things; prose that merely goes
    on is the article's.  A sentence that might be either leaves the end unknown.

    >>> note_extent("Anthony V. Rinna, “Economics,” Asian Studies 21, no. 2 (2019). Specifically, ties went on.")
    62
    """
    paragraph = _BLANK_LINE.search(text, 0, _WINDOW)
    window = text[: paragraph.start() if paragraph else _WINDOW].rstrip()
    if not window.strip():
        return None
    excerpt = Excerpt.plain(window)
    stretches = segment(excerpt)
    if not stretches or stretches[0].kind is not Kind.FULL or window[: stretches[0].start].strip():
        return None
    end = stretches[0].end
    for stretch in stretches[1:]:
        between = window[end : stretch.start]
        if stretch.kind is Kind.REMARK or ";" not in between:
            break
        end = stretch.end
    closed = _CLOSE.match(window, end)
    if closed is None or (window[end : end + 1] not in (".", "") and closed.end() == end):
        return None
    end = closed.end()
    layout = lay_out(excerpt)
    cited = window[:end]
    while end < len(window):
        start = end + len(window[end:]) - len(window[end:].lstrip())
        stop = layout.break_after(start)
        sentence = window[start:stop].rstrip()
        if not sentence:
            break
        if not speaks_of_citation(sentence):
            return None if may_be_remark(sentence, cited) else end
        end = start + len(sentence)
    return end
