"""Model files are read and written as CRFsuite has them, and bundles weigh what their attributes weigh together."""

from __future__ import annotations

from pathlib import Path

import pycrfsuite
import pytest
from training.bundles import bundle, choose
from training.crfsuite_file import Model, read_model, write_model
from training.labels import Example
from training.lookup3 import hashed

from refkeeper.parsing import tagger
from refkeeper.parsing.features import Features, plain
from refkeeper.parsing.tokens import tokenise

TEXTS = [
    "Loon, Tides (1998).", "Marsh, Reeds (2004).", "Quayle, Salt and Rain (1987).", "Petrel, On Harbours (2011).",
    "Creel, Why Rivers Bend (1969).", "Étienne, 海 (2019).",
]  # fmt: skip


def examples() -> list[Example]:
    """The first word is a name, a year a date, the others a title."""
    made = []
    for number, text in enumerate(TEXTS):
        tokens = tokenise(text)
        labels = ["author", *["title"] * (len(tokens.words) - 2), "issued"]
        made.append(Example(f"one-{number}", "made", tokens, (), labels))
    return made


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model of a few strings, as CRFsuite writes it."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    for one in examples():
        trainer.append(plain(one.tokens, one.emphasis), one.labels)
    path = tmp_path_factory.mktemp("model") / "one.crfsuite"
    trainer.train(str(path))
    return path


def read_by(path: Path, look: Features) -> list[tuple[list[str], list[float]]]:
    """What a model says of the texts, and how sure it is."""
    model = pycrfsuite.Tagger()
    model.open(str(path))
    told = []
    for text in (*TEXTS, "Heron, Fens and Salt (1944)."):
        labels = model.tag(look(tokenise(text), ()))
        told.append((labels, [model.marginal(label, at) for at, label in enumerate(labels)]))
    return told


@pytest.mark.parametrize(
    ("key", "expected"),
    [(b"", 0xDEADBEEF), (b"Four score and seven years ago", 0x17770551), (b"abcdefghijkl", None)],
)
def test_hash_is_that_of_lookup3(key: bytes, expected: int | None) -> None:
    # The first two are the examples of lookup3.c itself.
    assert 0 <= hashed(key) < 2**32
    assert expected is None or hashed(key) == expected


def test_a_file_written_again_is_the_same(trained: Path, tmp_path: Path) -> None:
    model = read_model(trained)
    assert model.labels == [b"author", b"title", b"issued"]
    write_model(model, tmp_path / "again.crfsuite")
    assert (tmp_path / "again.crfsuite").read_bytes() == trained.read_bytes()


@pytest.mark.parametrize("most", [1, 12, 500])
def test_with_bundles_a_model_says_the_same(trained: Path, tmp_path: Path, most: int) -> None:
    model = read_model(trained)
    names = {key: b"&%d" % number for number, key in enumerate(choose([examples()], model, most))}
    assert 0 < len(names) <= most
    bundle(model, names)
    write_model(model, tmp_path / "bundled.crfsuite")
    look = Features(names)
    assert any(one.startswith(b"&") for row in look(tokenise(TEXTS[0]), ()) for one in row)
    for (labels, sure), (others, surer) in zip(
        read_by(trained, plain), read_by(tmp_path / "bundled.crfsuite", look), strict=True
    ):
        assert labels == others
        assert sure == pytest.approx(surer, abs=1e-12)


def test_without_bundles_the_model_is_as_it_was_trained(trained: Path, tmp_path: Path) -> None:
    model = read_model(trained)
    bundle(model, {"w=loon p=loo e=oon e2=on": b"&0"})
    assert b"&0" in model.states
    bundle(model, {})
    write_model(model, tmp_path / "again.crfsuite")
    assert (tmp_path / "again.crfsuite").read_bytes() == trained.read_bytes()


def test_a_part_is_a_bundle_where_the_whole_is_none() -> None:
    states = {one: {0: 1.0, 1: 0.5} for one in (b"e=oon", b"e2=on", b"w=loon", b"p=loo")}
    found = choose([examples()], Model([b"author", b"title"], [], states), 10_000)
    assert "w=loon p=loo e=oon e2=on" in found
    assert len(found) == len(set(found))
    few = choose([examples()], Model([b"author", b"title"], [], states), 3)
    assert len(few) == 3


@pytest.mark.parametrize("path", [tagger.MODEL, tagger.REFERENCES], ids=["citations", "references"])
def test_the_models_that_ship_know_the_bundles_that_ship(path: Path) -> None:
    model = read_model(path)
    before = {name: weights for name, weights in model.states.items() if name.startswith(b"&")}
    assert len(before) > 0.9 * len(tagger.bundles())
    bundle(model, tagger.bundles())
    assert {name: weights for name, weights in model.states.items() if name.startswith(b"&")} == before
