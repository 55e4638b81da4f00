"""Labels the words of a note with the trained models that ship with refkeeper, and says how sure each label is."""

from __future__ import annotations

import threading
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from refkeeper.model.source import Span
from refkeeper.parsing.features import Features, Row
from refkeeper.parsing.tokens import Tokens

if TYPE_CHECKING:
    from pycrfsuite import Tagger

MODEL = Path(__file__).with_name("citations.crfsuite")
"""The model; `docs/model.md` says what it was trained on and what it can do."""
REFERENCES = MODEL.with_name("references.crfsuite")
"""A small one that knows nothing but entries of reference lists, and when it sees none.

It is asked first of a text that may be one; where it is in doubt, that is taken which both together hold to be the
likelier."""
BUNDLES = MODEL.with_name("bundles.txt")
"""Attributes that go together, so that both models know them by one name too: the number of the line."""
STRANGER = "stranger"
"""What the small one says of the words of a note."""
_SURE = 0.8
"""As sure as this of every word, the small model is believed alone."""
_DOUBT = 0.6
"""Less sure than this of some word, the large model is in doubt."""
_LONGEST = 160
"""Entries of more words are notes, or several; but for papers of great collaborations they are shorter."""
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
    rows = _features()(tokens, emphasis)
    if not rows:
        return [], []
    if emphasis or len(rows) > _LONGEST or not has_year(tokens.words):
        return _said(_tagger(MODEL), rows)
    small = _tagger(REFERENCES)
    labels = small.tag(rows)
    if STRANGER in labels or not _one_entry(labels):
        return _said(_tagger(MODEL), rows)
    sure = _chances(small, labels)
    plain = _each_once(labels) and not _behind_imprint(labels)
    if plain and min(sure) >= _SURE:
        return labels, sure
    large = _tagger(MODEL)
    others, surer = _said(large, rows)
    # A signal, a remark or a place cited makes it a note after all.
    if others == labels or not (_one_entry(others) and _known().issuperset(others)):
        return others, surer
    if not plain and min(surer) >= _DOUBT:
        return others, surer
    return (labels, sure) if _both(large, small, labels) > _both(large, small, others) else (others, surer)


def _both(first: Tagger, second: Tagger, labels: list[str]) -> float:
    """How likely both models together hold the labels of all words to be."""
    mine: float = first.probability(labels)
    theirs: float = second.probability(labels)
    return mine * theirs


def _one_entry(labels: list[str]) -> bool:
    """Whether one work is named."""
    return sum(label.startswith("S-") for label in labels) <= 1


def _each_once(labels: list[str]) -> bool:
    """Whether no field begins twice, as where two pieces of the press stand in a row."""
    begun = [label[2:] for label in labels if label.startswith(("B-", "S-"))]
    return len(begun) == len(set(begun))


def _behind_imprint(labels: list[str]) -> bool:
    """Whether pages stand behind a publisher: they may be the place cited, which the small model does not know."""
    at = next((i for i, label in enumerate(labels) if label.endswith(("-publisher", "-publisher_place"))), None)
    return at is not None and any(label in ("I-page", "I-volume", "I-number") for label in labels[at:])


def has_year(words: list[str]) -> bool:
    """Whether one of the words is a year, as in nearly every entry of a list: `Moses, Wild West, 141` is a note's."""
    return any("1450" <= word <= "2039" for word in words if len(word) == 4 and word.isdigit())


@lru_cache(maxsize=1)
def bundles() -> dict[str, bytes]:
    """The names of attributes that go together."""
    lines = BUNDLES.read_text(encoding="utf-8").split("\n")[:-1]
    return {line: b"&%d" % number for number, line in enumerate(lines)}


@lru_cache(maxsize=1)
def _features() -> Features:
    return Features(bundles())


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    """The labels of the small model, and those that it may overrule."""
    return frozenset(_tagger(REFERENCES).labels())


def _said(tagger: Tagger, rows: list[Row]) -> tuple[list[str], list[float]]:
    labels = tagger.tag(rows)
    return labels, _chances(tagger, labels)


def _chances(tagger: Tagger, labels: list[str]) -> list[float]:
    return list(map(tagger.marginal, labels, range(len(labels))))


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
