"""The second model is asked of entries in doubt, and of nothing that looks like a note."""

from __future__ import annotations

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


def first_alone(text: str) -> tuple[list[str], list[float]]:
    """What the first model says, by itself."""
    model = pycrfsuite.Tagger()
    model.open(str(tagger.MODEL))
    labels = model.tag(features(tokenise(text), ()))
    return labels, [model.marginal(label, i) for i, label in enumerate(labels)]


def test_what_is_believed_is_surer() -> None:
    surer = 0
    for text in ENTRIES:
        sure, before = (min(said[1]) for said in (tagger.tag(tokenise(text), ()), first_alone(text)))
        assert sure == pytest.approx(before) or sure > before + 0.1
        surer += sure > before + 0.1
    assert surer


@pytest.mark.parametrize(
    ("text", "slanted"),
    [
        ("See Loon, Sea. Phys. B 764( 2017)196 ;", ()),
        ("Ibid., 196.", ()),
        ("Quayle et al. (Harbour, 1999, 53, 481)", (Span(0, 6),)),
    ],
)
def test_a_note_is_the_first_models_alone(text: str, slanted: tuple[Span, ...]) -> None:
    model = pycrfsuite.Tagger()
    model.open(str(tagger.MODEL))
    assert tagger.tag(tokenise(text), slanted)[0] == model.tag(features(tokenise(text), slanted))
