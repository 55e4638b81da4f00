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
"""A small one that knows nothing but entries of reference lists: asked where the first is in doubt of such an entry.

Of what the two say, that is taken which both together hold to be the likelier."""
_DOUBT = 0.6
"""Less sure than this of some word, the model is in doubt."""
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
    first = _tagger(MODEL)
    labels, sure = _said(first, seen)
    # A signal, a remark or a place cited makes it a note, of which the second knows nothing; so do italics.
    if min(sure) < _DOUBT and not emphasis and _one_entry(tokens.words, labels) and _known().issuperset(labels):
        second = _tagger(REFERENCES)
        again, surer = _said(second, seen)
        if again != labels and _both(first, second, again) > _both(first, second, labels):
            return again, surer
    return labels, sure


def _both(first: Tagger, second: Tagger, labels: list[str]) -> float:
    """How likely both models together hold the labels of all words to be."""
    mine: float = first.probability(labels)
    theirs: float = second.probability(labels)
    return mine * theirs


def _one_entry(words: list[str], labels: list[str]) -> bool:
    """Whether one work is named, with a year: `Moses, Wild West, 141` is a note's."""
    if sum(label.startswith("S-") for label in labels) > 1:
        return False
    return any("1450" <= word <= "2039" for word in words if len(word) == 4 and word.isdigit())


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    """The labels of the second model, and those that it may overrule."""
    return frozenset(_tagger(REFERENCES).labels())


def _said(tagger: Tagger, seen: ItemSequence) -> tuple[list[str], list[float]]:
    labels = tagger.tag(seen)
    return labels, list(map(tagger.marginal, labels, range(len(labels))))


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
