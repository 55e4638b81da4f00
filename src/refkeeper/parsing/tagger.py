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


def tag(tokens: Tokens, emphasis: tuple[Span, ...]) -> tuple[list[str], list[float]]:
    """The label of each word and its probability; the model is loaded when it is first needed, once a thread."""
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
