"""The second model is asked of entries in doubt, and of nothing that looks like a note."""

from __future__ import annotations

from pathlib import Path

import pycrfsuite
import pytest

from refkeeper.model.source import Span
from refkeeper.parsing import tagger
from refkeeper.parsing.features import features
from refkeeper.parsing.tokens import tokenise

ENTRIES = [
    "Loon, R. E. Tides: Putting It All Back Together Again. in ACM Conference on Harbour Work CSHW '98. 1998. Ostend: "
    "ACM Press",
    "Marsh, M. D.; Loon, J. M.; Nguyen Van Dau, F.; Petrel,F .;Etienne ,P .;Creel ,G .;Tid Rev Lett1988 , 61, 2472- 2475.",
    "C.Loon, Sea. Phys. B 764( 2017)196 ;",
    "Quayle et al. (Harbour, 1999, 53, 481)",
]


def told(model: Path, text: str) -> tuple[pycrfsuite.Tagger, list[str]]:
    """A model that has read a text, and what it says by itself."""
    tagger_ = pycrfsuite.Tagger()
    tagger_.open(str(model))
    return tagger_, tagger_.tag(features(tokenise(text), ()))


def test_what_both_hold_likelier_is_believed() -> None:
    turned = 0
    for text in ENTRIES:
        (first, labels), (second, again) = (told(model, text) for model in (tagger.MODEL, tagger.REFERENCES))
        said = tagger.tag(tokenise(text), ())[0]
        likelier = max((labels, again), key=lambda one: first.probability(one) * second.probability(one))
        doubtful = min(first.marginal(label, at) for at, label in enumerate(labels)) < 0.6
        assert said == (likelier if doubtful else labels)
        turned += said != labels
    assert turned


def test_the_first_knows_all_that_the_second_says() -> None:
    first, second = (told(model, "Loon, Tides (1998)")[0] for model in (tagger.MODEL, tagger.REFERENCES))
    assert set(first.labels()).issuperset(second.labels())


@pytest.mark.parametrize(
    ("text", "slanted"),
    [
        ("See Loon, Sea. Phys. B 764( 2017)196 ;", ()),
        ("Ibid., 196.", ()),
        ("Loon, Wild Harbour , 196.", ()),
        ("Quayle et al. (Harbour, 1999, 53, 481)", (Span(0, 6),)),
    ],
)
def test_a_note_is_the_first_models_alone(text: str, slanted: tuple[Span, ...]) -> None:
    model = pycrfsuite.Tagger()
    model.open(str(tagger.MODEL))
    assert tagger.tag(tokenise(text), slanted)[0] == model.tag(features(tokenise(text), slanted))
