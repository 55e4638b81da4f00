"""Labels the words of a note with the trained model that ships with refkeeper, and says how sure each label is."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from refkeeper.model.source import Span
from refkeeper.parsing.features import features
from refkeeper.parsing.tokens import Tokens

if TYPE_CHECKING:
    from pycrfsuite import Tagger

MODEL = Path(__file__).with_name("citations.crfsuite")
"""The model; `docs/model.md` says what it was trained on and what it can do."""
_OWN = threading.local()


_WINDOW = 320
_REST = 64
"""A longer note is read in windows, cut where a sentence or a member of a list ends, so that memory stays small."""


def tag(tokens: Tokens, emphasis: tuple[Span, ...]) -> tuple[list[str], list[float]]:
    """The label of each word and its probability; the model is loaded when it is first needed, once a thread."""
    size = len(tokens.words)
    if size <= _WINDOW:
        return _tag(tokens, emphasis)
    labels: list[str] = []
    sure: list[float] = []
    low = leaning = 0
    while low < size:
        high = _cut(tokens, low, size)
        part = Tokens(
            tokens.words[low:high], tokens.starts[low:high], tokens.ends[low:high], tokens.gaps[low : high + 1]
        )
        while leaning < len(emphasis) and emphasis[leaning].end <= part.starts[0]:
            leaning += 1
        stop = leaning
        while stop < len(emphasis) and emphasis[stop].start < part.ends[-1]:
            stop += 1
        some, chances = _tag(part, emphasis[leaning:stop])
        labels += some
        sure += chances
        low = high
    return labels, sure


def _cut(tokens: Tokens, low: int, size: int) -> int:
    """Where the window that begins at a word ends."""
    high = low + _WINDOW
    if size <= high + _REST:
        return size
    for i in range(high, low + _WINDOW // 2, -1):
        gap = tokens.gaps[i]
        if "\n" in gap or ";" in gap or (". " in gap and len(tokens.words[i - 1]) > 3):
            return i
    return high


def _tag(tokens: Tokens, emphasis: tuple[Span, ...]) -> tuple[list[str], list[float]]:
    rows = features(tokens, emphasis)
    if not rows:
        return [], []
    tagger = _tagger()
    labels = tagger.tag(rows)
    marginal = tagger.marginal
    return labels, [marginal(label, i) for i, label in enumerate(labels)]


def _tagger() -> Tagger:
    # A tagger keeps the text that it works on, so that two threads must not share one.
    found: Tagger | None = getattr(_OWN, "tagger", None)
    if found is None:
        import pycrfsuite

        found = pycrfsuite.Tagger()
        found.open(str(MODEL))
        _OWN.tagger = found
    return found
