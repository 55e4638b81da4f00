"""The small model is asked first of what may be an entry of a list, and of nothing that looks like a note."""

from __future__ import annotations

from pathlib import Path

import pycrfsuite
import pytest

from refkeeper.model.citation import FullCitation
from refkeeper.model.source import Span
from refkeeper.parsing import tagger
from refkeeper.parsing.features import plain
from refkeeper.parsing.tokens import tokenise
from refkeeper.pipeline.read import read_line

ENTRIES = [
    "Loon, R. E. Tides: Putting It All Back Together Again. in ACM Conference on Harbour Work CSHW '98. 1998. Ostend: "
    "ACM Press",
    "Marsh, M. D.; Loon, J. M.; Nguyen Van Dau, F.; Petrel,F .;Etienne ,P .;Creel ,G .;Tid Rev Lett1988 , 61, 2472- 2475.",
    "C.Loon, Sea. Phys. B 764( 2017)196 ;",
    "Quayle et al. (Harbour, 1999, 53, 481)",
    "R. Loon, M. Marsh Tides and reeds Phys Rev Tid 12 34 (1998)",
    "Loon,R.E. Tidal Reeds:A Study .Harb.J. 12,( 1998) 33 .",
    "Loon RE, Marsh MD. Tides and the growth of reeds. J Harb Sci. 2008;21(4): 446-51.",
    "[12] R. Loon and M. Marsh. Sorting tides in linear time. In Proc. 7th Symposium on Harbours, pages 12-19, 1998.",
]


def told(model: Path, text: str) -> tuple[pycrfsuite.Tagger, list[str]]:
    """A model that has read a text, and what it says by itself."""
    tagger_ = pycrfsuite.Tagger()
    tagger_.open(str(model))
    return tagger_, tagger_.tag(plain(tokenise(text), ()))


def least(model: pycrfsuite.Tagger, labels: list[str]) -> float:
    """How sure a model is of the word that it is least sure of."""
    return min(model.marginal(label, at) for at, label in enumerate(labels))


def test_the_small_one_is_believed_where_it_is_sure() -> None:
    """Where it is not, what both hold to be the likelier."""
    believed = turned = 0
    for text in ENTRIES:
        (large, labels), (small, again) = (told(model, text) for model in (tagger.MODEL, tagger.REFERENCES))
        said = tagger.tag(tokenise(text), ())[0]
        if least(small, again) >= 0.9:
            assert said == again
            believed += 1
        elif said not in (labels, again):
            pytest.fail(f"neither says so: {text}")
        elif said != labels:
            assert large.probability(said) * small.probability(said) > large.probability(labels) * small.probability(
                labels
            )
            turned += 1
    assert believed
    assert turned


def test_the_large_one_knows_all_that_the_small_one_says() -> None:
    large, small = (told(model, "Loon, Tides (1998)")[0] for model in (tagger.MODEL, tagger.REFERENCES))
    assert set(large.labels()) | {tagger.STRANGER} >= set(small.labels())
    assert tagger.STRANGER not in large.labels()


@pytest.mark.parametrize(
    "text",
    [
        "See Loon, Tides, 14; but cf. Marsh, Reeds (1998), 23, who doubts it.",
        "Vgl. Loon, Gezeiten (wie Anm. 12), S. 14; anders Marsh, Schilf, 1998, S. 23.",
        "Loon v Marsh [1998] AC 12, 14 (Lord Creel).",
    ],
)
def test_a_note_is_a_stranger_to_the_small_one(text: str) -> None:
    assert tagger.STRANGER in told(tagger.REFERENCES, text)[1]


@pytest.mark.parametrize(
    ("text", "slanted"),
    [
        ("See Loon, Sea. Phys. B 764( 2017)196 ;", ()),
        ("Ibid., 196.", ()),
        ("Loon, Wild Harbour , 196.", ()),
        ("Quayle et al. (Harbour, 1999, 53, 481)", (Span(0, 6),)),
        ("Ruth Loon, Tides of the City: A History (New York: Creel, 2005), 3-9, 99, 101-24, 155-76.", ()),
        ("“Reeds Grow,” Harbour Post, April 16, 1907; “Reeds Cut,” Tide Inquirer, November 10, 1890.", ()),
    ],
)
def test_a_note_is_the_large_ones_alone(text: str, slanted: tuple[Span, ...]) -> None:
    model = pycrfsuite.Tagger()
    model.open(str(tagger.MODEL))
    assert tagger.tag(tokenise(text), slanted)[0] == model.tag(plain(tokenise(text), slanted))


@pytest.mark.parametrize(
    "text", ["J Harb Sci. 2008;21(4): 446-51.", "J Harb Sci 2008;21: 446-51.", "Tides 2008;21(4):446."]
)
def test_the_year_before_a_volume_is_the_year(text: str) -> None:
    """AnyStyle's sets count it to the volume, so that a model once lost the year of every entry of medicine."""
    words = tokenise(f"Loon RE, Marsh MD. Tides and the growth of reeds. {text}")
    said = dict(zip(words.words, tagger.tag(words, ())[0], strict=True))
    assert said["2008"] == "B-issued"
    assert said["21"] == "I-volume"


def test_the_year_before_a_volume_with_italics() -> None:
    """Of italics the large model is asked, which learned otherwise; a rule reads the year."""
    (citation,) = read_line("Loon RE, Marsh MD. Tides and reeds. *J Harb Sci*. 2008;21(4): 446-51.")[1]
    assert isinstance(citation, FullCitation)
    assert citation.work.issued is not None
