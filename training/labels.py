"""The labels of the tagger, and how a stretch of a text becomes the labels of its words.

A label of the tagger is a value of `Label` (or `back`, `remark`, `note`, `ordinal`, `arxiv`) with a prefix: `B-` where
the stretch begins, `I-` inside it, and `S-` where a whole citation begins with it.  `O` joins fields.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from refkeeper.model.source import Span
from refkeeper.parsing.tokens import Tokens

OTHER = "O"
REMARK = "remark"
# So rare at the beginning of a citation, or at all, that a label of their own costs more time than it brings.
RARE_STARTS = frozenset(
    {"locator", "volume", "issue", "number", "issued", "publisher_place", "page", "genre", "note", "collection_title",
     "collection_number", "edition", "translator", "isbn", "doi", "O"}
)  # fmt: skip
FOLDED = {"volumes": OTHER, "isbn": OTHER, "collection_number": "number", "original_date": "issued"}
# Two stretches of these may stand side by side, so that their borders are worth a label of their own.
BORDERED = frozenset(
    {"author", "editor", "translator", "title", "container_title", "collection_title", "publisher", "publisher_place",
     "issued", "archive", "archive_location", "genre", "locator", "note"}
)  # fmt: skip


@dataclass(slots=True)
class Example:
    """A text cut into words, each with its label."""

    id: str
    source: str
    tokens: Tokens
    emphasis: tuple[Span, ...]
    labels: list[str]
    weight: float = 1.0


def label_words(
    tokens: Tokens, stretches: Iterable[tuple[str, int, int]], begins: Iterable[int], fill: str = OTHER
) -> list[str]:
    """The label of each word, from the stretches `(label, start, end)` and the offsets where citations begin."""
    out = [fill] * len(tokens.words)
    for label, start, end in stretches:
        name = FOLDED.get(label, label)
        first = bisect_left(tokens.ends, start + 1)
        for i in range(first, len(tokens.words)):
            if tokens.starts[i] >= end:
                break
            edge = "B-" if i == first and name in BORDERED else "I-"
            out[i] = name if name in (REMARK, OTHER) else edge + name
    for start in begins:
        mark_start(out, tokens, start)
    return out


def mark_start(labels: list[str], tokens: Tokens, start: int) -> None:
    """Mark the first word at or behind an offset as the beginning of a citation, unless its label is rarely one."""
    i = bisect_left(tokens.ends, start + 1)
    if i >= len(labels) or labels[i] in (REMARK, "I-signal") or labels[i].startswith("S-"):
        return
    name = labels[i].partition("-")[2] or OTHER
    if name in RARE_STARTS:
        labels[i] = f"B-{name}" if name in BORDERED else labels[i]
    else:
        labels[i] = "S-" + name
