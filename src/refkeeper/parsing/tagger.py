"""Labels the words of a note with the trained models that ship with refkeeper, and says how sure each label is."""

from __future__ import annotations

import threading
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from refkeeper.model.source import Span
from refkeeper.parsing.features import features
from refkeeper.parsing.tokens import Tokens

if TYPE_CHECKING:
    from pycrfsuite import ItemSequence, Tagger

MODEL = Path(__file__).with_name("citations.crfsuite")
"""The model; `docs/model.md` says what it was trained on and what it can do."""
REFERENCES = MODEL.with_name("references.crfsuite")
"""A small one that knows nothing but entries of reference lists: asked where the first is in doubt of such an entry."""
_DOUBT = 0.6
_SURER = 0.1
"""Below the first the model is in doubt; by so much the second must be surer to be believed."""
_OF_NOTES = frozenset({"B-locator", "I-locator"})
"""The second never saw a place cited; what the first takes for one may be a page."""
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
    from pycrfsuite import ItemSequence

    seen = ItemSequence(rows)
    labels, sure = _said(_tagger(MODEL), seen)
    least = min(sure)
    # A signal or a remark makes it a note, of which the second knows nothing; so do italics.
    if least < _DOUBT and not emphasis and _one_entry(labels) and _known().issuperset(labels):
        again, surer = _said(_tagger(REFERENCES), seen)
        if min(surer) > least + _SURER:
            return again, surer
    return labels, sure


def _one_entry(labels: list[str]) -> bool:
    return sum(label.startswith("S-") for label in labels) < 2


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    """The labels of the second model, and those that it may overrule."""
    return _OF_NOTES.union(_tagger(REFERENCES).labels())


def _said(tagger: Tagger, seen: ItemSequence) -> tuple[list[str], list[float]]:
    labels = tagger.tag(seen)
    marginal = tagger.marginal
    return labels, [marginal(label, i) for i, label in enumerate(labels)]


def _tagger(model: Path) -> Tagger:
    # A tagger keeps the text that it works on, so that two threads must not share one.
    taggers: dict[Path, Tagger] | None = getattr(_OWN, "taggers", None)
    if taggers is None:
        taggers = _OWN.taggers = {}
    found = taggers.get(model)
    if found is None:
        import pycrfsuite

        found = taggers[model] = pycrfsuite.Tagger()
        found.open(str(model))
    return found
